import { beforeEach, describe, expect, it } from 'vitest';
import { textOf, toBase64, utf8 } from '../../../../kit/bytes.ts';
import { minutes } from '../../../../kit/time.ts';
import { failures } from '../../../../kit/why.ts';
import type { JsonObject } from '../../../../wire/aws/jsonObject.ts';
import { type Headers, headerOf, type HttpResponse } from '../../../../wire/http/records.ts';
import { readJwt } from '../../../../wire/jwt/readJwt.ts';
import { verifyJwt } from '../../../../wire/jwt/verifyJwt.ts';
import { challengeOf } from '../../../../wire/oauth/pkce.ts';
import { totpCode } from '../../../../wire/totp/totp.ts';
import type { Exchange } from '../../../network.ts';
import { type BoundBrowser, browserOn } from '../../../userAgent/browserOn.ts';
import { newUserAgent } from '../../../userAgent/userAgent.ts';
import {
  eliTotpSecret,
  photoClient,
  photoServerClient,
  photoServerSecret,
  photoUserPool,
} from '../../../world/default/cognito.ts';
import type { AppClientIn, UserPoolIn } from '../../../world/world.ts';
import { Lab } from '../../cloud.testing.ts';
import { poolKeys } from '../tokenKeys.ts';
import { changePool, issuerOf } from '../userPools.ts';
import { hostedUiRules } from './rules.ts';

const ui = 'https://corp-example-photos.auth.us-east-1.amazoncognito.com';
const callback = 'https://photos.corp.example/callback';
const verifier = 'a-secret-of-the-application-which-nobody-else-knows';

let lab: Lab;
let browser: BoundBrowser;
let last: Exchange;
beforeEach(() => {
  lab = new Lab();
  browser = browserOn(
    newUserAgent,
    async (request) => {
      last = await lab.send(request);
      if (!last.response) throw new Error(`no such host: ${request.url}`);
      return last.response;
    },
    () => lab.world.clock,
  );
});

type Said = Readonly<Record<string, string | undefined>>;
const given = (fields: Said): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
const query = (said: Said = {}): string =>
  new URLSearchParams(
    given({
      response_type: 'code',
      client_id: photoClient,
      redirect_uri: callback,
      scope: 'openid email',
      state: 'the state',
      nonce: 'the nonce',
      code_challenge: challengeOf(verifier),
      code_challenge_method: 'S256',
      ...said,
    }),
  ).toString();

const addressIn = (response: HttpResponse | undefined): URL =>
  new URL((response && headerOf(response, 'location')) ?? 'https://nowhere.example/', ui);
const sentBack = (response: HttpResponse | undefined): Record<string, string> =>
  Object.fromEntries(addressIn(response).searchParams);
const jsonIn = ({ response }: Exchange): JsonObject =>
  JSON.parse(textOf(response?.body ?? utf8('null'))) as JsonObject;
const claimsOf = (token: unknown): JsonObject => {
  const read = readJwt(String(token));
  if (!read.ok) throw new Error('not a JWT');
  return read.value.claims;
};
const broken = ({ why }: Exchange): readonly string[] =>
  why ? failures(why).map(({ rule }) => rule) : [];
const textIn = (response: HttpResponse): string => textOf(response.body);

/** Opens the sign-in page as an app sends the browser there, and signs in with a password. */
async function signIn(said: Said = {}, username = 'dana'): Promise<HttpResponse> {
  await browser.open(`${ui}/oauth2/authorize?${query(said)}`);
  await browser.follow();
  return browser.submit({ username, password: `Demonstration-${username}-1` });
}

const post = (path: string, fields: Said, headers: Headers = []): Promise<Exchange> =>
  lab.post(`${ui}${path}`, given(fields), headers);
const trade = (code: string | undefined, said: Said = {}, headers: Headers = []) =>
  post(
    '/oauth2/token',
    {
      grant_type: 'authorization_code',
      client_id: photoClient,
      code,
      redirect_uri: callback,
      code_verifier: verifier,
      ...said,
    },
    headers,
  );
