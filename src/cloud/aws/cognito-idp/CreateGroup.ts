import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { integer, required, text } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { checked } from '../reasons.ts';
import { adminTurn } from './adminTurn.ts';
import { groupExists } from './errors.ts';
import { groupNameMember, poolIdMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { checkNameFit } from './SignUp.ts';
import { changePool } from './userPools.ts';

/** CreateGroup (Amazon Cognito user pools API Reference). */
export const createGroup = awsAction({
  name: 'CreateGroup',
  signed: true,
  members: {
    GroupName: required(groupNameMember),
    UserPoolId: required(poolIdMember),
    Description: text({ length: [undefined, 2048] }),
    RoleArn: text({
      length: [20, 2048],
      pattern: String.raw`arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?`,
    }),
    Precedence: integer({ range: [0, undefined] }),
  },
  reference: {
    checks: ['the caller may do this with the pool', 'the name is free'],
    errors: ['AccessDeniedException', 'GroupExistsException', 'ResourceNotFoundException'],
    differs: ['Whether the caller may pass the role is not checked.'],
  },
  run: ({ GroupName, UserPoolId, Description, RoleArn, Precedence }, call) =>
    adminTurn(call, 'CreateGroup', UserPoolId, (found, reasons) => {
      const { world } = call;
      for (const outcome of [
        checkNameFit(GroupName),
        checked(
          check(cognitoIdpRules.nameFree, own(found.pool.groups, GroupName) === undefined, {
            saw: GroupName,
          }),
          groupExists,
        ),
      ])
        if (reasons.take(outcome).error) return reasons.refuse(world, outcome.error ?? groupExists);
      const group = {
        ...(Description !== undefined && { description: Description }),
        ...(RoleArn !== undefined && { roleArn: RoleArn }),
        ...(Precedence !== undefined && { precedence: Precedence }),
        members: [],
      };
      return reasons.answer(
        changePool(world, found.poolId, (pool) => ({
          ...pool,
          groups: { ...pool.groups, [GroupName]: group },
        })),
        { Group: { GroupName, UserPoolId, Description, RoleArn, Precedence } },
      );
    }),
});
