import { allOf, type Why } from '../../kit/why.ts';
import type { AwsError } from '../../wire/aws/awsError.ts';
import type { AwsStructure } from '../../wire/aws/awsValue.ts';
import type { Evidence } from '../network.ts';
import type { World } from '../world/world.ts';
import type { AwsOutcome } from './awsAction.ts';

/** Something that was looked for and checked: it is there, or the error that the caller gets. */
export type Checked<Value> =
  | { readonly why: Why; readonly value: Value; readonly error?: undefined }
  | { readonly why: Why; readonly value?: undefined; readonly error: AwsError };

export const passed = <Value>(why: Why, value: Value): Checked<Value> => ({ why, value });

export const failed = (why: Why, error: AwsError): Checked<never> => ({
  why: { ...why, holds: false },
  error,
});

/** A check without a result of its own. */
export const checked = (why: Why, error: AwsError): Checked<undefined> =>
  why.holds === false ? { why, error } : { why, value: undefined };

/** The reasons of one answer, collected in the order in which they are found. */
export interface Reasons {
  /** Keeps the reason of a check and gives the check back. */
  readonly take: <Value>(outcome: Checked<Value>) => Checked<Value>;
  readonly add: (...why: readonly Why[]) => void;
  /** Keeps documents that a decision looked at. */
  readonly show: (evidence: readonly Evidence[]) => void;
  readonly refuse: (world: World, error: AwsError) => AwsOutcome;
  readonly answer: (world: World, result: AwsStructure | undefined) => AwsOutcome;
}

/** Starts collecting reasons beneath this rule. */
export function reasonsOf(rule: string): Reasons {
  const parts: Why[] = [];
  const shown: Evidence[] = [];
  return {
    take: (outcome) => {
      parts.push(outcome.why);
      return outcome;
    },
    add: (...why) => void parts.push(...why),
    show: (evidence) => void shown.push(...evidence),
    refuse: (world, error) => ({
      world,
      why: { ...allOf(rule, [...parts]), holds: false },
      evidence: [...shown],
      answer: { error },
    }),
    answer: (world, result) => ({
      world,
      why: allOf(rule, [...parts]),
      evidence: [...shown],
      answer: { result },
    }),
  };
}
