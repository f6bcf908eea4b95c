import { required } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { adminTurn } from './adminTurn.ts';
import { findUser } from './findUser.ts';
import { poolIdMember, usernameMember } from './members.ts';
import { userResult } from './poolAnswers.ts';

/** AdminGetUser (Amazon Cognito user pools API Reference). */
export const adminGetUser = awsAction({
  name: 'AdminGetUser',
  signed: true,
  members: { UserPoolId: required(poolIdMember), Username: required(usernameMember) },
  reference: {
    checks: ['the caller may do this with the pool', 'the person exists'],
    errors: ['AccessDeniedException', 'ResourceNotFoundException', 'UserNotFoundException'],
    differs: [],
  },
  run: ({ UserPoolId, Username }, call) =>
    adminTurn(call, 'AdminGetUser', UserPoolId, (found, reasons) => {
      const who = reasons.take(findUser(found, Username));
      if (who.error) return reasons.refuse(call.world, who.error);
      const { Attributes, ...rest } = userResult(who.value);
      return reasons.answer(call.world, { ...rest, UserAttributes: Attributes });
    }),
});
