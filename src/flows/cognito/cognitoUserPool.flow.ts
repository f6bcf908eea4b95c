import {
  eliTotpSecret,
  photoIdentityPool,
  photoUserPool,
} from '../../cloud/world/default/cognito.ts';
import { photosBucket } from '../../cloud/world/default/webIdentity.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { isoTime, seconds } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { checksTokenOf, identityPool, poolCallsSts, userPool } from './cognitoActors.ts';
import { cognitoUserPoolFaults } from './cognitoUserPoolFaults.ts';
import { getIdentityId, getPoolCredentials, type PoolCredentials } from './identityPoolCalls.ts';
import { issuedRole } from './issuedRole.ts';
import { readPhoto, savePhoto } from './photoCalls.ts';
import { ownPhoto, userPoolLogin } from './photoNames.ts';
import { claimIn } from './readClaim.ts';
import type { PasswordClaim, PoolTokens, SrpChallenge } from './srpSignIn.ts';

interface UserPoolBag {
  /** Which of the two tokens the app shows the identity pool. */
  readonly shows: 'idToken' | 'accessToken';
  /** The folder that the app writes to, where it is not the one named by the identity. */
  readonly folder: string;
  readonly username: string;
  readonly password: string;
  readonly privateNumber: string;
  readonly challenge: SrpChallenge;
  readonly claim: PasswordClaim;
  readonly session: string;
  readonly code: string;
  readonly tokens: PoolTokens;
  readonly identityId: string;
  readonly credentials: PoolCredentials;
  readonly photo: string;
}

/** Members of the photo app, by whether they have set up an authenticator app. */
const members = {
  on: { name: 'Eli', username: 'eli', password: 'Demonstration-eli-1' },
  off: { name: 'Dana', username: 'dana', password: 'Demonstration-dana-1' },
} as const;

const memberOf = (choices: Readonly<Record<string, string>>) =>
  choices['mfa'] === 'off' ? members.off : members.on;

/** What the app shows the identity pool: the token of its choice, under the user pool’s name. */
const loginsOf = (shows: UserPoolBag['shows'], tokens: PoolTokens) => ({
  [userPoolLogin]: tokens[shows],
});

