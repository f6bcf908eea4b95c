import { integer, required } from '../../../../wire/aws/members.ts';
import type { RoleIn } from '../../../world/world.ts';
import { mintUniqueId } from '../../../world/mint.ts';
import { roleArn } from '../../arns.ts';
import { boundary } from '../entity/boundaries.ts';
import { isReservedRole } from '../entity/kinds.ts';
import { free } from '../entity/names.ts';
import { iamAction, withAccount } from '../iamAction.ts';
import { invalidInput } from '../iamErrors.ts';
import { arn, description, path, policyDocument, roleName, tags } from '../iamMembers.ts';
import { iamApiRules } from '../rules.ts';
import { must } from '../steps.ts';
import { addTags, requestTagKeys } from '../tagging.ts';
import { readTrust } from './trust.ts';
import { roleMembers } from './roleMembers.ts';

/** CreateRole (IAM API Reference). AWS publishes no text for the names that it keeps for itself. */
export const createRole = iamAction({
  name: 'CreateRole',
  members: {
    Path: path,
    RoleName: required(roleName),
    AssumeRolePolicyDocument: required(policyDocument),
    Description: description,
    MaxSessionDuration: integer({ range: [3600, 43_200] }),
    PermissionsBoundary: arn,
    Tags: tags,
  },
  reference: {
    checks: [
      'name and path are not kept for AWS',
      'the name is free, whatever its letter case',
      'the trust policy is well formed, of at most 2,048 characters, and names users and roles that exist',
      'the boundary exists',
      'the tags',
    ],
    errors: [
      'EntityAlreadyExists',
      'InvalidInput',
      'LimitExceeded',
      'MalformedPolicyDocument',
      'NoSuchEntity',
    ],
    differs: ['There is no quota of roles.', 'Accounts that a trust policy names need not exist.'],
  },
  asks: ({ RoleName, Path = '/', PermissionsBoundary, Tags = [] }, { accountId }) => ({
    resource: roleArn(accountId, Path, RoleName),
    context: { ...requestTagKeys(Tags), 'iam:PermissionsBoundary': PermissionsBoundary },
  }),
  run: function* (input, call) {
    const { account, accountId, world } = call;
    const { RoleName, Path = '/', PermissionsBoundary } = input;
    yield* must(
      iamApiRules.unreserved,
      !isReservedRole(RoleName, Path),
      invalidInput(`The name or path of role ${RoleName} is reserved for AWS.`),
      { saw: [Path, RoleName] },
    );
    yield* free(account.roles, RoleName, `Role with name ${RoleName} already exists.`);
    const trust = yield* readTrust(
      world,
      input.AssumeRolePolicyDocument,
      'AssumeRolePolicyDocument',
    );
    if (PermissionsBoundary !== undefined) yield* boundary(call, PermissionsBoundary);
    const [roleId, next] = mintUniqueId(world, 'AROA');
    const role: RoleIn = {
      roleId,
      path: Path,
      createDate: world.clock,
      ...(input.Description !== undefined && { description: input.Description }),
      ...trust,
      maxSessionDuration: input.MaxSessionDuration ?? 3600,
      policies: {},
      attachedPolicies: [],
      ...(PermissionsBoundary !== undefined && { permissionsBoundary: PermissionsBoundary }),
      tags: yield* addTags({}, input.Tags ?? []),
    };
    return {
      world: withAccount(next, accountId, {
        ...account,
        roles: { ...account.roles, [RoleName]: role },
      }),
      result: { Role: roleMembers(next, accountId, RoleName, role) },
    };
  },
});
