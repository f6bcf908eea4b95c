import { photoIdentityPool } from '../../cloud/world/default/cognito.ts';
import { photosBucket } from '../../cloud/world/defaultNames.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { isoTime } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import type { CodeAttempt, CodeClient } from './codeSignIn.ts';
import { checksTokenOf, identityPool, poolCallsSts } from './cognitoActors.ts';
import { cognitoEnhancedFaults } from './cognitoEnhancedFaults.ts';
import { getIdentityId, getPoolCredentials, type PoolCredentials } from './identityPoolCalls.ts';
import { issuedRole } from './issuedRole.ts';
import { readPhoto, savePhoto } from './photoCalls.ts';
import { googleApp, googleLogin, ownPhoto } from './photoNames.ts';
import { claimIn } from './readClaim.ts';

interface EnhancedBag {
  /** How the app names Google in Logins. */
  readonly loginKey: string;
  /** An identity that the app kept from earlier, where it does not use the one of GetId. */
  readonly keptIdentity: string;
  /** The folder that the app goes to, where it is not the one named by the identity. */
  readonly folder: string;
  readonly attempt: CodeAttempt;
  readonly code: string;
  readonly idToken: string;
  readonly identityId: string;
  readonly credentials: PoolCredentials;
  readonly photo: string;
}

const client: CodeClient = {
  authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
  tokenEndpoint: 'https://oauth2.googleapis.com/token',
  clientId: googleApp,
  redirectUri: 'com.example.photos:/callback',
  scope: 'openid email',
};

