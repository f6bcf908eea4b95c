import { dataAccount, photosBucket } from '../../cloud/world/defaultNames.ts';
import { isoTime } from '../../kit/time.ts';
import { headerOf } from '../../wire/http/records.ts';
import { challengeOf } from '../../wire/oauth/pkce.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow, type Hands } from '../flow.ts';
import { type AccessTokenProvider, amazon, facebook } from './accessTokenProviders.ts';
import { appSecret } from './appSecret.ts';
import { assumeWithToken, type WebIdentitySession } from './assumeWithToken.ts';
import { postForm, textAt } from './clientRequest.ts';
import { anasBrowser, callback, codeIn, photoApp, photoAppAgent } from './photoApp.ts';
import type { SignInSecrets } from './photoApp.ts';
import { listKeys, readObject } from '../readBucket.ts';
import { webIdentityAccessTokenFaults } from './webIdentityAccessTokenFaults.ts';

interface AccessTokenBag extends WebIdentitySession {
  /** The id of the app that signs in, where it is not the photo app. */
  readonly clientId: string;
  /** What the app takes to STS, where it is not the access token. */
  readonly tokenInstead: string;
  /** What the app names as ProviderId, where it is not the provider’s; empty for nothing. */
  readonly providerId: string;
  readonly secrets: Omit<SignInSecrets, 'nonce'>;
  readonly address: string;
  readonly code: string;
  readonly accessToken: string;
  readonly keys: readonly string[];
  readonly photo: string;
}

type Turn = Hands<AccessTokenBag>;

const openSignIn =
  (provider: AccessTokenProvider) =>
  async ({ browser, bag, need }: Turn): Promise<void> => {
    const { verifier, state } = need('secrets');
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: bag.clientId ?? provider.clientId,
      redirect_uri: callback,
      scope: provider.scope,
      state,
      code_challenge: challengeOf(verifier),
      code_challenge_method: 'S256',
    });
    await browser.open(`${provider.authorization}?${query.toString()}`);
  };

const signIn = async ({ browser }: Turn): Promise<Partial<AccessTokenBag>> => {
  const answer = await browser.submit({ username: 'ana', password: 'demonstration-ana' });
  const address = headerOf(answer, 'location');
  return address === undefined ? {} : { address };
};

const tradeCode =
  (provider: AccessTokenProvider, more: Readonly<Record<string, string>>) =>
  async ({ send, bag, need }: Turn): Promise<Partial<AccessTokenBag>> => {
    const answer = await send(
      postForm(photoAppAgent, provider.token, {
        ...more,
        code: need('code'),
        redirect_uri: callback,
        client_id: bag.clientId ?? provider.clientId,
        code_verifier: need('secrets').verifier,
      }),
    );
    const accessToken = textAt(answer, 'access_token');
    return accessToken === undefined ? {} : { accessToken };
  };

const assumeRole =
  (provider: AccessTokenProvider) =>
  async ({ aws, bag, need }: Turn): Promise<WebIdentitySession> => {
    const providerId = bag.providerId ?? provider.providerId;
    return assumeWithToken(aws, {
      RoleArn: provider.role,
      RoleSessionName: 'photo-app',
      WebIdentityToken: bag.tokenInstead ?? need('accessToken'),
      ...(providerId !== '' && { ProviderId: providerId }),
    });
  };

const atFacebook = { choice: 'provider', option: 'facebook' } as const;
const atAmazon = { choice: 'provider', option: 'amazon' } as const;

