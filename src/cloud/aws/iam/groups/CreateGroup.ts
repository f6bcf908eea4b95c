import { required } from '../../../../wire/aws/members.ts';
import { mintUniqueId } from '../../../world/mint.ts';
import type { GroupIn } from '../../../world/world.ts';
import { groupArn } from '../../arns.ts';
import { free } from '../entity/names.ts';
import { iamAction, withAccount } from '../iamAction.ts';
import { longName, path } from '../iamMembers.ts';
import { groupMembers } from './groupMembers.ts';

/** CreateGroup (IAM API Reference). */
export const createGroup = iamAction({
  name: 'CreateGroup',
  members: { Path: path, GroupName: required(longName) },
  reference: {
    checks: ['the name is free, whatever its letter case'],
    errors: ['EntityAlreadyExists'],
    differs: ['There is no quota of groups.'],
  },
  asks: ({ GroupName, Path = '/' }, { accountId }) => ({
    resource: groupArn(accountId, Path, GroupName),
  }),
  run: function* ({ GroupName, Path = '/' }, { account, accountId, world }) {
    yield* free(account.groups, GroupName, `Group with name ${GroupName} already exists.`);
    const [groupId, next] = mintUniqueId(world, 'AGPA');
    const group: GroupIn = {
      groupId,
      path: Path,
      createDate: world.clock,
      members: [],
      policies: {},
      attachedPolicies: [],
    };
    return {
      world: withAccount(next, accountId, {
        ...account,
        groups: { ...account.groups, [GroupName]: group },
      }),
      result: { Group: groupMembers(accountId, GroupName, group) },
    };
  },
});
