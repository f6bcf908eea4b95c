import { check, type Detail, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { type IamApiRule, iamApiRules } from './rules.ts';

/** One check of an operation. With an error the operation ends there. */
export interface Finding {
  readonly why: Why;
  readonly error?: AwsError;
}

/**
 * An operation as the checks that it makes, one after the other, and the value that it comes to. Whoever
 * runs the steps stops at the first finding with an error, so that what follows a check may rely on it.
 */
export type Steps<Value> = Generator<Finding, Value, undefined>;

/** Steps that also wait for others, such as for a host that is asked. */
export type AsyncSteps<Value> = AsyncGenerator<Finding, Value, undefined>;

/** What running steps gave: the findings so far, and the value or the error. */
export type Taken<Value> = { readonly parts: readonly Why[] } & (
  { readonly value: Value; readonly error?: undefined } | { readonly error: AwsError }
);

/** Runs the steps of an operation up to the first error. */
export async function take<Value>(steps: Steps<Value> | AsyncSteps<Value>): Promise<Taken<Value>> {
  const parts: Why[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { parts, value: step.value };
    parts.push(step.value.why);
    if (step.value.error) return { parts, error: step.value.error };
  }
}

/** A check that must hold, else the operation ends with the error. */
export function* must(
  rule: IamApiRule,
  holds: boolean,
  error: AwsError,
  detail: Detail = {},
): Steps<void> {
  yield { why: check(rule, holds, detail), ...(!holds && { error }) };
}

/** What was looked up must exist, else the operation ends with the error. */
export function* found<Value>(
  value: Value | undefined,
  wanted: string,
  error: AwsError,
): Steps<Value> {
  yield* must(iamApiRules.entityExists, value !== undefined, error, { wanted });
  if (value === undefined) throw new Error('Steps end at the first finding with an error.');
  return value;
}

/** The end of an operation that has nothing more to check. */
// eslint-disable-next-line require-yield
export function* done<Value>(value: Value): Steps<Value> {
  return value;
}
