import { required } from '../../../../wire/aws/members.ts';
import { mintUniqueId } from '../../../world/mint.ts';
import type { UserIn } from '../../../world/world.ts';
import { userArn } from '../../arns.ts';
import { boundary } from '../entity/boundaries.ts';
import { free } from '../entity/names.ts';
import { iamAction, withAccount } from '../iamAction.ts';
import { arn, newUserName, path, tags } from '../iamMembers.ts';
import { addTags, requestTagKeys } from '../tagging.ts';
import { userMembers } from './userMembers.ts';

/** CreateUser (IAM API Reference). The user can do nothing yet. */
export const createUser = iamAction({
  name: 'CreateUser',
  members: {
    Path: path,
    UserName: required(newUserName),
    PermissionsBoundary: arn,
    Tags: tags,
  },
  reference: {
    checks: ['the name is free, whatever its letter case', 'the boundary exists', 'the tags'],
    errors: ['EntityAlreadyExists', 'InvalidInput', 'NoSuchEntity'],
    differs: ['There is no quota of users.'],
  },
  asks: ({ UserName, Path = '/', PermissionsBoundary, Tags = [] }, { accountId }) => ({
    resource: userArn(accountId, Path, UserName),
    context: { ...requestTagKeys(Tags), 'iam:PermissionsBoundary': PermissionsBoundary },
  }),
  run: function* ({ UserName, Path = '/', PermissionsBoundary, Tags = [] }, call) {
    const { account, accountId, world } = call;
    yield* free(account.users, UserName, `User with name ${UserName} already exists.`);
    if (PermissionsBoundary !== undefined) yield* boundary(call, PermissionsBoundary);
    const [userId, next] = mintUniqueId(world, 'AIDA');
    const user: UserIn = {
      userId,
      path: Path,
      createDate: world.clock,
      accessKeys: [],
      policies: {},
      attachedPolicies: [],
      ...(PermissionsBoundary !== undefined && { permissionsBoundary: PermissionsBoundary }),
      tags: yield* addTags({}, Tags),
    };
    return {
      world: withAccount(next, accountId, {
        ...account,
        users: { ...account.users, [UserName]: user },
      }),
      result: { User: userMembers(accountId, UserName, user) },
    };
  },
});