const basic = (id: string, secret: string): Headers => [
  ['Authorization', `Basic ${toBase64(utf8(`${id}:${secret}`))}`],
];
const tokens = async (said: Said = {}): Promise<JsonObject> =>
  jsonIn(await trade(sentBack(await signIn(said))['code']));
const askAbout = (token: unknown): Promise<Exchange> =>
  lab.send({
    method: 'GET',
    url: `${ui}/oauth2/userInfo`,
    headers: [['Authorization', `Bearer ${String(token)}`]],
    body: utf8(''),
  });

const changePhotoPool = (change: (pool: UserPoolIn) => Partial<UserPoolIn>): void => {
  lab.change((world) => changePool(world, photoUserPool, (pool) => ({ ...pool, ...change(pool) })));
};
const changeApp = (id: string, more: Partial<AppClientIn>): void => {
  changePhotoPool(({ clients }) => {
    const client = clients[id];
    if (!client) throw new Error(`no client ${id}`);
    return { clients: { ...clients, [id]: { ...client, ...more } } };
  });
};

describe('the code grant', () => {
  it('goes from the app to the sign-in page, back with a code, and to tokens', async () => {
    const response = await signIn();
    expect(response.status).toBe(302);
    expect(addressIn(response).href.startsWith(`${callback}?code=`)).toBe(true);
    const { code, state } = sentBack(response);
    expect(state).toBe('the state');
    const body = jsonIn(await trade(code));
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    const idToken = String(body['id_token']);
    const checked = await verifyJwt(idToken, { keys: poolKeys, algorithms: ['RS256'] });
    expect(checked.why.holds).toBe(true);
    expect(claimsOf(idToken)).toMatchObject({
      iss: issuerOf(photoUserPool),
      aud: photoClient,
      token_use: 'id',
      nonce: 'the nonce',
      email: 'dana@photos.example',
      'cognito:username': 'dana',
    });
    expect(claimsOf(idToken)).not.toHaveProperty('given_name');
    expect(claimsOf(body['access_token'])).toMatchObject({
      scope: 'openid email',
      version: 2,
      client_id: photoClient,
    });
    expect(body['refresh_token']).toEqual(expect.any(String));
  });

  it('gives no ID token without openid', async () => {
    const body = await tokens({ scope: 'aws.cognito.signin.user.admin' });
    expect(body).toHaveProperty('access_token');
    expect(body).not.toHaveProperty('id_token');
  });

  it('knows the browser for an hour', async () => {
    await signIn();
    lab.pass(minutes(59));
    const again = await browser.open(`${ui}/oauth2/authorize?${query()}`);
    expect(sentBack(again)).toHaveProperty('code');
    lab.pass(minutes(2));
    const late = await browser.open(`${ui}/oauth2/authorize?${query()}`);
    expect(addressIn(late).pathname).toBe('/login');
  });

  it('takes a code once', async () => {
    const { code } = sentBack(await signIn());
    expect((await trade(code)).response?.status).toBe(200);
    const again = await trade(code);
    expect([again.response?.status, jsonIn(again), broken(again)]).toEqual([
      400,
      { error: 'invalid_grant' },
      [hostedUiRules.codeOnce],
    ]);
  });

  it('takes a code for five minutes', async () => {
    const { code } = sentBack(await signIn());
    lab.pass(minutes(5));
    expect(broken(await trade(code))).toEqual([hostedUiRules.codeLives]);
  });

  it.each([
    [{ code_verifier: `${verifier}x` }, hostedUiRules.codeVerifier],
    [{ code_verifier: undefined }, hostedUiRules.codeVerifier],
    [{ redirect_uri: 'http://localhost:3000/callback' }, hostedUiRules.codeRedirectUri],
    [{ client_id: photoServerClient, client_secret: photoServerSecret }, hostedUiRules.codeKnown],
  ])('refuses a code with %o', async (said, rule) => {
    const { code } = sentBack(await signIn());
    const refused = await trade(code, said);
    expect([jsonIn(refused), broken(refused)]).toEqual([{ error: 'invalid_grant' }, [rule]]);
  });

  it.each([
    ['in the Basic scheme', {}, basic(photoServerClient, photoServerSecret), 200, undefined],
    [
      'in the form',
      { client_id: photoServerClient, client_secret: photoServerSecret },
      [],
      200,
      undefined,
    ],
    ['wrong', {}, basic(photoServerClient, 'wrong'), 400, 'invalid_client'],
    ['not at all', { client_id: photoServerClient }, [], 400, 'invalid_client'],
  ] as const)('takes a client’s secret %s', async (_, said, headers, status, error) => {
    const { code } = sentBack(await signIn({ client_id: photoServerClient }));
    const answer = await trade(code, { client_id: undefined, ...said }, headers);
    expect([answer.response?.status, jsonIn(answer)['error']]).toEqual([status, error]);
  });
});

