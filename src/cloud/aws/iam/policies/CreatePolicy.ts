import { required, text } from '../../../../wire/aws/members.ts';
import { mintUniqueId } from '../../../world/mint.ts';
import type { ManagedPolicyIn } from '../../../world/world.ts';
import { free } from '../entity/names.ts';
import { iamAction, withAccount } from '../iamAction.ts';
import { longName, policyDocument, policyPath, tags } from '../iamMembers.ts';
import { addTags, requestTagKeys, tagsMember } from '../tagging.ts';
import { listedPolicy } from './policyMembers.ts';
import { readManaged } from './versions.ts';

const arnOf = (accountId: string, path: string, name: string) =>
  `arn:aws:iam::${accountId}:policy${path}${name}`;

/** CreatePolicy (IAM API Reference): a managed policy with its first version. */
export const createPolicy = iamAction({
  name: 'CreatePolicy',
  members: {
    PolicyName: required(longName),
    Path: policyPath,
    PolicyDocument: required(policyDocument),
    Description: text({ length: [undefined, 1000] }),
    Tags: tags,
  },
  reference: {
    checks: [
      'the name is free, whatever its letter case',
      'the policy is well formed, of at most 6,144 characters',
      'the tags',
    ],
    errors: ['EntityAlreadyExists', 'InvalidInput', 'LimitExceeded', 'MalformedPolicyDocument'],
    differs: [
      'A policy is kept as JSON: blanks between its parts are not given back.',
      'There is no quota of policies.',
    ],
  },
  asks: ({ PolicyName, Path = '/', Tags = [] }, { accountId }) => ({
    resource: arnOf(accountId, Path, PolicyName),
    title: `policy ${PolicyName}`,
    context: requestTagKeys(Tags),
  }),
  run: function* (input, { account, accountId, world }) {
    const { PolicyName, Path = '/', PolicyDocument, Description, Tags = [] } = input;
    yield* free(
      account.managedPolicies,
      PolicyName,
      `A policy called ${PolicyName} already exists. Duplicate names are not allowed.`,
    );
    const document = yield* readManaged(PolicyDocument);
    const [policyId, next] = mintUniqueId(world, 'ANPA');
    const policy: ManagedPolicyIn = {
      policyId,
      path: Path,
      ...(Description !== undefined && { description: Description }),
      createDate: world.clock,
      versions: { v1: { document, createDate: world.clock } },
      defaultVersion: 'v1',
      versionCount: 1,
      tags: yield* addTags({}, Tags),
    };
    return {
      world: withAccount(next, accountId, {
        ...account,
        managedPolicies: { ...account.managedPolicies, [PolicyName]: policy },
      }),
      result: {
        Policy: {
          ...listedPolicy(account, arnOf(accountId, Path, PolicyName), policy),
          ...tagsMember(policy.tags),
        },
      },
    };
  },
});
