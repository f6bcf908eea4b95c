import type { Condition, Policy, Statement } from '../../../iam/policy.ts';
import { everyone } from '../../../iam/match/principalNames.ts';

/** Keys that name who or from where, so that a fixed value of theirs keeps strangers out. */
const narrowing = [
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceip',
  'aws:sourceorgid',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
];

/** Whole ranges of addresses that are no narrowing at all. */
const widest = (value: string): boolean => /^(?:0\.0\.0\.0|::)\/0$/.test(value);

const narrows = ({ operator, key, wanted, ifExists, quantifier }: Condition): boolean =>
  !operator.negated &&
  !ifExists &&
  quantifier !== 'ForAllValues' &&
  /^(?:String|Arn|IpAddress)/.test(operator.name) &&
  narrowing.includes(key) &&
  wanted.length > 0 &&
  wanted.every((value) => !/[*?]|\$\{/.test(value) && !widest(value));

const isPublic = ({ principal, conditions }: Statement): boolean =>
  (principal?.negated === true ||
    principal?.entries.some(({ key }) => key === everyone) === true) &&
  !conditions.some(narrows);

/**
 * The first statement that makes a bucket policy public: it allows everyone, and no condition with a fixed
 * value narrows that (Amazon S3 User Guide, "Blocking public access", "The meaning of public").
 */
export const publicStatement = ({ allows }: Policy): Statement | undefined => allows.find(isPublic);