describe('the implicit grant', () => {
  it('brings tokens in the fragment, and none to refresh with', async () => {
    const response = await signIn({ response_type: 'token' });
    const answer = new URLSearchParams(addressIn(response).hash.slice(1));
    expect(addressIn(response).search).toBe('');
    expect([answer.get('token_type'), answer.get('expires_in'), answer.get('state')]).toEqual([
      'bearer',
      '3600',
      'the state',
    ]);
    expect(claimsOf(answer.get('id_token'))).toMatchObject({ nonce: 'the nonce' });
    expect(answer.has('refresh_token')).toBe(false);
  });
});

describe('an authorization request', () => {
  it.each([
    [{ response_type: undefined }, 'invalid_request', hostedUiRules.responseType],
    [{ code_challenge_method: 'plain' }, 'invalid_request', hostedUiRules.codeChallenge],
    [{ code_challenge_method: undefined }, 'invalid_request', hostedUiRules.codeChallenge],
    [{ identity_provider: 'Nobody' }, 'invalid_request', hostedUiRules.identityProvider],
    [{ scope: 'openid payroll' }, 'invalid_scope', hostedUiRules.scopesAllowed],
    [{ scope: 'email' }, 'invalid_scope', hostedUiRules.scopeOpenId],
    [
      { client_id: photoServerClient, response_type: 'token' },
      'unauthorized_client',
      hostedUiRules.flowAllowed,
    ],
  ])('with %o goes back to the app with %s', async (said, error, rule) => {
    const response = await browser.open(`${ui}/oauth2/authorize?${query(said)}`);
    expect(addressIn(response).href.startsWith(`${callback}?`)).toBe(true);
    expect(sentBack(response)).toEqual({ error, state: 'the state' });
    expect(broken(last)).toEqual([rule]);
  });

  it.each([
    [{ client_id: 'constructor' }, hostedUiRules.client],
    [{ redirect_uri: 'https://thief.example/' }, hostedUiRules.redirectUri],
  ])('with %o goes nowhere', async (said, rule) => {
    const response = await browser.open(`${ui}/oauth2/authorize?${query(said)}`);
    expect([response.status, broken(last)]).toEqual([400, [rule]]);
  });

  it('needs a client that may use OAuth', async () => {
    changeApp(photoClient, { allowedOAuthFlowsUserPoolClient: false });
    const response = await browser.open(`${ui}/oauth2/authorize?${query()}`);
    expect(sentBack(response)).toMatchObject({ error: 'unauthorized_client' });
  });
});

