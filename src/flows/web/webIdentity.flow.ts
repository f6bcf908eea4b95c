import { dataAccount, photosBucket, socialIssuer } from '../../cloud/world/defaultNames.ts';
import { isoTime, seconds } from '../../kit/time.ts';
import { headerOf } from '../../wire/http/records.ts';
import { challengeOf } from '../../wire/oauth/pkce.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { appSecret } from './appSecret.ts';
import { assumeWithToken, type WebIdentitySession } from './assumeWithToken.ts';
import { claimsOf } from './claimsOf.ts';
import { postForm, textAt } from './clientRequest.ts';
import { anasBrowser, callback, codeIn, photoApp, photoAppAgent } from './photoApp.ts';
import type { SignInSecrets } from './photoApp.ts';
import { listKeys, readObject } from '../readBucket.ts';
import { webIdentityFaults } from './webIdentityFaults.ts';
import { roleArn } from './webNames.ts';

interface WebIdentityBag extends WebIdentitySession {
  /** The app, as the provider knows it. */
  readonly clientId: string;
  /** Which of the tokens the app takes to STS. */
  readonly proof: 'id-token' | 'access-token';
  /** Whose folder the app opens; the person’s own where it is absent. */
  readonly folderOf: string;
  readonly secrets: SignInSecrets;
  readonly address: string;
  readonly code: string;
  readonly idToken: string;
  readonly accessToken: string;
  readonly keys: readonly string[];
  readonly photo: string;
}

const role = roleArn('PhotoAppUser');

