import { required, text } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { reasonsOf } from '../reasons.ts';
import { answerChallenge, challengeNames } from './answerChallenge.ts';
import { clientIdMember, secretTexts, sessionMember, texts } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { findClient } from './userPools.ts';

/** RespondToAuthChallenge (Amazon Cognito user pools API Reference). */
export const respondToAuthChallenge = awsAction({
  name: 'RespondToAuthChallenge',
  signed: false,
  members: {
    ClientId: required(clientIdMember),
    ChallengeName: required(text({ values: challengeNames })),
    Session: sessionMember,
    ChallengeResponses: secretTexts,
    ClientMetadata: texts,
  },
  reference: {
    checks: [
      'the app client exists and proves its secret',
      'the session waits for this answer, is not used up and has not expired',
      'the answer: SRP proof, one-time code (once), or a new password that fits the policy',
    ],
    errors: [
      'CodeMismatchException',
      'ExpiredCodeException',
      'InvalidParameterException',
      'InvalidPasswordException',
      'NotAuthorizedException',
      'PasswordResetRequiredException',
      'ResourceNotFoundException',
      'UserNotConfirmedException',
    ],
    differs: [
      'PASSWORD_VERIFIER may be answered as long as AuthSessionValidity allows; AWS allows seconds.',
      'The TIMESTAMP of a password claim is not held against the clock.',
    ],
  },
  run: async ({ ClientId, ChallengeName, Session, ChallengeResponses }, call) => {
    const reasons = reasonsOf(cognitoIdpRules.respondToChallenge);
    const found = reasons.take(findClient(call.world, call.region, ClientId));
    if (found.error) return reasons.refuse(call.world, found.error);
    const responses = ChallengeResponses ?? new Map<string, string>();
    return answerChallenge(call, found.value, ChallengeName, Session, responses, reasons);
  },
});