describe('the sign-in page', () => {
  it('asks again after a wrong password, and not without end', async () => {
    await browser.open(`${ui}/login?${query()}`);
    const wrong = { username: 'dana', password: 'wrong' };
    expect(textIn(await browser.submit(wrong))).toContain('Incorrect username or password.');
    for (let tries = 0; tries < 4; tries += 1) await browser.submit(wrong);
    const blocked = await browser.submit({ ...wrong, password: 'Demonstration-dana-1' });
    expect(textIn(blocked)).toContain('Password attempts exceeded');
    lab.pass(minutes(1));
    const right = await browser.submit({ ...wrong, password: 'Demonstration-dana-1' });
    expect(sentBack(right)).toHaveProperty('code');
  });

  it('asks for the code of an authenticator app', async () => {
    const page = await signIn({}, 'eli');
    expect(textIn(page)).toContain('authenticator app');
    const wrong = await browser.submit({ authentication_code: '000000' });
    expect(textIn(wrong)).toContain('Invalid code received for user');
    const code = totpCode(eliTotpSecret, lab.world.clock);
    const right = await browser.submit({ authentication_code: code });
    expect(sentBack(right)).toHaveProperty('code');
  });

  it('asks for a password in place of a temporary one', async () => {
    changePhotoPool(({ users }) => ({
      users: Object.fromEntries(
        Object.entries(users).map(([name, user]) => [
          name,
          { ...user, status: 'FORCE_CHANGE_PASSWORD', createDate: lab.world.clock },
        ]),
      ),
    }));
    expect(textIn(await signIn())).toContain('Change password');
    expect(textIn(await browser.submit({ new_password: 'weak' }))).toContain('id="error"');
    const changed = await browser.submit({ new_password: 'Demonstration-dana-2' });
    expect(sentBack(changed)).toHaveProperty('code');
    expect(lab.world.userPools[photoUserPool]?.users['dana']).toMatchObject({
      status: 'CONFIRMED',
      password: 'Demonstration-dana-2',
    });
  });

  it('takes no form that another site made', async () => {
    const address = `/login?${query()}`;
    const password = { username: 'dana', password: 'Demonstration-dana-1' };
    const cookie: Headers = [['Cookie', 'XSRF-TOKEN=known']];
    for (const [form, headers] of [
      [{ ...password, _csrf: 'guessed' }, cookie],
      [{ ...password, _csrf: 'known' }, []],
      [{ ...password, _csrf: '' }, []],
      [password, cookie],
    ] as const) {
      const forged = await post(address, form, headers);
      expect([forged.response?.status, broken(forged)]).toEqual([403, [hostedUiRules.csrf]]);
    }
    const own = await post(address, { ...password, _csrf: 'known' }, cookie);
    expect(sentBack(own.response)).toHaveProperty('code');
  });
});

describe('the token endpoint', () => {
  it('refreshes, until the refresh token is revoked', async () => {
    const first = await tokens();
    const refresh = { grant_type: 'refresh_token', client_id: photoClient };
    const refreshed = jsonIn(
      await post('/oauth2/token', { ...refresh, refresh_token: String(first['refresh_token']) }),
    );
    expect(refreshed).not.toHaveProperty('refresh_token');
    expect(claimsOf(refreshed['access_token'])['origin_jti']).toBe(
      claimsOf(first['access_token'])['origin_jti'],
    );
    expect((await askAbout(refreshed['access_token'])).response?.status).toBe(200);
    const revoked = await post('/oauth2/revoke', {
      token: String(first['refresh_token']),
      client_id: photoClient,
    });
    expect([revoked.response?.status, textOf(revoked.response?.body ?? utf8('?'))]).toEqual([
      200,
      '',
    ]);
    const late = await post('/oauth2/token', {
      ...refresh,
      refresh_token: String(first['refresh_token']),
    });
    expect(jsonIn(late)).toEqual({ error: 'invalid_grant' });
    const asked = await askAbout(refreshed['access_token']);
    expect(asked.response?.status).toBe(401);
    expect(asked.response && headerOf(asked.response, 'www-authenticate')).toBe(
      'error="invalid_token", error_description="Access token is expired, disabled, or deleted, or the user has globally signed out."',
    );
  });

  it('gives an app tokens of its own', async () => {
    changeApp(photoServerClient, {
      allowedOAuthFlows: ['client_credentials'],
      allowedOAuthScopes: ['photos/read', 'photos/write'],
    });
    const ask = (scope?: string) =>
      post(
        '/oauth2/token',
        { grant_type: 'client_credentials', scope },
        basic(photoServerClient, photoServerSecret),
      );
    const body = jsonIn(await ask('photos/read'));
    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'token_type']);
    expect(claimsOf(body['access_token'])).toMatchObject({
      sub: photoServerClient,
      scope: 'photos/read',
      token_use: 'access',
    });
    expect(claimsOf(jsonIn(await ask())['access_token'])['scope']).toBe('photos/read photos/write');
    expect(jsonIn(await ask('openid'))).toEqual({ error: 'invalid_grant' });
    const open = { grant_type: 'client_credentials', client_id: photoClient };
    expect(jsonIn(await post('/oauth2/token', open))).toEqual({ error: 'unauthorized_client' });
  });

  it.each([
    [{ grant_type: undefined }, 'invalid_request'],
    [{ grant_type: '__proto__' }, 'unsupported_grant_type'],
    [{ client_id: 'constructor' }, 'invalid_client'],
    [{ code: undefined }, 'invalid_request'],
    [{ code: '__proto__' }, 'invalid_grant'],
  ])('answers %o with %s', async (said, error) => {
    const answer = await trade('x', said);
    expect([answer.response?.status, jsonIn(answer)]).toEqual([400, { error }]);
  });
});