export const webIdentity = defineFlow<WebIdentityBag>()({
  id: 'web-identity',
  title: 'Web identity without Cognito',
  intro:
    'Ana opens her photos with the account that she has at a social provider. The app trades the provider’s ID token at STS itself, and each person can reach one folder of one bucket.',
  actors: {
    ana: anasBrowser,
    app: photoApp,
    social: {
      name: 'Social Example',
      kind: 'idp',
      hosts: [socialIssuer],
      about:
        'An OpenID Connect provider that Ana has an account with. It signs ID tokens and publishes the keys to check them.',
    },
    sts,
    s3,
  },
  world: async () => (await import('../../cloud/world/defaultWorld.ts')).defaultWorld(),
  inputs: { clientId: 'photo-app', proof: 'id-token' },
  steps: [
    {
      id: 'prepare',
      phase: 'authenticate',
      title: 'Draw three secrets',
      from: 'app',
      to: 'app',
      label: 'Draw verifier, state and nonce',
      say: ({ need }) => ({
        what: `The app draws a verifier (${need('secrets').verifier.slice(0, 8)}…), a state and a nonce, for this sign-in only.`,
        why: 'The answer will come back through the browser, where others can put in answers of their own or take the code away. By these three the app knows its own answer, and only the app can use the code.',
      }),
      run: async ({ world }) => {
        const draw = (name: string): string => appSecret(world, `photo-app/${name}`);
        return {
          secrets: { verifier: draw('verifier'), state: draw('state'), nonce: draw('nonce') },
        };
      },
    },
    {
      id: 'open-sign-in',
      phase: 'authenticate',
      title: 'Open the provider’s sign-in page',
      from: 'ana',
      to: 'social',
      label: 'GET authorization endpoint',
      reply: 'Sign-in form',
      say: ({ exchange, need }) => ({
        what: `The app opens the browser at the provider and says who it is: client_id ${need('clientId')}. The provider answers ${exchange?.response?.status} with a form.`,
        why: 'The app asks for a code, not for a token, because what stands in an address can leak. Of the verifier it shows only the SHA-256, as code_challenge.',
        correction: {
          statement: 'N26',
          notes: 'People sign in with a provider that everyone knows.',
          today:
            'The provider need not be well known. Any OpenID Connect issuer that AWS can reach will do, a company’s own among them.',
        },
      }),
      run: async ({ browser, need }) => {
        const { verifier, state, nonce } = need('secrets');
        const query = new URLSearchParams({
          response_type: 'code',
          client_id: need('clientId'),
          redirect_uri: callback,
          scope: 'openid',
          state,
          nonce,
          code_challenge: challengeOf(verifier),
          code_challenge_method: 'S256',
        });
        await browser.open(`https://${socialIssuer}/authorize?${query.toString()}`);
      },
    },
    {
      id: 'sign-in',
      phase: 'authenticate',
      title: 'Sign in at the provider',
      from: 'ana',
      to: 'social',
      label: 'POST name and password',
      reply: 'Redirect to the app, with a code',
      say: ({ need }) => ({
        what: `The provider checks Ana’s password and sends the browser to ${new URL(need('address')).host} with a code and the state.`,
        why: 'Ana’s password stays between her and the provider. Neither the app nor AWS sees it.',
      }),
      run: async ({ browser }) => {
        const answer = await browser.submit({ username: 'ana', password: 'demonstration-ana' });
        const address = headerOf(answer, 'location');
        return address === undefined ? {} : { address };
      },
    },
    {
      id: 'hand-over-code',
      phase: 'exchange',
      title: 'Hand the code to the app',
      from: 'ana',
      to: 'app',
      label: 'The phone opens the address in the app',
      say: () => ({
        what: 'The address belongs to the app, so the phone opens it in the app instead of the browser. The app compares the state with its own and takes the code.',
        why: 'The code alone is worth nothing: it works once, and only together with the verifier.',
      }),
      run: async ({ need }) => ({ code: codeIn(need('address'), need('secrets').state) }),
    },
    {
      id: 'trade-code',
      phase: 'exchange',
      title: 'Trade the code for tokens',
      from: 'app',
      to: 'social',
      label: 'POST code and verifier',
      reply: 'ID token and access token',
      say: ({ need }) => ({
        what: `The app sends the code and the verifier. The provider answers with an ID token of ${need('idToken').length} characters, and an access token.`,
        why: 'The two tokens are for two readers. The access token opens the provider’s own API and says nothing to anybody else. The ID token says who signed in, and is signed, so that others can check it.',
        correction: {
          statement: 'N07',
          notes: 'The identity provider returns a pre-signed URL.',
          today: 'It returns tokens. What is signed is the ID token, not an address.',
        },
      }),
      run: async ({ send, need }) => {
        const answer = await send(
          postForm(photoAppAgent, `https://${socialIssuer}/token`, {
            grant_type: 'authorization_code',
            code: need('code'),
            redirect_uri: callback,
            client_id: need('clientId'),
            code_verifier: need('secrets').verifier,
          }),
        );
        const [idToken, accessToken] = [textAt(answer, 'id_token'), textAt(answer, 'access_token')];
        return { ...(idToken && { idToken }), ...(accessToken && { accessToken }) };
      },
    },
    {
      id: 'look-into-token',
      phase: 'exchange',
      title: 'Look into the ID token',
      from: 'app',
      to: 'app',
      label: 'Compare the nonce',
      say: ({ need }) => {
        const { iss, sub, aud, exp } = claimsOf(need('idToken'));
        return {
          what: `The nonce is the app’s own. The token says: ${String(iss)} vouches for ${String(sub)}, to ${String(aud)}, until ${isoTime(seconds(Number(exp)))}.`,
          why: 'iss, sub and aud are what AWS will go by: who issued it, for whom, to which app. A name or a mail address is not what trust is built on.',
        };
      },
      run: async ({ need }) => {
        if (claimsOf(need('idToken'))['nonce'] !== need('secrets').nonce)
          throw new Error('The ID token is of another sign-in.');
      },
    },
    {
      id: 'assume-role',
      phase: 'sts',
      title: 'Trade the ID token for credentials',
      from: 'app',
      to: 'sts',
      label: 'AssumeRoleWithWebIdentity (not signed)',
      nested: [
        {
          from: 'sts',
          to: 'social',
          label: 'GET discovery document',
          reply: 'Where the keys are',
        },
        { from: 'sts', to: 'social', label: 'GET keys', reply: 'Public keys' },
      ],
      reply: 'Temporary credentials',
      say: ({ need }) => {
        const { accessKeyId, expiration } = need('credentials');
        return {
          what: `STS fetches the issuer’s keys, checks the signature, the times and the audience (${need('audience')}), then the role’s trust policy. It issues ${accessKeyId}, good until ${isoTime(expiration.getTime())}, for ${need('subject')}.`,
          why: 'The app names the role; the token proves the rest. IAM’s OIDC provider holds no key of the issuer: STS fetches them, and keeps them for a while.',
          correction: {
            statement: 'N33',
            notes: 'Web identity works without Cognito, but AWS advises Cognito.',
            today:
              'The advice is for mobile and web apps like this one: Cognito adds guests, several providers and one identity for all. The direct way is fully supported.',
          },
        };
      },
      run: async ({ aws, need }) =>
        assumeWithToken(aws, {
          RoleArn: role,
          RoleSessionName: 'photo-app',
          WebIdentityToken: need(need('proof') === 'id-token' ? 'idToken' : 'accessToken'),
        }),
    },
    {
      id: 'list-photos',
      phase: 'access',
      title: 'List the photos',
      from: 'app',
      to: 's3',
      label: 'ListObjectsV2 (signed)',
      reply: 'Names of the photos',
      say: ({ need }) => ({
        what: `S3 lists ${need('keys').length} object: ${need('keys').join(', ')}.`,
        why: `One role serves everybody. Its policy names the folder by a variable, \${${socialIssuer}:sub}, and AWS fills in the subject of the session that asks.`,
      }),
      run: async ({ aws, bag, need }) => ({
        keys: await listKeys(
          aws,
          need('credentials'),
          photosBucket,
          `people/${bag.folderOf ?? need('subject')}/`,
        ),
      }),
    },
    {
      id: 'read-photo',
      phase: 'access',
      title: 'Read a photo',
      from: 'app',
      to: 's3',
      label: 'GET the photo (signed)',
      reply: 'The photo',
      say: ({ need }) => ({
        what: `S3 returns the object: “${need('photo').trim()}”`,
        why: 'The session keeps the issuer, the audience and the subject of the token, so every later request can be judged by them. Nothing else of the token is kept.',
      }),
      run: async ({ aws, need }) => {
        const [key = ''] = need('keys');
        return { photo: await readObject(aws, need('credentials'), photosBucket, key) };
      },
    },
  ],
  faults: webIdentityFaults,
  neighbours: [
    { flow: 'outbound-web-identity', how: 'The other way round: AWS vouches, others check' },
    {
      flow: 'web-identity-access-token',
      how: 'The same, with providers whose tokens STS asks about',
    },
    { flow: 'github-actions', how: 'The same call, by a program that nobody signs in to' },
    { flow: 'eks-service-account', how: 'The same call, by pods of a cluster' },
    { flow: 'cognito-enhanced', how: 'The same, with Cognito in between' },
  ],
  setUp: [
    { kind: 'oidc-provider', account: dataAccount, url: socialIssuer },
    { kind: 'role', account: dataAccount, name: 'PhotoAppUser' },
    { kind: 'bucket', account: dataAccount, name: photosBucket },
  ],
});
