import { check, type Detail } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { Steps } from '../iam/steps.ts';
import { pageOf } from '../sso-portal/page.ts';
import { validation } from './adminErrors.ts';
import type { IdentityCenterAdminRule } from './adminRules.ts';

/** A check that must hold, else the operation ends with the error. */
export function* must(
  rule: IdentityCenterAdminRule,
  holds: boolean,
  error: AwsError,
  detail: Detail = {},
): Steps<void> {
  yield { why: check(rule, holds, detail), ...(!holds && { error }) };
}

/** What was looked up must be there, else the operation ends with the error. */
export function* present<Value>(
  rule: IdentityCenterAdminRule,
  value: Value | undefined,
  error: AwsError,
  detail: Detail = {},
): Steps<Value> {
  yield* must(rule, value !== undefined, error, detail);
  if (value === undefined) throw new Error('Steps end at the first finding with an error.');
  return value;
}

/** What a listing is asked for. */
export interface PageInput {
  readonly MaxResults: number | undefined;
  readonly NextToken: string | undefined;
}

/** One page of a listing, and the token of the next. */
export function* page<Item>(
  all: readonly Item[],
  { MaxResults, NextToken }: PageInput,
): Steps<{ readonly items: readonly Item[]; readonly next: { readonly NextToken?: string } }> {
  const { why, items, nextToken } = pageOf(all, NextToken, MaxResults);
  yield { why, ...(!items && { error: validation('The NextToken is not valid.') }) };
  return {
    items: items ?? [],
    next: nextToken === undefined ? {} : { NextToken: nextToken },
  };
}
