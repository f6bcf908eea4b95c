import type { Entry } from '../entry.ts';
import { cognitoGuide, rfc, userPoolsApi } from '../source.ts';

const kind = 'json-member';
const place = 'cognito-idp';
const initiate = userPoolsApi('InitiateAuth');
const respond = userPoolsApi('RespondToAuthChallenge');
const result = userPoolsApi('AuthenticationResultType');

/** What apps and user pools tell each other during a sign-in. */
export const cognitoUserPools: readonly Entry[] = [
  {
    kind,
    name: 'AuthFlow',
    title: 'Way of signing in',
    text: 'USER_SRP_AUTH proves the password without sending it, USER_PASSWORD_AUTH sends it, REFRESH_TOKEN_AUTH goes on with an earlier sign-in. The app client must list the way, or the pool refuses at once.',
    ...initiate,
  },
  {
    kind,
    name: 'ClientId',
    place,
    title: 'App client',
    text: 'Names the app, and so the user pool; it is no secret. The ID token carries it as aud and the access token as client_id, so that others can tell for which app somebody signed in.',
    ...initiate,
  },
  {
    kind,
    name: 'AuthParameters',
    place,
    title: 'What the way of signing in needs',
    text: 'Names and values that depend on AuthFlow. An app client with a secret must add SECRET_HASH, which proves that the app knows it.',
    ...initiate,
  },
  {
    kind,
    name: 'USERNAME',
    title: 'Name of the person',
    text: 'Who wants to sign in. Unless the app client hides who exists, an unknown name is told as UserNotFoundException. In an answer it is the pool’s own spelling of the name.',
    ...initiate,
  },
  {
    kind,
    name: 'SRP_A',
    title: 'Public number of the app',
    text: 'g to the power of a number that the app draws for this sign-in, modulo a prime of 3,072 bits, in hexadecimal. It says nothing of the password. The pool refuses a multiple of the prime, which would give the secret away.',
    ...rfc(5054, '2.5.4'),
  },
  {
    kind,
    name: 'ChallengeName',
    place,
    title: 'Question that is open',
    text: 'The pool asks: PASSWORD_VERIFIER for the proof of the password, SOFTWARE_TOKEN_MFA for a code, NEW_PASSWORD_REQUIRED for a password of one’s own. The app answers under the same name. Tokens come when nothing is left to ask.',
    ...respond,
  },
  {
    kind,
    name: 'ChallengeParameters',
    place,
    title: 'What the question consists of',
    text: 'Names and values that the app needs for its answer; which ones depends on the challenge. Empty once there are tokens.',
    ...initiate,
  },
  {
    kind,
    name: 'SALT',
    title: 'Salt of the password',
    text: 'A number that is mixed with the password before anything is computed from it, so that equal passwords look different. The app gets it from the pool, in hexadecimal.',
    ...rfc(5054, '2.5.3'),
  },
  {
    kind,
    name: 'SRP_B',
    title: 'Public number of the pool',
    text: 'The pool’s part of the exchange, in hexadecimal. It is made from the pool’s own random number and from the verifier that it keeps in place of the password. From both public numbers each side computes the same key.',
    ...rfc(5054, '2.5.3'),
  },
  {
    kind,
    name: 'SECRET_BLOCK',
    title: 'Block that only the pool can read',
    text: 'The pool’s own notes about this sign-in, in a form that nobody else can read. The app sends it back unchanged, and the proof of the password covers it.',
    ...cognitoGuide(
      'Authentication flows',
      'amazon-cognito-user-pools-authentication-flow-methods',
    ),
  },
  {
    kind,
    name: 'USER_ID_FOR_SRP',
    title: 'Name that the proof is made with',
    text: 'The name under which the pool keeps the person. It goes into the proof of the password; someone who signs in by mail address gets another name here than they typed.',
    ...cognitoGuide(
      'Authentication flows',
      'amazon-cognito-user-pools-authentication-flow-methods',
    ),
  },
  {
    kind,
    name: 'ChallengeResponses',
    place,
    title: 'Answer to the question',
    text: 'Names and values that depend on the challenge. The name of the person must be that of whoever was asked.',
    ...respond,
  },
  {
    kind,
    name: 'PASSWORD_CLAIM_SIGNATURE',
    title: 'Proof of the password',
    text: 'HMAC-SHA256 by the key that app and pool both computed, over the pool’s name, the user, the secret block and the time. The pool makes its own and compares; a wrong password gives another key and so another proof.',
    ...respond,
  },
  {
    kind,
    name: 'PASSWORD_CLAIM_SECRET_BLOCK',
    title: 'The pool’s block, returned',
    text: 'SECRET_BLOCK as it came. The pool finds the sign-in by it, and takes it once.',
    ...respond,
  },
  {
    kind,
    name: 'TIMESTAMP',
    title: 'When the proof was made',
    text: 'The app’s clock in UTC, in English and in one fixed form, the day without a zero in front. The proof covers it. A zero too many, or another language’s month, and the pool says that the password is wrong.',
    ...respond,
  },
  {
    kind,
    name: 'Session',
    place,
    title: 'Thread between two steps',
    text: 'The pool hands it out with a question and the app sends it back with the answer. It stands for all that was proven so far, counts once, and lasts for AuthSessionValidity: three minutes if nobody changed it.',
    ...respond,
  },
  {
    kind,
    name: 'SOFTWARE_TOKEN_MFA_CODE',
    title: 'Code of the authenticator app',
    text: 'Six digits, made from a shared secret and the time in steps of 30 seconds. The pool takes those of the moment and its neighbours, each once.',
    ...rfc(6238, '4.2'),
  },
  {
    kind,
    name: 'AuthenticationResult',
    title: 'The sign-in has worked',
    text: 'Holds the tokens. It is there only when every question was answered.',
    ...result,
  },
  {
    kind,
    name: 'IdToken',
    title: 'ID token: who it is',
    text: 'A JWT about the person, signed by the pool, for whoever wants to know who signed in. An identity pool takes this one. It is no AWS credential by itself.',
    ...result,
  },
  {
    kind,
    name: 'AccessToken',
    title: 'Access token: what the app may do',
    text: 'A JWT with scopes, for the user pool’s own operations such as GetUser and for APIs. An identity pool refuses it.',
    ...result,
  },
  {
    kind,
    name: 'RefreshToken',
    title: 'Refresh token: for new tokens',
    text: 'Encrypted, so that only the user pool can read it. The app trades it for new ID and access tokens without asking the person, 30 days long unless the app client says otherwise. It can be revoked.',
    ...result,
  },
  {
    kind,
    name: 'ExpiresIn',
    place,
    title: 'Life of the access token',
    text: 'In seconds, set by the app client: five minutes to one day, one hour if nobody changed it.',
    ...result,
  },
  {
    kind,
    name: 'TokenType',
    place,
    title: 'How the token is shown',
    text: 'Bearer: whoever holds the token may use it. Nothing ties it to the device that it was issued to.',
    ...result,
  },
];
