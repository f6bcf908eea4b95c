import { parsePolicyText } from '../../../iam/parsePolicyText.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { SessionIn, World } from '../../world/world.ts';
import { parseIamArn } from '../arns.ts';
import { managedPolicy } from '../policiesFor.ts';
import { awsRules } from '../rules.ts';
import type { SessionTerms } from './issueSession.ts';
import { packedPolicy } from './packedPolicy.ts';

/** The session policies of a request, as it holds them: one inline text, and ARNs of managed policies. */
export interface PassedPolicies {
  readonly policy: string | undefined;
  readonly policyArns: readonly { readonly arn: string | undefined }[] | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

export interface CheckedPolicies {
  readonly why: Why;
  readonly error?: AwsError;
  /** What the session keeps of them. */
  readonly terms: Pick<SessionTerms<SessionIn>, 'inlineSessionPolicy' | 'sessionPolicyArns'>;
  readonly packedPolicySize?: number;
}

const malformed = (message: string): AwsError => awsError('MalformedPolicyDocument', 400, message);

function checkInline(policy: string): { readonly why: Why; readonly error?: AwsError } {
  const parsed = parsePolicyText('session', policy);
  if (parsed.ok) return { why: check(awsRules.sessionPolicy, true) };
  const [fault] = parsed.faults;
  return {
    why: check(awsRules.sessionPolicy, false, {
      saw: parsed.faults.map(({ detail }) => detail),
      at: { document: 'request/Policy', pointer: fault?.pointer ?? '' },
    }),
    error: malformed(fault?.message ?? 'The policy is not valid.'),
  };
}

/**
 * Checks the session policies of a request: the inline one is well formed, the managed ones exist in
 * the role's account or at AWS, and all of them fit (FACTS 4.7).
 */
export function checkSessionPolicies(
  world: World,
  account: string,
  passed: PassedPolicies,
): CheckedPolicies {
  const arns = (passed.policyArns ?? []).flatMap(({ arn }) => (arn === undefined ? [] : [arn]));
  const inline = passed.policy === undefined ? undefined : checkInline(passed.policy);
  const foreign = arns.filter(
    (arn) =>
      managedPolicy(world, arn) === undefined ||
      !['aws', account].includes(parseIamArn(arn)?.account ?? ''),
  );
  const managed = check(
    awsRules.sessionPolicyArns,
    arns.length === 0 ? null : foreign.length === 0,
    {
      saw: foreign,
      wanted: `managed policies of ${account} or AWS`,
    },
  );
  const packed = packedPolicy({
    ...(passed.policy !== undefined && { policy: passed.policy }),
    policyArns: arns,
    tags: passed.tags,
  });
  const error =
    inline?.error ??
    (managed.holds === false
      ? malformed(`Policy ${foreign[0]} does not exist or is not attachable.`)
      : undefined) ??
    (packed.why.holds === false
      ? awsError(
          'PackedPolicyTooLarge',
          400,
          `Packed policy consumes ${packed.percent}% of allotted space, please use smaller policy.`,
        )
      : undefined);
  return {
    why: allOf(awsRules.sessionPolicies, [...(inline ? [inline.why] : []), managed, packed.why]),
    ...(error && { error }),
    terms: {
      // It was parsed from JSON, so it is JSON.
      ...(inline?.why.holds === true && {
        inlineSessionPolicy: JSON.parse(passed.policy ?? 'null') as never,
      }),
      sessionPolicyArns: arns,
    },
    ...(packed.percent !== undefined && { packedPolicySize: packed.percent }),
  };
}
