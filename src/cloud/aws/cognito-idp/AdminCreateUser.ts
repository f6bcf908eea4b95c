import { toBase64Url } from '../../../kit/bytes.ts';
import { list, required, text, boolean } from '../../../wire/aws/members.ts';
import { mintBytes, mintUuid } from '../../world/mint.ts';
import { awsAction } from '../awsAction.ts';
import { adminTurn } from './adminTurn.ts';
import { attributeList, readAttributes } from './attributes.ts';
import { usernameExists } from './errors.ts';
import { makeUser } from './makeUser.ts';
import { passwordMember, poolIdMember, texts, usernameMember } from './members.ts';
import { checkPasswordPolicy } from './passwordPolicy.ts';
import { userResult } from './poolAnswers.ts';
import { sendInvitation } from './sendCode.ts';
import { checkNameFit, checkNameFree } from './SignUp.ts';
import { putUser } from './userPools.ts';

/** AdminCreateUser (Amazon Cognito user pools API Reference): the password is for the first sign-in only. */
export const adminCreateUser = awsAction({
  name: 'AdminCreateUser',
  signed: true,
  members: {
    UserPoolId: required(poolIdMember),
    Username: required(usernameMember),
    UserAttributes: attributeList,
    ValidationData: attributeList,
    TemporaryPassword: passwordMember,
    ForceAliasCreation: boolean(),
    MessageAction: text({ values: ['RESEND', 'SUPPRESS'] }),
    DesiredDeliveryMediums: list(text({ values: ['SMS', 'EMAIL'] })),
    ClientMetadata: texts,
  },
  reference: {
    checks: [
      'the caller may do this with the pool',
      'attributes are of the schema, the password fits the policy, the name is free',
    ],
    errors: [
      'AccessDeniedException',
      'InvalidParameterException',
      'InvalidPasswordException',
      'ResourceNotFoundException',
      'UsernameExistsException',
    ],
    differs: ['Mail goes to the outbox of the world.', 'RESEND makes nobody’s invitation anew.'],
  },
  run: ({ UserPoolId, Username, UserAttributes, TemporaryPassword, MessageAction }, call) =>
    adminTurn(call, 'AdminCreateUser', UserPoolId, (found, reasons) => {
      const { world } = call;
      const attributes = reasons.take(readAttributes(UserAttributes));
      if (attributes.error) return reasons.refuse(world, attributes.error);
      const [sub, afterSub] = mintUuid(world);
      const [bytes, minted] = mintBytes(afterSub, 9);
      const password = TemporaryPassword ?? `${toBase64Url(bytes)}-aA1`;
      for (const outcome of [
        checkPasswordPolicy(found.pool, password),
        checkNameFit(Username),
        checkNameFree(found, Username),
      ])
        if (reasons.take(outcome).error)
          return reasons.refuse(world, outcome.error ?? usernameExists);
      const user = makeUser({
        sub,
        createDate: world.clock,
        status: 'FORCE_CHANGE_PASSWORD',
        password,
        attributes: attributes.value,
      });
      const made = putUser(minted, found.poolId, Username, user);
      const next = MessageAction === 'SUPPRESS' ? made : sendInvitation(made, Username, user);
      return reasons.answer(next, { User: userResult({ username: Username, user }) });
    }),
});
