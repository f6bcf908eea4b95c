import { allOf, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { World } from '../../world/world.ts';
import type { AwsOutcome } from '../awsAction.ts';

export const refused = (
  world: World,
  rule: string,
  parts: readonly Why[],
  error: AwsError,
): AwsOutcome => ({ world, why: { ...allOf(rule, parts), holds: false }, answer: { error } });

export const answered = (
  world: World,
  rule: string,
  parts: readonly Why[],
  result: AwsStructure | undefined,
): AwsOutcome => ({ world, why: allOf(rule, parts), answer: { result } });
