import { text } from '../../../../wire/aws/members.ts';
import { own } from '../../../../kit/own.ts';
import type { ManagedPolicyIn } from '../../../world/world.ts';
import { noSuchEntity, quotaExceeded } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { found, must, type Steps } from '../steps.ts';
import { type Document, readPolicy, sizeOf } from '../storedPolicies.ts';

export const versionId = text({ pattern: 'v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?' });

/** AWS's quota of characters, blanks not counted (IAM User Guide, "IAM and AWS STS quotas"). */
const mostCharacters = 6144;

/** The document of a managed policy in a request. */
export function* readManaged(document: string): Steps<Document> {
  const policy = yield* readPolicy('identity', document, 'PolicyDocument');
  const size = sizeOf(policy);
  yield* must(
    iamApiRules.quota,
    size <= mostCharacters,
    quotaExceeded('PolicySize', mostCharacters),
    { saw: String(size), wanted: `at most ${mostCharacters}` },
  );
  return policy;
}

/** The version must be one that the policy has. */
export const version = (
  policy: ManagedPolicyIn,
  arn: string,
  id: string,
): Steps<ManagedPolicyIn['versions'][string]> =>
  found(
    own(policy.versions, id),
    id,
    noSuchEntity(`Policy ${arn} version ${id} does not exist or is not attachable.`),
  );
