import { allOf, check } from '../../../kit/why.ts';
import { boolean, required } from '../../../wire/aws/members.ts';
import type { World } from '../../world/world.ts';
import { awsAction } from '../awsAction.ts';
import { type Checked, failed, passed, reasonsOf } from '../reasons.ts';
import type { Somebody } from './challenges.ts';
import { checkSecretHash } from './checkSecretHash.ts';
import { expiredCode, notAuthorized, wrongConfirmationCode } from './errors.ts';
import { findUser } from './findUser.ts';
import { clientIdMember, codeMember, secretHashMember, texts, usernameMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { findClient, putUser } from './userPools.ts';

/** Whether this is the code that was sent, and still good. */
function checkCode({ clock }: World, { user }: Somebody, code: string): Checked<undefined> {
  const { status, confirmation } = user;
  const due = status === 'UNCONFIRMED';
  const right = confirmation ? confirmation.code === code : false;
  const lives = confirmation && clock < confirmation.expiresAt;
  const why = allOf(cognitoIdpRules.confirmation, [
    check(cognitoIdpRules.confirmationDue, due, { saw: status, wanted: 'UNCONFIRMED' }),
    check(cognitoIdpRules.confirmationLives, due ? lives === true : null),
    check(cognitoIdpRules.confirmationCode, due && lives === true ? right : null, { saw: code }),
  ]);
  if (!due)
    return failed(why, notAuthorized(`User cannot be confirmed. Current status is ${status}`));
  if (lives !== true) return failed(why, expiredCode);
  return right ? passed(why, undefined) : failed(why, wrongConfirmationCode);
}

/** ConfirmSignUp (Amazon Cognito user pools API Reference). */
export const confirmSignUp = awsAction({
  name: 'ConfirmSignUp',
  signed: false,
  members: {
    ClientId: required(clientIdMember),
    SecretHash: secretHashMember,
    Username: required(usernameMember),
    ConfirmationCode: required(codeMember),
    ForceAliasCreation: boolean(),
    ClientMetadata: texts,
  },
  reference: {
    checks: [
      'the app client exists and proves its secret',
      'the person exists and is not confirmed yet',
      'the code is the one that was sent, and still good',
    ],
    errors: [
      'CodeMismatchException',
      'ExpiredCodeException',
      'NotAuthorizedException',
      'ResourceNotFoundException',
      'UserNotFoundException',
    ],
    differs: ['Wrong codes are not counted.'],
  },
  run: ({ ClientId, SecretHash, Username, ConfirmationCode }, { world, region }) => {
    const reasons = reasonsOf(cognitoIdpRules.confirmSignUp);
    const found = reasons.take(findClient(world, region, ClientId));
    if (found.error) return reasons.refuse(world, found.error);
    const secret = reasons.take(checkSecretHash(found.value, [Username], SecretHash));
    if (secret.error) return reasons.refuse(world, secret.error);
    const who = reasons.take(findUser(found.value, Username));
    if (who.error)
      return reasons.refuse(
        world,
        found.value.client.preventUserExistenceErrors === 'ENABLED' ? expiredCode : who.error,
      );
    const right = reasons.take(checkCode(world, who.value, ConfirmationCode));
    if (right.error) return reasons.refuse(world, right.error);
    const { confirmation: _spent, ...user } = who.value.user;
    const confirmed = {
      ...user,
      status: 'CONFIRMED' as const,
      attributes: { ...user.attributes, email_verified: 'true' },
    };
    return reasons.answer(putUser(world, found.value.poolId, Username, confirmed), {});
  },
});