export const cognitoUserPool = defineFlow<UserPoolBag>()({
  id: 'cognito-user-pool',
  title: 'Cognito user pool with MFA, then identity pool',
  intro:
    'A member signs in to the photo app with a password that never travels and a code of an authenticator app. The user pool says who it is; the identity pool turns that into AWS credentials for a folder of the member’s own.',
  actors: {
    member: {
      name: 'Member',
      kind: 'person',
      about:
        'Eli has set up an authenticator app, Dana has not. Both are in the user pool, and neither is known to IAM.',
    },
    app: {
      name: 'Photo app',
      kind: 'client',
      about:
        'A program on the member’s phone. Everybody can take it apart, so it holds no secret and no AWS key.',
    },
    userPool,
    identityPool,
    sts,
    s3,
  },
  world: async () => (await import('./photoWorld.ts')).photoWorld(),
  inputs: { shows: 'idToken' },
  choices: {
    mfa: {
      title: 'MFA',
      options: { on: 'Set up: Eli signs in', off: 'Not set up: Dana signs in' },
    },
  },
  steps: [
    {
      id: 'type-password',
      phase: 'authenticate',
      title: 'Type name and password',
      from: 'member',
      to: 'app',
      label: 'Name and password',
      say: ({ need }) => ({
        what: `The member types the name ${need('username')} and a password into the app’s own form.`,
        why: 'With the user pools API the app draws the form itself. The alternative is the hosted UI, where the app never sees a password.',
      }),
      run: async ({ choices }) => {
        const { username, password } = memberOf(choices);
        return { username, password };
      },
    },
    {
      id: 'begin-sign-in',
      phase: 'authenticate',
      title: 'Begin the sign-in',
      from: 'app',
      to: 'userPool',
      label: 'InitiateAuth USER_SRP_AUTH',
      reply: 'PASSWORD_VERIFIER: salt, SRP_B, secret block',
      say: ({ need }) => ({
        what: `The app sends the name and a public number, SRP_A. The user pool answers with the challenge PASSWORD_VERIFIER: a salt (${need('challenge').salt.slice(0, 8)}…), its own public number and a block that only it can read.`,
        why: 'SRP (Secure Remote Password) lets both sides prove that they know the same password without sending it. The request is not signed: the app has no AWS credentials yet.',
        correction: {
          statement: 'T2',
          notes: 'User pools are for signing in the users of an app with social providers.',
          today:
            'They sign people in with names and passwords of their own just as well, as here. Either way they give tokens and no AWS credentials.',
        },
      }),
      run: async ({ aws, need, world }) => {
        const { privateNumber, startSrp } = await import('./srpSignIn.ts');
        const number = privateNumber(world, need('username'));
        const challenge = await startSrp(aws, need('username'), number);
        return { privateNumber: number, challenge };
      },
    },
    {
      id: 'compute-proof',
      phase: 'authenticate',
      title: 'Compute the proof of the password',
      from: 'app',
      to: 'app',
      label: 'Compute the proof of the password',
      say: ({ need }) => ({
        what: `From the password, the salt and both public numbers the app derives a key, and with it the proof: an HMAC over the pool’s name, the user, the secret block and the time ${need('claim').timestamp}.`,
        why: 'Whoever listens learns nothing that helps to guess the password, and the proof fits this one sign-in. Without the right password the key comes out differently, and so does the proof.',
      }),
      run: async ({ need, world }) => {
        const { claimPassword } = await import('./srpSignIn.ts');
        const [challenge, number] = [need('challenge'), need('privateNumber')];
        return { claim: claimPassword(challenge, need('password'), number, world.clock) };
      },
    },
    {
      id: 'prove-password',
      phase: 'authenticate',
      title: 'Prove the password',
      from: 'app',
      to: 'userPool',
      label: 'RespondToAuthChallenge PASSWORD_VERIFIER',
      reply: 'SOFTWARE_TOKEN_MFA, with a session',
      within: { choice: 'mfa', option: 'on' },
      say: ({ world }) => ({
        what: `The proof fits, so the password is right. The pool’s MFA is ${world.userPools[photoUserPool]?.mfaConfiguration} and Eli has an authenticator app, so the pool gives no tokens yet but a further challenge: SOFTWARE_TOKEN_MFA.`,
        why: 'The session in the answer ties the two steps together: the code counts only for a sign-in whose password was right.',
        correction: {
          statement: 'N29',
          notes: 'Cognito can ask for a second factor.',
          today:
            'The user pool does, as here: by authenticator app, text message or mail. An identity pool asks nobody anything; it takes the token as it is.',
        },
      }),
      run: async ({ aws, need }) => {
        const { provePassword } = await import('./srpSignIn.ts');
        const { session } = await provePassword(aws, need('username'), need('claim'));
        return session === undefined ? {} : { session };
      },
    },
    {
      id: 'read-code',
      phase: 'authenticate',
      title: 'Read the code of the moment',
      from: 'member',
      to: 'app',
      label: 'Code of the authenticator app',
      within: { choice: 'mfa', option: 'on' },
      say: ({ need }) => ({
        what: `Eli’s authenticator app shows ${need('code')} for these 30 seconds, and he types it in.`,
        why: 'The authenticator app and the user pool share a secret since set-up. Both make the code from it and from their own clocks, so nothing has to be sent to the authenticator.',
      }),
      run: async ({ world }) => {
        const { totpCode } = await import('../../wire/totp/totp.ts');
        const clock = world.clock + seconds(world.clockOffsets['member'] ?? 0);
        return { code: totpCode(eliTotpSecret, clock) };
      },
    },
    {
      id: 'enter-code',
      phase: 'authenticate',
      title: 'Send the code',
      from: 'app',
      to: 'userPool',
      label: 'RespondToAuthChallenge SOFTWARE_TOKEN_MFA',
      reply: 'ID token, access token, refresh token',
      within: { choice: 'mfa', option: 'on' },
      say: ({ need }) => ({
        what: `The user pool computes the code too, finds it equal and unused, and issues the tokens. The ID token says that ${claimIn(need('tokens').idToken, 'cognito:username')} signed in, in the groups ${claimIn(need('tokens').idToken, 'cognito:groups')}.`,
        why: 'Three tokens for three readers: the ID token tells others who it is, the access token lets the app act on the member’s account in the user pool, the refresh token fetches new ones.',
      }),
      run: async ({ aws, need }) => {
        const { answerChallenge } = await import('./srpSignIn.ts');
        const answer = { USERNAME: need('username'), SOFTWARE_TOKEN_MFA_CODE: need('code') };
        const { tokens } = await answerChallenge(
          aws,
          'SOFTWARE_TOKEN_MFA',
          answer,
          need('session'),
        );
        return tokens ? { tokens } : {};
      },
    },
    {
      id: 'prove-password-alone',
      phase: 'authenticate',
      title: 'Prove the password, and nothing more',
      from: 'app',
      to: 'userPool',
      label: 'RespondToAuthChallenge PASSWORD_VERIFIER',
      reply: 'ID token, access token, refresh token',
      within: { choice: 'mfa', option: 'off' },
      say: ({ need, world }) => ({
        what: `The proof fits. The pool’s MFA is ${world.userPools[photoUserPool]?.mfaConfiguration} and Dana has no authenticator app, so the tokens come at once. Her ID token names the groups ${claimIn(need('tokens').idToken, 'cognito:groups')}.`,
        why: 'OPTIONAL leaves it to each person. Only the setting ON makes the pool ask everybody.',
      }),
      run: async ({ aws, need }) => {
        const { provePassword } = await import('./srpSignIn.ts');
        const { tokens } = await provePassword(aws, need('username'), need('claim'));
        return tokens ? { tokens } : {};
      },
    },
    {
      id: 'get-id',
      phase: 'exchange',
      title: 'Show the ID token to the identity pool',
      from: 'app',
      to: 'identityPool',
      label: 'GetId with the ID token (not signed)',
      nested: checksTokenOf('userPool'),
      reply: 'Identity id',
      say: ({ need }) => ({
        what: `The app shows the ID token in Logins, under the name of the user pool. The identity pool fetches the user pool’s keys, checks signature, issuer, audience and expiry, and answers with the identity ${need('identityId')}.`,
        why: 'The identity pool trusts this user pool no more than any other issuer: it must be listed, together with the app client. The same person gets the same identity every time.',
        correction: {
          statement: 'N27',
          notes: 'A Cognito pool holds identities of many providers and treats them all alike.',
          today:
            'That is the identity pool. The user pool before was another service with another API: it is one of the providers that an identity pool can list.',
        },
      }),
      run: async ({ aws, need }) => ({
        identityId: await getIdentityId(aws, loginsOf(need('shows'), need('tokens'))),
      }),
    },
    {
      id: 'get-credentials',
      phase: 'sts',
      title: 'Get AWS credentials',
      from: 'app',
      to: 'identityPool',
      label: 'GetCredentialsForIdentity (not signed)',
      nested: [...checksTokenOf('userPool'), ...poolCallsSts],
      reply: 'Temporary credentials',
      say: ({ need, world }) => {
        const { accessKeyId, expiration } = need('credentials');
        return {
          what: `The identity pool checks the ID token again, chooses the role ${issuedRole(world)} from its claims, signs a token of its own and calls STS. The app gets ${accessKeyId}, good until ${isoTime(expiration.getTime())}.`,
          why: 'The app talks to Cognito alone. STS checks the identity pool’s token and the role’s trust policy, which names this pool as audience and demands amr authenticated.',
          correction: {
            statement: 'N31',
            notes: 'The app gets a Cognito token and takes that to STS for credentials.',
            today:
              'In the enhanced flow, the one to use, Cognito itself makes and redeems that token. The app sees neither it nor STS.',
          },
        };
      },
      run: async ({ aws, need }) => {
        const logins = loginsOf(need('shows'), need('tokens'));
        return { credentials: await getPoolCredentials(aws, need('identityId'), logins) };
      },
    },
    {
      id: 'save-photo',
      phase: 'access',
      title: 'Save a photo in one’s own folder',
      from: 'app',
      to: 's3',
      label: 'PutObject in the own folder (signed)',
      reply: 'Stored',
      say: ({ need, bag, world }) => ({
        what: `The app signs its first request and stores the photo as ${ownPhoto(bag.folder ?? need('identityId'))} in ${photosBucket}.`,
        why:
          issuedRole(world) === 'PhotoEditor'
            ? 'Dana’s groups brought her the role of editors, who may write into every folder. The role of viewers is narrower: its policy holds ${cognito-identity.amazonaws.com:sub} where the folder’s name stands.'
            : 'One role serves all viewers. Its policy holds ${cognito-identity.amazonaws.com:sub} where the folder’s name stands, and S3 fills in the identity of whoever asks.',
      }),
      run: async ({ aws, need, bag }) => {
        const key = ownPhoto(bag.folder ?? need('identityId'));
        await savePhoto(aws, need('credentials'), key, 'A photo of the harbour, as text.\n');
      },
    },
    {
      id: 'read-photo',
      phase: 'access',
      title: 'Look at the photo',
      from: 'app',
      to: 's3',
      label: 'GetObject from the own folder (signed)',
      reply: 'The photo',
      say: ({ need }) => ({
        what: `S3 gives it back: “${need('photo').trim()}”`,
        why: 'From any device the member gets the same identity and so the same folder. The tokens are of no use here: S3 knows nothing of user pools.',
      }),
      run: async ({ aws, need, bag }) => ({
        photo: await readPhoto(
          aws,
          need('credentials'),
          ownPhoto(bag.folder ?? need('identityId')),
        ),
      }),
    },
  ],
  faults: cognitoUserPoolFaults,
  neighbours: [
    { flow: 'cognito-enhanced', how: 'The same, after a sign-in with Google' },
    { flow: 'cognito-classic', how: 'Sign-in at the hosted UI, and the app calls STS itself' },
  ],
  setUp: [
    { kind: 'user-pool', id: photoUserPool },
    { kind: 'identity-pool', id: photoIdentityPool },
    { kind: 'role', account: dataAccount, name: 'PhotoViewer' },
    { kind: 'role', account: dataAccount, name: 'PhotoEditor' },
    { kind: 'bucket', account: dataAccount, name: photosBucket },
  ],
});
