import { required, text } from '../../../wire/aws/members.ts';
import { check } from '../../../kit/why.ts';
import { awsAction } from '../awsAction.ts';
import { reasonsOf } from '../reasons.ts';
import { invalidParameter } from './errors.ts';
import { clientIdMember, secretTexts, sessionMember, texts } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { authFlows, startAuth } from './startAuth.ts';
import { findClient } from './userPools.ts';

/** InitiateAuth (Amazon Cognito user pools API Reference). Not signed: any app may ask. */
export const initiateAuth = awsAction({
  name: 'InitiateAuth',
  signed: false,
  members: {
    AuthFlow: required(text({ values: authFlows })),
    AuthParameters: secretTexts,
    ClientMetadata: texts,
    ClientId: required(clientIdMember),
    Session: sessionMember,
  },
  reference: {
    checks: [
      'the app client exists and takes the flow',
      'the client proves its secret',
      'the person exists, and their password or the refresh token is right',
      'the person is confirmed and enabled, and no new password is due',
    ],
    errors: [
      'InvalidParameterException',
      'NotAuthorizedException',
      'PasswordResetRequiredException',
      'ResourceNotFoundException',
      'UserNotConfirmedException',
      'UserNotFoundException',
    ],
    differs: [
      'USER_AUTH, custom challenges, remembered devices and codes by text message or mail are left out.',
      'Names of people are told apart by case, and a mail address is no name to sign in with.',
    ],
  },
  run: async ({ AuthFlow, AuthParameters, ClientId }, call) => {
    const reasons = reasonsOf(cognitoIdpRules.initiateAuth);
    const found = reasons.take(findClient(call.world, call.region, ClientId));
    if (found.error) return reasons.refuse(call.world, found.error);
    const forAdmins = AuthFlow.startsWith('ADMIN_');
    reasons.add(check(cognitoIdpRules.flowOfOperation, !forAdmins, { saw: AuthFlow }));
    if (forAdmins)
      return reasons.refuse(call.world, invalidParameter('Initiate Auth method not supported.'));
    return startAuth(call, found.value, AuthFlow, AuthParameters ?? new Map(), reasons);
  },
});
