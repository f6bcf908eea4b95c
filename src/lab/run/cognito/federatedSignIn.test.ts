import {
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  CreateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
  CreateUserPoolClientCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from 'vitest';
import { Lab } from '../../../cloud/aws/cloud.testing.ts';
import { hostedUiRules } from '../../../cloud/aws/cognito-idp/hosted/rules.ts';
import {
  amazonApp,
  changeIssuer,
  facebookApp,
  google,
  jsonIn,
  social,
} from '../../../cloud/idp/oidc/openId.testing.ts';
import type { Exchange } from '../../../cloud/network.ts';
import { browserOn } from '../../../cloud/userAgent/browserOn.ts';
import { newUserAgent } from '../../../cloud/userAgent/userAgent.ts';
import {
  photoClient,
  photoIdpResponse,
  photoPoolApp,
  photoPoolSecret,
  photoUserPool,
} from '../../../cloud/world/default/cognito.ts';
import type { World } from '../../../cloud/world/world.ts';
import { closeWorld, openWorld } from '../../../cloud/world/worldFile.ts';
import { textOf, utf8 } from '../../../kit/bytes.ts';
import { minutes } from '../../../kit/time.ts';
import { failures } from '../../../kit/why.ts';
import { headerOf, type HttpResponse } from '../../../wire/http/records.ts';
import { oidcRule } from '../../../wire/oidc/rules.ts';
import { changeClient, changePerson, userPoolsClient } from './cognitoClients.testing.ts';
import { claimsOf, refusal } from './userPools.testing.ts';

const ui = 'https://corp-example-photos.auth.us-east-1.amazoncognito.com';
const callback = 'https://photos.corp.example/callback';
const socialAna = 'SocialExample_sub-ana-4821';

let lab: Lab;
let idp: CognitoIdentityProviderClient;
let last: Exchange;
const newBrowser = () =>
  browserOn(
    newUserAgent,
    async (request) => {
      last = await lab.send(request);
      if (!last.response) throw new Error(`no such host: ${request.url}`);
      return last.response;
    },
    () => lab.world.clock,
  );
let browser = newBrowser();
beforeEach(() => {
  lab = new Lab();
  idp = userPoolsClient(lab);
  browser = newBrowser();
});

const requestUrl = (more: Readonly<Record<string, string>> = {}): string =>
  `${ui}/oauth2/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: photoClient,
    redirect_uri: callback,
    scope: 'openid email profile',
    state: 'the state',
    ...more,
  })}`;
const addressIn = (response: HttpResponse | undefined): URL =>
  new URL((response && headerOf(response, 'location')) ?? 'https://nowhere.example/', ui);
const parametersIn = (response: HttpResponse | undefined): Record<string, string> =>
  Object.fromEntries(addressIn(response).searchParams);
const broken = (): readonly string[] =>
  last.why ? failures(last.why).map(({ rule }) => rule) : [];

/** Goes to the provider and signs in there; the browser stands before its way back to the pool. */
async function signInThere(provider: string, username = 'ana', more = {}): Promise<HttpResponse> {
  await browser.open(requestUrl({ identity_provider: provider, ...more }));
  await browser.follow();
  return browser.submit({ username, password: `demonstration-${username}` });
}

/** The whole way: to the provider, back to the pool, back to the app. */
async function signIn(provider: string, username = 'ana', more = {}): Promise<HttpResponse> {
  await signInThere(provider, username, more);
  return browser.follow();
}

const trade = async (code: string | undefined, client = photoClient) =>
  jsonIn(
    await lab.post(`${ui}/oauth2/token`, {
      grant_type: 'authorization_code',
      client_id: client,
      redirect_uri: callback,
      code: code ?? '',
    }),
  );

const userNamed = (Username: string) =>
  idp.send(new AdminGetUserCommand({ UserPoolId: photoUserPool, Username }));

describe('a sign-in at another identity provider', () => {
  it('goes there and back, and makes a person of the pool', async () => {
    const away = await browser.open(requestUrl({ identity_provider: 'SocialExample' }));
    expect(addressIn(away).href.startsWith(`https://${social}/authorize?`)).toBe(true);
    expect(parametersIn(away)).toMatchObject({
      client_id: photoPoolApp,
      redirect_uri: photoIdpResponse,
      response_type: 'code',
      scope: 'openid email profile',
    });
    await browser.follow();
    const back = await browser.submit({ username: 'ana', password: 'demonstration-ana' });
    expect(addressIn(back).href.startsWith(photoIdpResponse)).toBe(true);
    const done = await browser.follow();
    expect(addressIn(done).href.startsWith(`${callback}?code=`)).toBe(true);
    expect(parametersIn(done)['state']).toBe('the state');
    expect(last.nested.map(({ host }) => host)).toEqual([social, social, social, social]);

    const body = await trade(parametersIn(done)['code']);
    const claims = claimsOf(String(body['id_token']));
    expect(claims).toMatchObject({
      aud: photoClient,
      'cognito:username': socialAna,
      'cognito:groups': [`${photoUserPool}_SocialExample`],
      email: 'ana@mail.example',
      email_verified: false,
      name: 'Ana Torres',
      identities: [
        {
          userId: 'sub-ana-4821',
          providerName: 'SocialExample',
          providerType: 'OIDC',
          issuer: null,
          primary: 'true',
          dateCreated: expect.stringMatching(/^\d+$/) as string,
        },
      ],
    });
    const told = await userNamed(socialAna);
    expect(told.UserStatus).toBe('EXTERNAL_PROVIDER');
    const identities = told.UserAttributes?.find(({ Name }) => Name === 'identities')?.Value;
    expect(JSON.parse(identities ?? '')).toEqual(claims['identities']);
    expect(lab.world.cognito.federations.size).toBe(0);
    const opened = openWorld(JSON.parse(JSON.stringify(closeWorld(lab.world))));
    expect(opened.ok && closeWorld(opened.value)).toEqual(closeWorld(lab.world));
  });

  it('finds the same person again, with what the provider says now', async () => {
    await signIn('SocialExample');
    const before = lab.world.userPools[photoUserPool]?.users[socialAna];
    lab.change((world) => {
      const provider = world.openIdProviders[social];
      if (!provider || !('people' in provider)) throw new Error('no provider');
      const people = Object.fromEntries(
        Object.entries(provider.people).map(([name, person]) => [
          name,
          { ...person, displayName: 'Ana T.' },
        ]),
      );
      const openIdProviders = { ...world.openIdProviders, [social]: { ...provider, people } };
      return { ...world, openIdProviders };
    });
    browser = newBrowser();
    await signIn('SocialExample');
    const after = lab.world.userPools[photoUserPool]?.users[socialAna];
    expect(after?.sub).toBe(before?.sub);
    expect(after?.attributes['name']).toBe('Ana T.');
    expect(lab.world.userPools[photoUserPool]?.groups[`${photoUserPool}_SocialExample`]).toEqual({
      description: 'Autogenerated group for users who sign in using SocialExample',
      members: [socialAna],
    });
  });

  it('is known to the browser for an hour, like any other', async () => {
    await signIn('SocialExample');
    lab.pass(minutes(59));
    expect(parametersIn(await browser.open(requestUrl()))).toHaveProperty('code');
  });

  it('may be at Google, or be named by an identifier', async () => {
    const body = await trade(parametersIn(await signIn('Google'))['code']);
    expect(claimsOf(String(body['id_token']))).toMatchObject({
      'cognito:username': 'Google_104857392018465720193',
      identities: [{ providerType: 'Google' }],
    });
    browser = newBrowser();
    const away = await browser.open(requestUrl({ idp_identifier: 'social.example' }));
    expect(addressIn(away).host).toBe(social);
  });

  it('is offered on the sign-in page', async () => {
    await browser.open(requestUrl());
    const page = textOf((await browser.follow()).body);
    const href = /href="([^"]*identity_provider=Google[^"]*)"/.exec(page)?.[1] ?? '';
    const away = await browser.open(`${ui}${href.replaceAll('&amp;', '&')}`);
    expect(addressIn(away).host).toBe(google);
    expect(page).toContain('Continue with SocialExample');
  });

  it('is the only way where the client has no other', async () => {
    lab.change(changeClient(photoClient, { supportedIdentityProviders: ['SocialExample'] }));
    expect(addressIn(await browser.open(requestUrl())).host).toBe(social);
    const url = requestUrl().replace('/oauth2/authorize', '/login');
    expect(addressIn(await browser.open(url)).host).toBe(social);
    const posted = await lab.post(url, { username: 'dana', password: 'Demonstration-dana-1' });
    expect(posted.response?.status).toBe(400);
    lab.change(
      changeClient(photoClient, { supportedIdentityProviders: ['SocialExample', 'Google'] }),
    );
    const page = textOf((await browser.open(url)).body);
    expect(page).toContain('Continue with Google');
    expect(page).not.toContain('<form');
  });
});

describe('what comes back from an identity provider', () => {
  it('counts once, in the browser that was sent away, within ten minutes', async () => {
    const back = addressIn(await signInThere('SocialExample')).href;
    const other = newBrowser();
    expect((await other.open(back)).status).toBe(400);
    expect(broken()).toEqual([hostedUiRules.federationBrowser]);
    await browser.open(back);
    expect((await browser.open(back)).status).toBe(400);
    expect(broken()).toEqual([hostedUiRules.federationKnown]);

    browser = newBrowser();
    await signInThere('SocialExample');
    lab.pass(minutes(10));
    expect((await browser.follow()).status).toBe(400);
    expect(broken()).toEqual([hostedUiRules.federationLives]);
    expect((await lab.get(`${photoIdpResponse}?code=x&state=__proto__`)).response?.status).toBe(
      400,
    );
  });

  it('may be an error, which the app is told', async () => {
    await browser.open(requestUrl({ identity_provider: 'SocialExample' }));
    const state = parametersIn(last.response)['state'] ?? '';
    const told = new URLSearchParams({ state, error: 'access_denied', error_description: 'No.' });
    const response = await browser.open(`${photoIdpResponse}?${told}`);
    expect(parametersIn(response)).toEqual({
      error: 'access_denied',
      error_description: 'No.',
      state: 'the state',
    });
    expect(broken()).toEqual([hostedUiRules.idpCode]);
  });

  it('may be a code that is none of the pool’s', async () => {
    await browser.open(requestUrl({ identity_provider: 'SocialExample' }));
    const state = parametersIn(last.response)['state'] ?? '';
    const response = await browser.open(
      `${photoIdpResponse}?${new URLSearchParams({ state, code: 'guessed' })}`,
    );
    expect(parametersIn(response)).toMatchObject({ error: 'invalid_request' });
    expect(broken()).toEqual([hostedUiRules.idpTokens]);
  });

  it.each([
    [
      'of another issuer',
      (world: World) => changeIssuer(social, { discovery: { issuer: 'https://x.example' } })(world),
      oidcRule.discoveryIssuer,
    ],
    [
      'that has expired',
      (world: World) => ({ ...world, clockOffsets: { [social]: -7200 } }),
      oidcRule.exp,
    ],
  ] as const)('may be an ID token %s', async (_, change, rule) => {
    await signInThere('SocialExample');
    lab.change(change);
    expect(parametersIn(await browser.follow())).toMatchObject({ error: 'invalid_request' });
    expect(broken()).toContain(rule);
    expect(lab.world.userPools[photoUserPool]?.users[socialAna]).toBeUndefined();
  });

  it('may be an ID token of another sign-in', async () => {
    await browser.open(requestUrl({ identity_provider: 'SocialExample' }));
    const away = addressIn(last.response);
    away.searchParams.set('nonce', 'of somebody else');
    await browser.open(away.href);
    await browser.submit({ username: 'ana', password: 'demonstration-ana' });
    expect(parametersIn(await browser.follow())).toMatchObject({
      error: 'invalid_request',
      error_description: 'Invalid ID token.',
    });
    expect(broken()).toEqual([hostedUiRules.idpNonce]);
  });

  it('is nobody who is disabled, or whose name somebody else has', async () => {
    await signIn('SocialExample');
    lab.change(changePerson(socialAna, { enabled: false }));
    browser = newBrowser();
    expect(parametersIn(await signIn('SocialExample'))).toMatchObject({
      error: 'invalid_request',
      error_description: 'User is disabled.',
    });
    const { dana } = lab.world.userPools[photoUserPool]?.users ?? {};
    if (!dana) throw new Error('no dana');
    lab.change((world) => {
      const pool = world.userPools[photoUserPool];
      if (!pool) throw new Error('no pool');
      const users = { ...pool.users, [socialAna]: dana };
      return { ...world, userPools: { [photoUserPool]: { ...pool, users } } };
    });
    browser = newBrowser();
    expect(parametersIn(await signIn('SocialExample'))).toMatchObject({ error: 'invalid_request' });
    expect(broken()).toEqual([hostedUiRules.idpNameFree]);
  });
});

describe('somebody of an identity provider', () => {
  it('has no password here, and gets none', async () => {
    await signIn('SocialExample');
    for (const PASSWORD of ['undefined', 'null'])
      await expect(
        idp.send(
          new InitiateAuthCommand({
            AuthFlow: 'USER_PASSWORD_AUTH',
            ClientId: photoClient,
            AuthParameters: { USERNAME: socialAna, PASSWORD },
          }),
        ),
      ).rejects.toMatchObject(refusal('NotAuthorizedException', 'Incorrect username or password.'));
    await browser.open(`${ui}/logout?${new URL(requestUrl()).searchParams}`);
    await browser.follow();
    const page = await browser.submit({ username: socialAna, password: '' });
    expect(textOf(page.body)).toContain('Incorrect username or password.');
    await expect(
      idp.send(
        new AdminSetUserPasswordCommand({
          UserPoolId: photoUserPool,
          Username: socialAna,
          Password: 'Long-enough-1',
          Permanent: true,
        }),
      ),
    ).rejects.toMatchObject(refusal('InvalidParameterException'));
  });
});

describe('a new identity provider', () => {
  const create = (more: Partial<CreateIdentityProviderCommandInput> = {}) =>
    idp.send(
      new CreateIdentityProviderCommand({
        UserPoolId: photoUserPool,
        ProviderName: 'MadeHere',
        ProviderType: 'OIDC',
        ProviderDetails: {
          client_id: photoPoolApp,
          client_secret: photoPoolSecret,
          authorize_scopes: 'openid email',
          attributes_request_method: 'GET',
          oidc_issuer: `https://${social}`,
        },
        AttributeMapping: { email: 'email' },
        ...more,
      }),
    );

  /** An app of the pool for this provider alone. */
  async function appFor(...SupportedIdentityProviders: readonly string[]) {
    const { UserPoolClient } = await idp.send(
      new CreateUserPoolClientCommand({
        UserPoolId: photoUserPool,
        ClientName: 'app',
        CallbackURLs: [callback],
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email', 'profile'],
        AllowedOAuthFlowsUserPoolClient: true,
        SupportedIdentityProviders: [...SupportedIdentityProviders],
      }),
    );
    return UserPoolClient?.ClientId ?? '';
  }

  it('is found by its discovery document, and signs people in', async () => {
    const { IdentityProvider } = await create();
    expect(IdentityProvider).toMatchObject({
      UserPoolId: photoUserPool,
      ProviderName: 'MadeHere',
      ProviderType: 'OIDC',
      AttributeMapping: { username: 'sub', email: 'email' },
      ProviderDetails: {
        authorize_url: `https://${social}/authorize`,
        token_url: `https://${social}/token`,
        attributes_url: `https://${social}/userinfo`,
        jwks_uri: `https://${social}/keys`,
      },
    });
    const client = await appFor('MadeHere');
    const done = await signIn('MadeHere', 'ben', { client_id: client });
    const body = await trade(parametersIn(done)['code'], client);
    expect(claimsOf(String(body['id_token']))['cognito:username']).toBe('MadeHere_sub-ben-7733');
  });

  it.each([
    ['Facebook', 'graph.facebook.com', facebookApp, 'public_profile,email', '10223344556677889'],
    [
      'LoginWithAmazon',
      'www.amazon.com',
      amazonApp,
      'profile',
      'amzn1.account.AGANA4821DEMONSTRATION',
    ],
  ] as const)(
    'may be %s, which is asked by its access token',
    async (type, id, app, scopes, sub) => {
      lab.change((world) => {
        const provider = world.openIdProviders[id];
        const client = provider && 'clients' in provider && provider.clients[app.clientId ?? ''];
        if (!client) throw new Error(`no app at ${id}`);
        const redirectUris = [...client.redirectUris, photoIdpResponse];
        const clients = { ...provider.clients, [app.clientId ?? '']: { ...client, redirectUris } };
        const openIdProviders = { ...world.openIdProviders, [id]: { ...provider, clients } };
        return { ...world, openIdProviders };
      });
      await create({
        ProviderName: type,
        ProviderType: type,
        ProviderDetails: {
          client_id: app.clientId ?? '',
          client_secret: app.secret ?? '',
          authorize_scopes: scopes,
        },
        AttributeMapping: { name: 'name' },
      });
      const client = await appFor('COGNITO', type);
      const done = await signIn(type, 'ana', { client_id: client });
      const body = await trade(parametersIn(done)['code'], client);
      expect(claimsOf(String(body['id_token']))).toMatchObject({
        'cognito:username': `${type}_${sub}`,
        name: 'Ana Torres',
      });
    },
  );

  it.each<[string, Partial<CreateIdentityProviderCommandInput>, string]>([
    ['a type that the lab has not', { ProviderType: 'SAML' }, 'InvalidParameterException'],
    ['a name that is taken', { ProviderName: 'Google' }, 'DuplicateProviderException'],
    [
      'no client',
      { ProviderDetails: { oidc_issuer: `https://${social}` } },
      'InvalidParameterException',
    ],
    [
      'an issuer that is not there',
      {
        ProviderDetails: {
          client_id: 'a',
          authorize_scopes: 'openid',
          oidc_issuer: 'https://nowhere.example',
        },
      },
      'InvalidParameterException',
    ],
    [
      'an issuer without https',
      {
        ProviderDetails: {
          client_id: 'a',
          authorize_scopes: 'openid',
          oidc_issuer: `http://${social}`,
        },
      },
      'InvalidParameterException',
    ],
    [
      'an attribute of no schema',
      { AttributeMapping: { ['__proto__']: 'email' } },
      'InvalidParameterException',
    ],
  ])('is refused for %s', async (_, more, code) => {
    await expect(create(more)).rejects.toMatchObject(refusal(code));
  });

  it('must be there before an app client offers it', async () => {
    await expect(appFor('COGNITO', 'Nobody')).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        `The provider Nobody does not exist for User Pool ${photoUserPool}.`,
      ),
    );
  });
});

it('tells userInfo nothing but texts', async () => {
  const body = await trade(parametersIn(await signIn('SocialExample'))['code']);
  const { response } = await lab.get(`${ui}/oauth2/userInfo`, [
    ['Authorization', `Bearer ${String(body['access_token'])}`],
  ]);
  const told = JSON.parse(textOf(response?.body ?? utf8('{}'))) as Record<string, unknown>;
  expect(Object.values(told).every((value) => typeof value === 'string')).toBe(true);
  expect(JSON.parse(String(told['identities']))).toMatchObject([{ userId: 'sub-ana-4821' }]);
});