export const webIdentityAccessToken = defineFlow<AccessTokenBag>()({
  id: 'web-identity-access-token',
  title: 'Facebook and Login with Amazon',
  intro:
    'Ana opens her photos with her Facebook or Amazon account. These two give apps an access token that nobody else can read, so STS asks them what it stands for.',
  actors: {
    ana: anasBrowser,
    app: photoApp,
    facebook: {
      name: 'Facebook',
      kind: 'idp',
      hosts: ['www.facebook.com', 'graph.facebook.com'],
      about: 'Signs Ana in, and answers through its Graph API what an access token stands for.',
    },
    amazon: {
      name: 'Login with Amazon',
      kind: 'idp',
      hosts: ['www.amazon.com', 'api.amazon.com'],
      about:
        'Amazon’s sign-in for its shop’s customers. It has nothing to do with accounts at AWS.',
    },
    sts,
    s3,
  },
  world: async () => (await import('./accessTokenWorld.ts')).accessTokenWorld(),
  choices: {
    provider: {
      title: 'Provider',
      options: { facebook: 'Facebook', amazon: 'Login with Amazon' },
    },
  },
  steps: [
    {
      id: 'prepare',
      phase: 'authenticate',
      title: 'Draw two secrets',
      from: 'app',
      to: 'app',
      label: 'Draw verifier and state',
      say: ({ need }) => ({
        what: `The app draws a verifier (${need('secrets').verifier.slice(0, 8)}…) and a state for this sign-in.`,
        why: 'By the state the app knows its own answer; by the verifier the provider knows that the app which brings the code is the app that asked for it.',
      }),
      run: async ({ world }) => ({
        secrets: {
          verifier: appSecret(world, 'photo-app/verifier'),
          state: appSecret(world, 'photo-app/state'),
        },
      }),
    },
    {
      id: 'open-facebook',
      phase: 'authenticate',
      title: 'Open Facebook’s sign-in page',
      from: 'ana',
      to: 'facebook',
      label: 'GET authorization endpoint',
      reply: 'Sign-in form',
      within: atFacebook,
      say: ({ exchange }) => ({
        what: `The app opens the browser at ${new URL(exchange?.request.url ?? '').host} with its app id. Facebook answers ${exchange?.response?.status} with a form.`,
        why: 'The sign-in is plain OAuth 2.0. There is no scope openid, and there will be no ID token.',
      }),
      run: openSignIn(facebook),
    },
    {
      id: 'sign-in-at-facebook',
      phase: 'authenticate',
      title: 'Sign in at Facebook',
      from: 'ana',
      to: 'facebook',
      label: 'POST name and password',
      reply: 'Redirect to the app, with a code',
      within: atFacebook,
      say: ({ need }) => ({
        what: `Facebook checks the password and sends the browser to ${new URL(need('address')).host} with a code.`,
        why: 'Neither the app nor AWS sees the password.',
      }),
      run: signIn,
    },
    {
      id: 'open-amazon',
      phase: 'authenticate',
      title: 'Open Amazon’s sign-in page',
      from: 'ana',
      to: 'amazon',
      label: 'GET authorization endpoint',
      reply: 'Sign-in form',
      within: atAmazon,
      say: ({ exchange }) => ({
        what: `The app opens the browser at ${new URL(exchange?.request.url ?? '').host}, the shop, with its client id. Amazon answers ${exchange?.response?.status} with a form.`,
        why: 'Ana signs in as a customer of the shop. Her account there is not an AWS account, and to AWS it is one more provider on the web.',
      }),
      run: openSignIn(amazon),
    },
    {
      id: 'sign-in-at-amazon',
      phase: 'authenticate',
      title: 'Sign in at Amazon',
      from: 'ana',
      to: 'amazon',
      label: 'POST name and password',
      reply: 'Redirect to the app, with a code',
      within: atAmazon,
      say: ({ need }) => ({
        what: `Amazon checks the password and sends the browser to ${new URL(need('address')).host} with a code.`,
        why: 'Neither the app nor AWS sees the password.',
      }),
      run: signIn,
    },
    {
      id: 'hand-over-code',
      phase: 'exchange',
      title: 'Hand the code to the app',
      from: 'ana',
      to: 'app',
      label: 'The phone opens the address in the app',
      say: () => ({
        what: 'The phone opens the address in the app. The app finds its own state beside the code and takes it.',
        why: 'A code works once and only with the verifier, so it may pass through the browser.',
      }),
      run: async ({ need }) => ({ code: codeIn(need('address'), need('secrets').state) }),
    },
    {
      id: 'trade-at-facebook',
      phase: 'exchange',
      title: 'Trade the code at Facebook',
      from: 'app',
      to: 'facebook',
      label: 'POST code and verifier',
      reply: 'Access token',
      within: atFacebook,
      say: ({ need }) => ({
        what: `Facebook answers with an access token: ${need('accessToken').slice(0, 12)}… It is a name for something that only Facebook knows.`,
        why: 'There is nothing in it to verify and no signature on it. What it stands for can only be asked.',
      }),
      run: tradeCode(facebook, {}),
    },
    {
      id: 'trade-at-amazon',
      phase: 'exchange',
      title: 'Trade the code at Amazon',
      from: 'app',
      to: 'amazon',
      label: 'POST code and verifier',
      reply: 'Access token',
      within: atAmazon,
      say: ({ need }) => ({
        what: `Amazon answers with an access token: ${need('accessToken').slice(0, 12)}… It is a name for something that only Amazon knows.`,
        why: 'There is nothing in it to verify and no signature on it. What it stands for can only be asked.',
      }),
      run: tradeCode(amazon, { grant_type: 'authorization_code' }),
    },
    {
      id: 'assume-role-by-facebook',
      phase: 'sts',
      title: 'Trade Facebook’s token for credentials',
      from: 'app',
      to: 'sts',
      label: 'AssumeRoleWithWebIdentity with ProviderId',
      nested: [
        { from: 'sts', to: 'facebook', label: 'GET /app with the token', reply: 'Id of the app' },
        { from: 'sts', to: 'facebook', label: 'GET /me with the token', reply: 'Id of the person' },
      ],
      reply: 'Temporary credentials',
      within: atFacebook,
      say: ({ need }) => ({
        what: `STS asks Facebook for which app and for whom the token is: ${need('audience')} and ${need('subject')}. The trust policy tests the app, and STS issues ${need('credentials').accessKeyId}, good until ${isoTime(need('credentials').expiration.getTime())}.`,
        why: 'ProviderId tells STS whom to ask. It is a host name without https:// and it is never given with an ID token.',
        correction: {
          statement: 'N25',
          notes: 'IAM holds an object that describes the outside provider.',
          today:
            'Not for this one: Facebook, Login with Amazon and Google are built into IAM. The trust policy names graph.facebook.com itself.',
        },
      }),
      run: assumeRole(facebook),
    },
    {
      id: 'assume-role-by-amazon',
      phase: 'sts',
      title: 'Trade Amazon’s token for credentials',
      from: 'app',
      to: 'sts',
      label: 'AssumeRoleWithWebIdentity with ProviderId',
      nested: [
        {
          from: 'sts',
          to: 'amazon',
          label: 'GET tokeninfo with the token',
          reply: 'Ids of app and person',
        },
      ],
      reply: 'Temporary credentials',
      within: atAmazon,
      say: ({ need }) => ({
        what: `STS asks Amazon what the token stands for: ${need('audience')} and ${need('subject')}. The trust policy tests the app, and STS issues ${need('credentials').accessKeyId}, good until ${isoTime(need('credentials').expiration.getTime())}.`,
        why: 'Although the names are alike, AWS has to ask here as it asks Facebook: www.amazon.com is a provider outside of AWS.',
        correction: {
          statement: 'N25',
          notes: 'IAM holds an object that describes the outside provider.',
          today:
            'Not for this one: Login with Amazon, Facebook and Google are built into IAM. The trust policy names www.amazon.com itself.',
        },
      }),
      run: assumeRole(amazon),
    },
    {
      id: 'list-photos',
      phase: 'access',
      title: 'List the photos',
      from: 'app',
      to: 's3',
      label: 'ListObjectsV2 (signed)',
      reply: 'Names of the photos',
      say: ({ need, choices }) => ({
        what: `S3 lists ${need('keys').length} object: ${need('keys').join(', ')}.`,
        why: `The policy’s variable is ${choices['provider'] === 'amazon' ? '${www.amazon.com:user_id}' : '${graph.facebook.com:id}'} here. Every provider has names of its own for its keys, so each has a role of its own.`,
      }),
      run: async ({ aws, need }) => ({
        keys: await listKeys(aws, need('credentials'), photosBucket, `people/${need('subject')}/`),
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
        why: 'Had Ana taken the other provider, she would be another person to AWS, with another folder. To make one identity of the two is what a Cognito identity pool is for.',
        correction: {
          statement: 'N33',
          notes: 'Web identity works without Cognito, but AWS advises Cognito.',
          today:
            'For an app with several providers the advice holds: an identity pool links them, and the app has one role and one kind of call.',
        },
      }),
      run: async ({ aws, need }) => {
        const [key = ''] = need('keys');
        return { photo: await readObject(aws, need('credentials'), photosBucket, key) };
      },
    },
  ],
  faults: webIdentityAccessTokenFaults,
  neighbours: [
    { flow: 'web-identity', how: 'The same, with a provider that issues ID tokens' },
    { flow: 'github-actions', how: 'Trust in a provider that everybody shares' },
    { flow: 'cognito-enhanced', how: 'The same, with Cognito in between' },
  ],
  setUp: [
    { kind: 'role', account: dataAccount, name: 'FacebookUser' },
    { kind: 'role', account: dataAccount, name: 'AmazonUser' },
    { kind: 'bucket', account: dataAccount, name: photosBucket },
  ],
});
