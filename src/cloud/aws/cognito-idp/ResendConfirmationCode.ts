import { check } from '../../../kit/why.ts';
import { required } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { checked, reasonsOf } from '../reasons.ts';
import { checkSecretHash } from './checkSecretHash.ts';
import { invalidParameter } from './errors.ts';
import { findUser } from './findUser.ts';
import { clientIdMember, secretHashMember, texts, usernameMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { sendConfirmation } from './sendCode.ts';
import { findClient } from './userPools.ts';

/** ResendConfirmationCode (Amazon Cognito user pools API Reference): the code before it is void. */
export const resendConfirmationCode = awsAction({
  name: 'ResendConfirmationCode',
  signed: false,
  members: {
    ClientId: required(clientIdMember),
    SecretHash: secretHashMember,
    Username: required(usernameMember),
    ClientMetadata: texts,
  },
  reference: {
    checks: [
      'the app client exists and proves its secret',
      'the person exists and is not confirmed yet',
    ],
    errors: [
      'InvalidParameterException',
      'NotAuthorizedException',
      'ResourceNotFoundException',
      'UserNotFoundException',
    ],
    differs: ['Mail goes to the outbox of the world.'],
  },
  run: ({ ClientId, SecretHash, Username }, { world, region }) => {
    const reasons = reasonsOf(cognitoIdpRules.confirmSignUp);
    const found = reasons.take(findClient(world, region, ClientId));
    if (found.error) return reasons.refuse(world, found.error);
    const secret = reasons.take(checkSecretHash(found.value, [Username], SecretHash));
    if (secret.error) return reasons.refuse(world, secret.error);
    const who = reasons.take(findUser(found.value, Username));
    if (who.error) return reasons.refuse(world, who.error);
    const { status } = who.value.user;
    const due = reasons.take(
      checked(
        check(cognitoIdpRules.confirmationDue, status === 'UNCONFIRMED', { saw: status }),
        invalidParameter('User is already confirmed.'),
      ),
    );
    if (due.error) return reasons.refuse(world, due.error);
    const sent = sendConfirmation(world, found.value.poolId, Username, who.value.user);
    return reasons.answer(sent.world, { CodeDeliveryDetails: sent.delivery });
  },
});
