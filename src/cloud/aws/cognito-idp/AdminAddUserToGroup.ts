import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { required } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { adminTurn } from './adminTurn.ts';
import { groupNotFound } from './errors.ts';
import { findUser } from './findUser.ts';
import { groupNameMember, poolIdMember, usernameMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { changePool } from './userPools.ts';

/** AdminAddUserToGroup (Amazon Cognito user pools API Reference). */
export const adminAddUserToGroup = awsAction({
  name: 'AdminAddUserToGroup',
  signed: true,
  members: {
    UserPoolId: required(poolIdMember),
    Username: required(usernameMember),
    GroupName: required(groupNameMember),
  },
  reference: {
    checks: ['the caller may do this with the pool', 'the person exists', 'the group exists'],
    errors: ['AccessDeniedException', 'ResourceNotFoundException', 'UserNotFoundException'],
    differs: [],
  },
  run: ({ UserPoolId, Username, GroupName }, call) =>
    adminTurn(call, 'AdminAddUserToGroup', UserPoolId, (found, reasons) => {
      const { world } = call;
      const who = reasons.take(findUser(found, Username));
      if (who.error) return reasons.refuse(world, who.error);
      const group = own(found.pool.groups, GroupName);
      reasons.add(check(cognitoIdpRules.group, group !== undefined, { saw: GroupName }));
      if (!group) return reasons.refuse(world, groupNotFound);
      const members = [...new Set([...group.members, Username])];
      return reasons.answer(
        changePool(world, found.poolId, (pool) => ({
          ...pool,
          groups: { ...pool.groups, [GroupName]: { ...group, members } },
        })),
        undefined,
      );
    }),
});
