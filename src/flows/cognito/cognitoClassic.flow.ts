import {
  photoClient,
  photoIdentityPool,
  photoUserPool,
} from '../../cloud/world/default/cognito.ts';
import { photosBucket } from '../../cloud/world/defaultNames.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { isoTime } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { checksTokenOf, identityPool, stsChecksPoolToken, userPool } from './cognitoActors.ts';
import { cognitoClassicFaults } from './cognitoClassicFaults.ts';
import type { CodeAttempt, CodeClient } from './codeSignIn.ts';
import { getIdentityId, getOpenIdToken, type PoolCredentials } from './identityPoolCalls.ts';
import { readPhoto } from './photoCalls.ts';
import { membersPhoto, publicPhoto, userPoolLogin } from './photoNames.ts';
import { claimIn } from './readClaim.ts';
import { issuedCredentials } from '../issuedCredentials.ts';

interface ClassicBag {
  /** The role that the app asks for, where it is not the usual one of members or guests. */
  readonly role: string;
  /** The photo that is wanted, where it is not the usual one of members or guests. */
  readonly wanted: string;
  /** The app shows no login when it asks for the token, although it has one. */
  readonly forgetsLogins: boolean;
  /** Which token the app takes to STS. */
  readonly presents: 'poolToken' | 'idToken';
  readonly attempt: CodeAttempt;
  readonly code: string;
  readonly idToken: string;
  readonly identityId: string;
  readonly poolToken: string;
  readonly session: string;
  readonly credentials: PoolCredentials;
  readonly photo: string;
}

const hostedUi = 'https://corp-example-photos.auth.us-east-1.amazoncognito.com';

const client: CodeClient = {
  authorizationEndpoint: `${hostedUi}/oauth2/authorize`,
  tokenEndpoint: `${hostedUi}/oauth2/token`,
  clientId: photoClient,
  redirectUri: 'https://photos.corp.example/callback',
  scope: 'openid email',
};

const roleArn = (name: string): string => `arn:aws:iam::${dataAccount}:role/${name}`;

/** What the app asks for when nothing is broken, by who has come. */
const usual = {
  member: { role: roleArn('PhotoViewer'), wanted: membersPhoto },
  guest: { role: roleArn('PhotoGuest'), wanted: publicPhoto },
} as const;

const usualOf = (choices: Readonly<Record<string, string>>) =>
  choices['who'] === 'guest' ? usual.guest : usual.member;

const member = { choice: 'who', option: 'member' } as const;
const guest = { choice: 'who', option: 'guest' } as const;