describe('userInfo', () => {
  it('tells what the scopes allow, as texts', async () => {
    const body = await tokens();
    expect(jsonIn(await askAbout(body['access_token']))).toEqual({
      sub: '8f14e45f-ceea-467f-a8d4-2c1b5e6f7a01',
      email: 'dana@photos.example',
      email_verified: 'true',
      username: 'dana',
    });
    expect((await askAbout(body['id_token'])).response?.status).toBe(401);
    const narrow = new Lab();
    expect((await narrow.get(`${ui}/oauth2/userInfo`)).response?.status).toBe(400);
  });

  it('needs the scope openid', async () => {
    await browser.open(`${ui}/login?${query({ scope: 'aws.cognito.signin.user.admin' })}`);
    const back = await browser.submit({ username: 'dana', password: 'Demonstration-dana-1' });
    const body = jsonIn(await trade(sentBack(back)['code']));
    expect(broken(await askAbout(body['access_token']))).toEqual([hostedUiRules.tokenOpenId]);
  });
});

describe('revocation', () => {
  it.each([
    [{ token: undefined }, 400, 'invalid_request'],
    [{ token: 'a.b.c' }, 400, 'unsupported_token_type'],
    [{ client_id: 'nobody' }, 401, 'invalid_client'],
  ])('answers %o with %i %s', async (said, status, error) => {
    const answer = await post('/oauth2/revoke', { token: 'x', client_id: photoClient, ...said });
    expect([answer.response?.status, jsonIn(answer)]).toEqual([status, { error }]);
  });
});

describe('sign-out', () => {
  it('ends the session and goes where the app says', async () => {
    await signIn();
    const out = new URLSearchParams({
      client_id: photoClient,
      logout_uri: 'https://photos.corp.example/',
    });
    const response = await browser.open(`${ui}/logout?${out}`);
    expect(addressIn(response).href).toBe('https://photos.corp.example/');
    expect(lab.world.webSessions.some(({ kind }) => kind === 'user-pool')).toBe(false);
    const again = await browser.open(`${ui}/oauth2/authorize?${query()}`);
    expect(addressIn(again).pathname).toBe('/login');
  });

  it('goes to the sign-in page with an authorization request', async () => {
    await signIn();
    const response = await browser.open(`${ui}/logout?${query()}`);
    expect(addressIn(response).pathname).toBe('/login');
    expect(lab.world.webSessions.some(({ kind }) => kind === 'user-pool')).toBe(false);
  });

  it('goes to no other address', async () => {
    const out = new URLSearchParams({ client_id: photoClient, logout_uri: callback });
    const response = await browser.open(`${ui}/logout?${out}`);
    expect([response.status, broken(last)]).toEqual([400, [hostedUiRules.logoutUri]]);
  });
});

describe('the host', () => {
  it('answers for domains that a pool has, and paths that the hosted UI has', async () => {
    const nobody = await lab.get('https://nobody.auth.us-east-1.amazoncognito.com/login');
    expect([nobody.response?.status, broken(nobody)]).toEqual([400, [hostedUiRules.domain]]);
    const elsewhere = ui.replace('us-east-1', 'eu-west-1');
    expect(broken(await lab.get(`${elsewhere}/login`))).toEqual([hostedUiRules.domain]);
    expect((await lab.get(`${ui}/constructor`)).response?.status).toBe(404);
    expect((await lab.get(`${ui}/oauth2/token`)).response?.status).toBe(405);
  });
});
