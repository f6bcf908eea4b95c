import {
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
  type InitiateAuthCommandInput,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { photoClient } from '../../../cloud/world/default/cognito.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';

/** Two people of the default pool; Eli has an authenticator app. */
export const dana = { USERNAME: 'dana', PASSWORD: 'Demonstration-dana-1' };
export const eli = { USERNAME: 'eli', PASSWORD: 'Demonstration-eli-1' };

/** Begins a sign-in at the public client with a password; `more` says it differently. */
export const startWith =
  (client: () => CognitoIdentityProviderClient) =>
  (AuthParameters: Record<string, string>, more: Partial<InitiateAuthCommandInput> = {}) =>
    client().send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: photoClient,
        AuthParameters,
        ...more,
      }),
    );

/** Answers a challenge that the public client was given. */
export const answerWith =
  (client: () => CognitoIdentityProviderClient) =>
  (
    ChallengeName: 'SOFTWARE_TOKEN_MFA' | 'NEW_PASSWORD_REQUIRED' | 'MFA_SETUP',
    Session: string | undefined,
    ChallengeResponses: Record<string, string>,
  ) =>
    client().send(
      new RespondToAuthChallengeCommand({
        ClientId: photoClient,
        ChallengeName,
        Session,
        ChallengeResponses,
      }),
    );

/** An error of Cognito as the official client throws it. */
export const refusal = (name: string, message?: string) => ({
  name,
  ...(message !== undefined && { message }),
  $metadata: { httpStatusCode: 400 },
});

export const claimsOf = (token: string | undefined) => {
  const read = readJwt(token ?? '');
  if (!read.ok) throw new Error('no token');
  return read.value.claims;
};