export const cognitoClassic = defineFlow<ClassicBag>()({
  id: 'cognito-classic',
  title: 'Cognito identity pool, classic flow',
  intro:
    'The photo site gets a token from the identity pool and takes it to STS itself. It names the role, so the trust policies of the roles alone decide who gets which. The pool must allow this flow.',
  actors: {
    dana: {
      name: 'Visitor',
      kind: 'person',
      about:
        'Dana, a member, who signs in at the hosted UI of the user pool; or a guest, who does not.',
    },
    app: {
      name: 'Photo site',
      kind: 'client',
      about:
        'A page that runs in the visitor’s browser. Everybody can read its code and change it, the name of the role included.',
    },
    userPool,
    identityPool,
    sts,
    s3,
  },
  world: async () => (await import('./photoWorld.ts')).photoWorld(),
  inputs: { presents: 'poolToken' },
  choices: {
    who: { title: 'Who comes', options: { member: 'Dana signs in', guest: 'A guest' } },
  },
  steps: [
    {
      id: 'open-hosted-ui',
      phase: 'authenticate',
      title: 'Go to the hosted UI',
      from: 'dana',
      to: 'userPool',
      label: 'GET /oauth2/authorize',
      reply: 'Redirect to the sign-in page',
      within: member,
      say: ({ exchange }) => ({
        what: `The site sends the browser to the user pool’s own pages. Nobody is signed in there yet, so the answer is ${exchange?.response?.status}, to the sign-in page.`,
        why: 'With the hosted UI the site draws no sign-in form and never sees a password. It is plain OAuth 2.0 with OpenID Connect, in Cognito’s words.',
      }),
      run: async ({ browser, world }) => {
        const { newAttempt, signInUrl } = await import('./codeSignIn.ts');
        const attempt = newAttempt(world);
        await browser.open(signInUrl(client, attempt));
        return { attempt };
      },
    },
    {
      id: 'show-form',
      phase: 'authenticate',
      title: 'See the sign-in form',
      from: 'dana',
      to: 'userPool',
      label: 'GET /login',
      reply: 'Sign-in form, with a cookie',
      within: member,
      say: () => ({
        what: 'The page asks for name and password. A hidden field and a cookie hold the same random value.',
        why: 'A form that was posted from another site would not have both. This keeps others from signing the browser in under a name of their choice.',
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'sign-in',
      phase: 'authenticate',
      title: 'Sign in',
      from: 'dana',
      to: 'userPool',
      label: 'POST name and password',
      reply: 'Redirect to the site, with a code',
      within: member,
      say: () => ({
        what: `The user pool checks the password and sends the browser back to ${client.redirectUri} with a code.`,
        why: 'The address was registered for this app client. To any other the pool would send nothing.',
      }),
      run: async ({ browser, need }) => {
        const { codeIn } = await import('./codeSignIn.ts');
        const answer = await browser.submit({
          username: 'dana',
          password: 'Demonstration-dana-1',
        });
        const code = codeIn(answer, need('attempt'));
        return code === undefined ? {} : { code };
      },
    },
    {
      id: 'redeem-code',
      phase: 'authenticate',
      title: 'Trade the code for tokens',
      from: 'app',
      to: 'userPool',
      label: 'POST /oauth2/token',
      reply: 'ID, access and refresh token',
      within: member,
      say: ({ need }) => ({
        what: `The site shows the code and the PKCE verifier and gets the tokens. The ID token is about ${claimIn(need('idToken'), 'cognito:username')}, made for the app client ${claimIn(need('idToken'), 'aud')}.`,
        why: 'So far this is sign-in and nothing else. The ID token opens nothing in AWS by itself.',
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
      title: 'Get an identity',
      from: 'app',
      to: 'identityPool',
      label: 'GetId with the ID token (not signed)',
      nested: checksTokenOf('userPool'),
      reply: 'Identity id',
      within: member,
      say: ({ need }) => ({
        what: `The identity pool checks the ID token and answers ${need('identityId')}.`,
        why: 'Up to here the classic flow and the enhanced flow are the same.',
      }),
      run: async ({ aws, need }) => ({
        identityId: await getIdentityId(aws, { [userPoolLogin]: need('idToken') }),
      }),
    },
    {
      id: 'get-token',
      phase: 'exchange',
      title: 'Get the identity pool’s token',
      from: 'app',
      to: 'identityPool',
      label: 'GetOpenIdToken with the ID token (not signed)',
      nested: checksTokenOf('userPool'),
      reply: 'Token of the identity pool',
      within: member,
      say: ({ need }) => ({
        what: `The identity pool signs a token of its own: sub ${claimIn(need('poolToken'), 'sub')}, aud ${claimIn(need('poolToken'), 'aud')}, amr ${claimIn(need('poolToken'), 'amr').split(', ')[0]}. It is good for ten minutes.`,
        why: 'This is the token that STS takes. It hides who the provider was: for IAM there is one issuer, cognito-identity.amazonaws.com, for everybody who comes by any pool.',
        correction: {
          statement: 'N31',
          notes:
            'After the provider’s sign-in, the app gets a Cognito token and takes that to STS for credentials.',
          today:
            'This flow is the one meant. It is called classic or basic, AWS advises the enhanced one, and a pool allows it only where AllowClassicFlow is set.',
        },
      }),
      run: async ({ aws, need, bag }) => {
        const logins = { [userPoolLogin]: need('idToken') };
        const shown = bag.forgetsLogins === true ? undefined : logins;
        return { poolToken: await getOpenIdToken(aws, need('identityId'), shown) };
      },
    },
    {
      id: 'get-id-as-guest',
      phase: 'exchange',
      title: 'Get an identity, as a guest',
      from: 'app',
      to: 'identityPool',
      label: 'GetId without Logins (not signed)',
      reply: 'Identity id',
      within: guest,
      say: ({ need }) => ({
        what: `Nobody vouches for the visitor. The pool allows guests, so it makes an identity all the same: ${need('identityId')}.`,
        why: 'A guest has an identity as everybody else. What is missing are logins, and the token will say so.',
      }),
      run: async ({ aws }) => ({ identityId: await getIdentityId(aws) }),
    },
    {
      id: 'get-token-as-guest',
      phase: 'exchange',
      title: 'Get the identity pool’s token, as a guest',
      from: 'app',
      to: 'identityPool',
      label: 'GetOpenIdToken without Logins (not signed)',
      reply: 'Token of the identity pool',
      within: guest,
      say: ({ need }) => ({
        what: `The token has the same issuer and the same audience as a member’s. Only amr tells them apart: ${claimIn(need('poolToken'), 'amr')}.`,
        why: 'A trust policy that tests the audience alone cannot tell guests from members.',
      }),
      run: async ({ aws, need }) => ({
        poolToken: await getOpenIdToken(aws, need('identityId')),
      }),
    },
    {
      id: 'assume-role',
      phase: 'sts',
      title: 'Trade the token for credentials',
      from: 'app',
      to: 'sts',
      label: 'AssumeRoleWithWebIdentity (not signed)',
      nested: stsChecksPoolToken,
      reply: 'Temporary credentials',
      say: ({ need, bag, choices }) => ({
        what: `The site itself calls STS and names ${(bag.role ?? usualOf(choices).role).split('/')[1]}. STS fetches the keys of cognito-identity.amazonaws.com, checks the token, weighs the trust policy and issues ${need('session')}, until ${isoTime(need('credentials').expiration.getTime())}.`,
        why: 'Here the app chooses role, session name and duration. The identity pool’s own settings of roles play no part: only the trust policy stands between a visitor and a role.',
        correction: {
          statement: 'N34',
          notes:
            'With AssumeRoleWithWebIdentity, STS checks the token, weighs the role’s trust policy and gives credentials.',
          today:
            'True, and visible in the nested calls. IAM needs no provider object for it: identity pools are built in, as Google, Facebook and Amazon are.',
        },
      }),
      run: async ({ aws, need, bag, choices }) => {
        const { AssumeRoleWithWebIdentityCommand } = await import('@aws-sdk/client-sts');
        const sts = await aws.sts();
        const { Credentials: issued, AssumedRoleUser: user } = await sts.send(
          new AssumeRoleWithWebIdentityCommand({
            RoleArn: bag.role ?? usualOf(choices).role,
            RoleSessionName: 'photo-site',
            WebIdentityToken: need(need('presents')),
          }),
        );
        return {
          session: user?.Arn ?? '',
          credentials: issuedCredentials(issued),
        };
      },
    },
    {
      id: 'read-photo',
      phase: 'access',
      title: 'Look at a photo',
      from: 'app',
      to: 's3',
      label: 'GetObject (signed)',
      reply: 'The photo',
      say: ({ need, bag, choices }) => ({
        what: `S3 returns ${bag.wanted ?? usualOf(choices).wanted}: “${need('photo').trim()}”`,
        why: 'What may be read follows from the role. Guests of the enhanced flow are held back by a session policy of Cognito’s as well; in the classic flow nobody adds one.',
      }),
      run: async ({ aws, need, bag, choices }) => ({
        photo: await readPhoto(aws, need('credentials'), bag.wanted ?? usualOf(choices).wanted),
      }),
    },
  ],
  faults: cognitoClassicFaults,
  neighbours: [
    { flow: 'cognito-enhanced', how: 'The same, with the call to STS made by Cognito' },
    { flow: 'cognito-user-pool', how: 'Sign-in by the API instead of the hosted UI' },
    { flow: 'web-identity', how: 'The same, without Cognito' },
  ],
  setUp: [
    { kind: 'user-pool', id: photoUserPool },
    { kind: 'identity-pool', id: photoIdentityPool },
    { kind: 'role', account: dataAccount, name: 'PhotoViewer' },
    { kind: 'role', account: dataAccount, name: 'PhotoGuest' },
    { kind: 'bucket', account: dataAccount, name: photosBucket },
  ],
});
