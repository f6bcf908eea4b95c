import { check, type Why } from '../../../kit/why.ts';
import { awsRules } from '../rules.ts';

/** Characters of session policies that fit (STS API Reference: inline text and ARNs together). */
const limit = 2048;

export interface PackedPolicy {
  /** Percent of the room that policies and tags take; undefined where none was passed. */
  readonly percent?: number;
  readonly why: Why;
}

/**
 * How much room session policies and session tags take. AWS packs them into a binary form that it
 * does not disclose; this is an estimate by their length in characters, and the lab says so wherever
 * the number shows.
 */
export function packedPolicy(passed: {
  readonly policy?: string;
  readonly policyArns: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}): PackedPolicy {
  const { policy = '', policyArns, tags } = passed;
  const texts = [policy, ...policyArns, ...Object.entries(tags).flat()];
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length === 0) return { why: check(awsRules.packedPolicy, null) };
  const percent = Math.ceil((length * 100) / limit);
  return {
    percent,
    why: check(awsRules.packedPolicy, percent <= 100, {
      saw: `${percent}%`,
      wanted: '100% at most',
    }),
  };
}