export const cognitoEnhanced = defineFlow<EnhancedBag>()({
  id: 'cognito-enhanced',
  title: 'Cognito identity pool, enhanced flow',
  intro:
    'Ana signs in to the photo app with Google. The app shows Google’s token to an identity pool and gets AWS credentials back. It makes two calls, both to Cognito; the one to STS is Cognito’s.',
  actors: {
    ana: {
      name: 'Ana',
      kind: 'person',
      about:
        'Has a Google account and a phone. She types her password into the phone’s browser, at Google.',
    },
    app: {
      name: 'Photo app',
      kind: 'client',
      about:
        'An app on Ana’s phone. It is registered with Google without a secret, because a phone cannot keep one, and it holds no AWS key.',
    },
    google: {
      name: 'Google',
      kind: 'idp',
      hosts: ['accounts.google.com', 'oauth2.googleapis.com', 'www.googleapis.com'],
      about:
        'An OpenID Connect provider that IAM and Cognito know by themselves. It signs ID tokens for apps that are registered with it.',
    },
    identityPool,
    sts,
    s3,
  },
  world: async () => (await import('./photoWorld.ts')).photoWorld(),
  inputs: { loginKey: googleLogin },
  steps: [
    {
      id: 'open-google',
      phase: 'authenticate',
      title: 'Open Google’s sign-in page',
      from: 'ana',
      to: 'google',
      label: 'GET sign-in page, for the photo app',
      reply: 'Sign-in form',
      say: ({ exchange }) => ({
        what: `The app opens the phone’s browser at Google. The address names the app, asks for a code and carries the hash of a secret that the app has just drawn (PKCE). Google answers ${exchange?.response?.status} with a form.`,
        why: 'The password goes into Google’s page and not into the app. The browser, not the app, is what Google’s cookies live in.',
        correction: {
          statement: 'N25',
          notes: 'For web identity, IAM holds an object that describes the outside provider.',
          today:
            'Not for Google: IAM and identity pools have it built in. All that was set up in AWS is the app’s Google client id, in the identity pool.',
        },
      }),
      run: async ({ browser, world }) => {
        const { newAttempt, signInUrl } = await import('./codeSignIn.ts');
        const attempt = newAttempt(world);
        await browser.open(signInUrl(client, attempt));
        return { attempt };
      },
    },
    {
      id: 'sign-in',
      phase: 'authenticate',
      title: 'Sign in at Google',
      from: 'ana',
      to: 'google',
      label: 'POST name and password',
      reply: 'Redirect to the app, with a code',
      say: () => ({
        what: `Google checks the password and sends the browser to ${client.redirectUri}, an address that opens the app. It carries a code.`,
        why: 'The code alone is worth nothing: only who knows the secret behind the hash can trade it. So it does no harm that another app might see the address.',
      }),
      run: async ({ browser, need }) => {
        const { codeIn } = await import('./codeSignIn.ts');
        const answer = await browser.submit({ username: 'ana', password: 'demonstration-ana' });
        const code = codeIn(answer, need('attempt'));
        return code === undefined ? {} : { code };
      },
    },
    {
      id: 'redeem-code',
      phase: 'authenticate',
      title: 'Trade the code for an ID token',
      from: 'app',
      to: 'google',
      label: 'POST code and PKCE verifier',
      reply: 'ID token, access token',
      say: ({ need }) => ({
        what: `Google hashes the verifier, compares, and answers with tokens. The ID token is about ${claimIn(need('idToken'), 'sub')} and was asked for by ${claimIn(need('idToken'), 'azp')}.`,
        why: 'AWS has not been contacted so far. What the app has is Google’s word on who Ana is, good for one hour.',
      }),
      run: async ({ send, need }) => {
        const { idTokenIn, redeemCode } = await import('./codeSignIn.ts');
        const idToken = idTokenIn(await send(redeemCode(client, need('attempt'), need('code'))));
        return idToken === undefined ? {} : { idToken };
      },
    },
    {
      id: 'get-id',
      phase: 'exchange',
      title: 'Get an identity in the pool',
      from: 'app',
      to: 'identityPool',
      label: 'GetId with Google’s ID token (not signed)',
      nested: checksTokenOf('google'),
      reply: 'Identity id',
      say: ({ need }) => ({
        what: `The identity pool fetches Google’s keys, checks the token and answers ${need('identityId')}. It made this identity now, because it had not seen this person before.`,
        why: 'From here on Ana is this identity, whichever provider she comes by: more logins can be linked to it later.',
        correction: {
          statement: 'N27',
          notes: 'A Cognito pool holds identities of many providers and treats them all alike.',
          today:
            'An identity pool does. It keeps no names and no passwords, only an id and the subjects at the providers that belong to it.',
        },
      }),
      run: async ({ aws, need }) => ({
        identityId: await getIdentityId(aws, { [need('loginKey')]: need('idToken') }),
      }),
    },
    {
      id: 'get-credentials',
      phase: 'sts',
      title: 'Get AWS credentials',
      from: 'app',
      to: 'identityPool',
      label: 'GetCredentialsForIdentity (not signed)',
      nested: [...checksTokenOf('google'), ...poolCallsSts],
      reply: 'Temporary credentials',
      say: ({ need, world }) => {
        const { accessKeyId, expiration } = need('credentials');
        return {
          what: `The identity pool checks the token once more, takes the role ${issuedRole(world)}, signs a token of its own and calls AssumeRoleWithWebIdentity. STS fetches the identity pool’s keys, checks, and issues ${accessKeyId} until ${isoTime(expiration.getTime())}.`,
          why: 'The app names no role: the pool chooses. So a changed app cannot ask for a better one, and the app needs no code for STS.',
          correction: {
            statement: 'N31',
            notes:
              'After the provider’s sign-in, the app gets a Cognito token and takes that to STS for credentials.',
            today:
              'Look at the nested calls: the token and the call to STS are there, but both are Cognito’s. An app that makes them itself runs the classic flow.',
          },
        };
      },
      run: async ({ aws, need, bag }) => ({
        credentials: await getPoolCredentials(aws, bag.keptIdentity ?? need('identityId'), {
          [need('loginKey')]: need('idToken'),
        }),
      }),
    },
    {
      id: 'save-photo',
      phase: 'access',
      title: 'Save a photo',
      from: 'app',
      to: 's3',
      label: 'PutObject in Ana’s folder (signed)',
      reply: 'Stored',
      say: ({ need, bag }) => ({
        what: `The app stores ${ownPhoto(bag.folder ?? need('identityId'))} in ${photosBucket}, signed with the credentials of the session.`,
        why: 'What Ana wants to find again on her next phone lies in S3 under her identity. The SDK makes the signature; the app’s code is one call.',
        correction: {
          statement: 'N30',
          notes: 'Cognito keeps the data of a user in step across devices.',
          today:
            'That was Cognito Sync, and AWS sends new work to AppSync. Identity pools themselves store no data of the app: it goes to S3, DynamoDB or AppSync, by the credentials.',
        },
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
      label: 'GetObject from Ana’s folder (signed)',
      reply: 'The photo',
      say: ({ need }) => ({
        what: `S3 checks signature and policy anew and returns the photo: “${need('photo').trim()}”`,
        why: 'When the hour is over the app asks the identity pool again. For that it needs a token from Google that is still good.',
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
  faults: cognitoEnhancedFaults,
  neighbours: [
    { flow: 'cognito-classic', how: 'The same, with the call to STS made by the app' },
    { flow: 'cognito-user-pool', how: 'The same, with sign-in by a user pool' },
    { flow: 'cognito-guest', how: 'The same, for people who do not sign in' },
    { flow: 'web-identity', how: 'The same, without Cognito' },
  ],
  setUp: [
    { kind: 'identity-pool', id: photoIdentityPool },
    { kind: 'role', account: dataAccount, name: 'PhotoViewer' },
    { kind: 'bucket', account: dataAccount, name: photosBucket },
  ],
});
