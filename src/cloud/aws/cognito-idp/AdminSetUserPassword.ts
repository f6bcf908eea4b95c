import { check } from '../../../kit/why.ts';
import { boolean, required } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { checked } from '../reasons.ts';
import { adminTurn } from './adminTurn.ts';
import { noPasswordHere } from './errors.ts';
import { findUser } from './findUser.ts';
import { passwordMember, poolIdMember, usernameMember } from './members.ts';
import { checkPasswordPolicy } from './passwordPolicy.ts';
import { cognitoIdpRules } from './rules.ts';
import { putUser } from './userPools.ts';

/** AdminSetUserPassword (Amazon Cognito user pools API Reference). */
export const adminSetUserPassword = awsAction({
  name: 'AdminSetUserPassword',
  signed: true,
  members: {
    UserPoolId: required(poolIdMember),
    Username: required(usernameMember),
    Password: required(passwordMember),
    Permanent: boolean(),
  },
  reference: {
    checks: [
      'the caller may do this with the pool',
      'the person exists, and signs in here',
      'the password fits the policy',
    ],
    errors: [
      'AccessDeniedException',
      'InvalidParameterException',
      'InvalidPasswordException',
      'ResourceNotFoundException',
      'UserNotFoundException',
    ],
    differs: [],
  },
  run: ({ UserPoolId, Username, Password, Permanent }, call) =>
    adminTurn(call, 'AdminSetUserPassword', UserPoolId, (found, reasons) => {
      const { world } = call;
      const who = reasons.take(findUser(found, Username));
      if (who.error) return reasons.refuse(world, who.error);
      const here = reasons.take(
        checked(
          check(cognitoIdpRules.passwordHere, who.value.user.identity === undefined),
          noPasswordHere,
        ),
      );
      if (here.error) return reasons.refuse(world, here.error);
      const strong = reasons.take(checkPasswordPolicy(found.pool, Password));
      if (strong.error) return reasons.refuse(world, strong.error);
      const status =
        Permanent === true ? ('CONFIRMED' as const) : ('FORCE_CHANGE_PASSWORD' as const);
      const user = { ...who.value.user, password: Password, status };
      return reasons.answer(putUser(world, found.poolId, Username, user), {});
    }),
});
