import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { required } from '../../../wire/aws/members.ts';
import { mintUuid } from '../../world/mint.ts';
import { awsAction } from '../awsAction.ts';
import { checked, reasonsOf } from '../reasons.ts';
import { attributeList, readAttributes } from './attributes.ts';
import { checkSecretHash } from './checkSecretHash.ts';
import { invalidParameter, usernameExists } from './errors.ts';
import { makeUser } from './makeUser.ts';
import {
  clientIdMember,
  passwordMember,
  secretHashMember,
  texts,
  usernameMember,
} from './members.ts';
import { checkPasswordPolicy } from './passwordPolicy.ts';
import { cognitoIdpRules } from './rules.ts';
import { sendConfirmation } from './sendCode.ts';
import { findClient, type FoundPool } from './userPools.ts';

/** Whether a new person may have this name. */
export const checkNameFree = ({ pool }: FoundPool, username: string) =>
  checked(
    check(cognitoIdpRules.nameFree, own(pool.users, username) === undefined, { saw: username }),
    usernameExists,
  );

/** Names that a world cannot hold; AWS has no such limit. */
export const checkNameFit = (username: string) =>
  checked(
    check(cognitoIdpRules.nameFit, username !== '__proto__', { saw: username }),
    invalidParameter('Username should not be __proto__.'),
  );

/** SignUp (Amazon Cognito user pools API Reference). The confirmation code is sent by mail. */
export const signUp = awsAction({
  name: 'SignUp',
  signed: false,
  members: {
    ClientId: required(clientIdMember),
    SecretHash: secretHashMember,
    Username: required(usernameMember),
    Password: required(passwordMember),
    UserAttributes: attributeList,
    ValidationData: attributeList,
    ClientMetadata: texts,
  },
  reference: {
    checks: [
      'the app client exists and proves its secret',
      'attributes are of the schema',
      'the password fits the policy',
      'the name is free',
    ],
    errors: [
      'InvalidParameterException',
      'InvalidPasswordException',
      'NotAuthorizedException',
      'ResourceNotFoundException',
      'UsernameExistsException',
    ],
    differs: [
      'Mail goes to the outbox of the world.',
      'No attribute is required, and every custom attribute is taken.',
    ],
  },
  run: ({ ClientId, SecretHash, Username, Password, UserAttributes }, { world, region }) => {
    const reasons = reasonsOf(cognitoIdpRules.signUp);
    const found = reasons.take(findClient(world, region, ClientId));
    if (found.error) return reasons.refuse(world, found.error);
    const secret = reasons.take(checkSecretHash(found.value, [Username], SecretHash));
    if (secret.error) return reasons.refuse(world, secret.error);
    const attributes = reasons.take(readAttributes(UserAttributes));
    if (attributes.error) return reasons.refuse(world, attributes.error);
    for (const outcome of [
      checkPasswordPolicy(found.value.pool, Password),
      checkNameFit(Username),
      checkNameFree(found.value, Username),
    ])
      if (reasons.take(outcome).error)
        return reasons.refuse(world, outcome.error ?? usernameExists);

    const [sub, minted] = mintUuid(world);
    const user = makeUser({
      sub,
      createDate: world.clock,
      status: 'UNCONFIRMED',
      password: Password,
      attributes: { ...attributes.value, email_verified: 'false' },
    });
    const sent = sendConfirmation(minted, found.value.poolId, Username, user);
    return reasons.answer(sent.world, {
      UserConfirmed: false,
      CodeDeliveryDetails: sent.delivery,
      UserSub: sub,
    });
  },
});
