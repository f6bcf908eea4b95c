import { describe, expect, it } from 'vitest';
import { textOf, toBase64, utf8 } from '../../../kit/bytes.ts';
import { findRule } from '../../../kit/why.ts';
import { seconds } from '../../../kit/time.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import { jwsAlgorithms } from '../../../wire/jwt/algorithms.ts';
import type { Jwks } from '../../../wire/jwt/jwk.ts';
import { verifyJwt } from '../../../wire/jwt/verifyJwt.ts';
import { headerOf, noBody } from '../../../wire/http/records.ts';
import { Lab } from '../../aws/cloud.testing.ts';
import type { Exchange } from '../../network.ts';
import {
  accessToken,
  amazonApp,
  askForJobToken,
  askForPodToken,
  authorizationUrl,
  callback,
  changeIssuer,
  cluster,
  corporate,
  dataPortal,
  facebookApp,
  github,
  google,
  googleApp,
  idToken,
  jobToken,
  jsonIn,
  podToken,
  sentBack,
  type SignIn,
  signIn,
  social,
  submitPassword,
  trade,
} from './openId.testing.ts';
import { openIdRules } from './rules.ts';

const claimsOf = (token: string) => {
  const read = readJwt(token);
  if (!read.ok) throw new Error('not a JWT');
  return read.value.claims;
};
const failing = ({ why }: Exchange, rule: string): boolean | null | undefined =>
  why && findRule(why, rule)?.holds;

/** Verifies a token as a relying party does: by what discovery and key set of the issuer say. */
async function verified(lab: Lab, issuer: string, token: string): Promise<boolean | null> {
  const discovery = jsonIn(await lab.get(`https://${issuer}/.well-known/openid-configuration`));
  expect(discovery['issuer']).toBe(`https://${issuer}`);
  const keys = jsonIn(await lab.get(String(discovery['jwks_uri']))) as unknown as Jwks;
  const algorithms = discovery['id_token_signing_alg_values_supported'] as never;
  return (await verifyJwt(token, { keys, algorithms })).why.holds;
}

describe('an issuer', () => {
  it.each([
    [social, (lab: Lab) => idToken(lab)],
    [google, (lab: Lab) => idToken(lab, googleApp)],
    [corporate, (lab: Lab) => idToken(lab, dataPortal)],
    [github, (lab: Lab) => jobToken(lab)],
    [cluster, (lab: Lab) => podToken(lab)],
  ])('%s signs tokens that its own discovery document and keys verify', async (issuer, token) => {
    const lab = new Lab();
    expect(await verified(lab, issuer, await token(lab))).toBe(true);
  });

  it('publishes no private member of any key', async () => {
    const lab = new Lab();
    for (const issuer of [social, corporate]) {
      const { response } = await lab.get(`https://${issuer}/keys`);
      const { keys } = JSON.parse(textOf(response?.body ?? noBody)) as {
        keys: readonly Record<string, string>[];
      };
      expect(keys).toHaveLength(1);
      expect(Object.keys(keys[0] ?? {}).filter((name) => 'd p q dp dq qi'.includes(name))).toEqual(
        [],
      );
    }
  });

  it('says in its discovery document what the world has it say', async () => {
    const lab = new Lab(
      changeIssuer(social, { discovery: { issuer: 'https://other.example', jwks_uri: null } }),
    );
    const document = jsonIn(await lab.get(`https://${social}/.well-known/openid-configuration`));
    expect(document['issuer']).toBe('https://other.example');
    expect(document).not.toHaveProperty('jwks_uri');
  });

  it('answers nothing at an address that it does not have, and no other method', async () => {
    const lab = new Lab();
    const nowhere = await lab.get(`https://${social}/nowhere`);
    expect(nowhere.response?.status).toBe(404);
    expect(failing(nowhere, openIdRules.endpoint)).toBe(false);
    const posted = await lab.post(`https://${social}/keys`, {});
    expect(posted.response?.status).toBe(405);
    expect(posted.response && headerOf(posted.response, 'allow')).toBe('GET, HEAD');
  });
});

describe('a sign-in', () => {
  it('asks for name and password, and sends the browser back with a code and the state', async () => {
    const lab = new Lab();
    const page = await lab.get(authorizationUrl());
    expect(textOf(page.response?.body ?? noBody)).toContain('to continue to Photo app');
    const done = await submitPassword(lab);
    expect(done.response?.status).toBe(302);
    expect(done.response && headerOf(done.response, 'location')).toMatch(`${callback}?`);
    expect(sentBack(done)['state']).toBe('the state');
  });

  it('says in the ID token who, for whom, since when and in answer to what', async () => {
    const lab = new Lab();
    const at = lab.world.clock;
    const claims = claimsOf(await idToken(lab));
    expect(claims).toMatchObject({
      iss: `https://${social}`,
      sub: 'sub-ana-4821',
      aud: 'photo-app',
      nonce: 'the nonce',
      name: 'Ana Torres',
      email: 'ana@mail.example',
    });
    expect(claims).not.toHaveProperty('azp');
    const [iat, exp] = [Number(claims['iat']), Number(claims['exp'])];
    expect(exp - iat).toBe(3600);
    expect(seconds(iat)).toBeGreaterThanOrEqual(at - 1000);
  });

  it('names both applications where one asks for the other, as Google does', async () => {
    const claims = claimsOf(await idToken(new Lab(), googleApp));
    expect(claims['aud']).toBe('407408718192-server.apps.googleusercontent.com');
    expect(claims['azp']).toBe(googleApp.clientId);
  });

  it('tells nobody whether the name or the password was wrong', async () => {
    const lab = new Lab();
    const pages = [
      await submitPassword(lab, { password: 'wrong' }),
      await submitPassword(lab, { username: 'constructor', password: 'wrong' }),
    ];
    const texts = pages.map(({ response }) =>
      textOf(response?.body ?? noBody).replace('constructor', 'ana'),
    );
    expect(texts[0]).toContain('Wrong name or password.');
    expect(texts[1]).toBe(texts[0]);
    expect(pages.map((page) => failing(page, openIdRules.user))).toEqual([true, false]);
    expect(lab.world.openIdGrants.size).toBe(0);
  });

  it.each<[string, SignIn, string]>([
    ['an unknown application', { clientId: 'nobody' }, openIdRules.client],
    ['an inherited name', { clientId: '__proto__' }, openIdRules.client],
    [
      'an address that is not registered',
      { query: { redirect_uri: 'https://thief.example/' } },
      openIdRules.redirectUri,
    ],
    ['no address', { query: { redirect_uri: undefined } }, openIdRules.redirectUri],
  ])('sends nothing anywhere for %s', async (_, sign, rule) => {
    const exchange = await submitPassword(new Lab(), sign);
    expect(exchange.response?.status).toBe(400);
    expect(exchange.response && headerOf(exchange.response, 'location')).toBeUndefined();
    expect(failing(exchange, rule)).toBe(false);
  });

  it.each<[Readonly<Record<string, string | undefined>>, string]>([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ scope: 'profile' }, 'invalid_scope'],
    [{ code_challenge: undefined }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge: 'short' }, 'invalid_request'],
  ])('%j is told to the application as %s', async (query, error) => {
    const exchange = await submitPassword(new Lab(), { query });
    expect(sentBack(exchange)).toMatchObject({ error, state: 'the state' });
    expect(sentBack(exchange)).not.toHaveProperty('code');
  });

  it('needs no challenge from an application that has a secret', async () => {
    const tokens = await signIn(new Lab(), {
      clientId: 'photo-server',
      secret: 'demonstration-photo-server',
      query: { code_challenge: undefined, code_challenge_method: undefined },
      form: { code_verifier: undefined },
    });
    expect(tokens).toHaveProperty('id_token');
  });
});

describe('the token endpoint', () => {
  const server: SignIn = { clientId: 'photo-server', secret: 'demonstration-photo-server' };

  it.each<[string, SignIn, string]>([
    [
      'another address',
      { form: { redirect_uri: 'https://x.example/' } },
      openIdRules.grantRedirectUri,
    ],
    ['no verifier', { form: { code_verifier: undefined } }, openIdRules.codeVerifier],
    ['another verifier', { form: { code_verifier: 'b'.repeat(43) } }, openIdRules.codeVerifier],
    ['another code', { form: { code: 'constructor' } }, openIdRules.grantKnown],
    [
      'another application',
      { form: { client_id: 'photo-server', client_secret: server.secret } },
      openIdRules.grantClient,
    ],
  ])('gives nothing for %s', async (_, sign, rule) => {
    const lab = new Lab();
    const { code = '' } = sentBack(await submitPassword(lab));
    const exchange = await trade(lab, code, sign);
    expect(exchange.response?.status).toBe(400);
    expect(jsonIn(exchange)).toMatchObject({ error: 'invalid_grant' });
    expect(failing(exchange, rule)).toBe(false);
  });

  it('takes a code once, and only for ten minutes', async () => {
    const lab = new Lab();
    const { code = '' } = sentBack(await submitPassword(lab));
    expect((await trade(lab, code)).response?.status).toBe(200);
    expect(jsonIn(await trade(lab, code))).toMatchObject({ error: 'invalid_grant' });
    const { code: late = '' } = sentBack(await submitPassword(lab));
    lab.pass(600_000);
    const exchange = await trade(lab, late);
    expect(failing(exchange, openIdRules.grantLive)).toBe(false);
  });

  it('knows an application by its secret, in the form or in the Basic scheme', async () => {
    const basic = (id: string, secret: string) => ({
      clientId: 'photo-server',
      form: { client_id: undefined },
      headers: [['Authorization', `Basic ${toBase64(utf8(`${id}:${secret}`))}`]] as const,
    });
    expect(await signIn(new Lab(), server)).toHaveProperty('id_token');
    expect(
      await signIn(new Lab(), basic('photo-server', 'demonstration-photo-server')),
    ).toHaveProperty('id_token');
    for (const wrong of [
      { ...server, secret: 'wrong' },
      { clientId: 'photo-server' },
      basic('photo-server', 'wrong'),
      { ...server, headers: [['Authorization', 'Basic %']] as const, secret: 'wrong' },
    ]) {
      const lab = new Lab();
      const { code = '' } = sentBack(await submitPassword(lab, wrong));
      const exchange = await trade(lab, code, wrong);
      expect(exchange.response?.status).toBe(401);
      expect(jsonIn(exchange)).toMatchObject({ error: 'invalid_client' });
      expect(lab.world.openIdGrants.size).toBe(1);
    }
  });

  it('offers no other grant', async () => {
    const exchange = await trade(new Lab(), 'x', { form: { grant_type: 'password' } });
    expect(jsonIn(exchange)).toMatchObject({ error: 'unsupported_grant_type' });
  });

  it('renews a sign-in for an application that asked for that, once for each token', async () => {
    const lab = new Lab();
    const first = await signIn(lab, { query: { scope: 'openid offline_access' } });
    const refresh = String(first['refresh_token']);
    const form = { grant_type: 'refresh_token', refresh_token: refresh };
    const second = jsonIn(await trade(lab, '', { form }));
    expect(claimsOf(String(second['id_token']))['sub']).toBe('sub-ana-4821');
    expect(second['refresh_token']).not.toBe(refresh);
    expect(jsonIn(await trade(lab, '', { form }))).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('the user info endpoint', () => {
  it('answers whoever holds an access token, until it expires', async () => {
    const lab = new Lab();
    const token = await accessToken(lab, {});
    const ask = (bearer: string) =>
      lab.get(`https://${social}/userinfo`, [['Authorization', `Bearer ${bearer}`]]);
    expect(jsonIn(await ask(token))).toEqual({
      sub: 'sub-ana-4821',
      name: 'Ana Torres',
      email: 'ana@mail.example',
      email_verified: true,
    });
    expect((await ask('constructor')).response?.status).toBe(401);
    lab.pass(3_600_000);
    expect((await ask(token)).response?.status).toBe(401);
  });
});

describe('GitHub Actions', () => {
  it.each([
    ['main', 'repo:corp-example/site:ref:refs/heads/main'],
    ['pull-request', 'repo:corp-example/site:pull_request'],
    ['production', 'repo:corp-example/site:environment:production'],
  ])('names the job %s as %s', async (job, sub) => {
    expect(claimsOf(await jobToken(new Lab(), job))).toMatchObject({
      sub,
      aud: 'sts.amazonaws.com',
      repository: 'corp-example/site',
      repository_owner: 'corp-example',
      runner_environment: 'github-hosted',
    });
  });

  it('takes the owner for the audience where the job names none', async () => {
    const { value } = jsonIn(await askForJobToken(new Lab(), 'demonstration-job-main'));
    expect(claimsOf(String(value))['aud']).toBe('https://github.com/corp-example');
  });

  it('gives nothing to a job that may not ask, nor to anybody else', async () => {
    const lab = new Lab();
    const without = await askForJobToken(lab, 'demonstration-job-without-permission');
    expect(without.response?.status).toBe(403);
    expect(failing(without, openIdRules.jobPermission)).toBe(false);
    expect((await askForJobToken(lab, 'constructor')).response?.status).toBe(401);
  });
});

describe('a cluster', () => {
  it('writes a token for a service account', async () => {
    const claims = claimsOf(await podToken(new Lab()));
    expect(claims).toMatchObject({
      iss: `https://${cluster}`,
      sub: 'system:serviceaccount:photos:thumbnails',
      aud: ['sts.amazonaws.com'],
    });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(86_400);
  });

  it('binds it to the pod', async () => {
    const exchange = await askForPodToken(new Lab(), 'thumbnails', {
      boundObjectRef: { kind: 'Pod', name: 'thumbnails-7d9f', uid: 'u-1' },
    });
    const { token } = jsonIn(exchange)['status'] as { token: string };
    const claims = claimsOf(token);
    expect(claims['aud']).toEqual([`https://${cluster}`]);
    expect(claims['kubernetes.io']).toMatchObject({ pod: { name: 'thumbnails-7d9f', uid: 'u-1' } });
  });

  it.each<[string, unknown, string, number]>([
    ['gone', undefined, 'demonstration-kubelet', 404],
    ['thumbnails', undefined, 'somebody', 401],
    ['thumbnails', { expirationSeconds: 60 }, 'demonstration-kubelet', 422],
    ['thumbnails', { audiences: [7] }, 'demonstration-kubelet', 422],
    ['thumbnails', 'spec', 'demonstration-kubelet', 422],
    ['thumbnails', { boundObjectRef: {} }, 'demonstration-kubelet', 422],
  ])('%s with %j from %s is answered with %s', async (account, spec, kubelet, status) => {
    const exchange = await askForPodToken(new Lab(), account, spec, kubelet);
    expect(exchange.response?.status).toBe(status);
    expect(exchange.why?.holds).toBe(false);
  });
});

describe('Facebook and Login with Amazon', () => {
  it('say of an access token for whom it is and to which application it was issued', async () => {
    const lab = new Lab();
    const facebook = await accessToken(lab, facebookApp);
    const ask = async (url: string) => jsonIn(await lab.get(url));
    expect(await ask(`https://graph.facebook.com/app?access_token=${facebook}`)).toEqual({
      id: '880123456789012',
      name: 'Photo app',
    });
    expect(await ask(`https://graph.facebook.com/me?access_token=${facebook}`)).toEqual({
      id: '10223344556677889',
      name: 'Ana Torres',
    });
    const amazon = await accessToken(lab, amazonApp);
    expect(
      await ask(`https://api.amazon.com/auth/o2/tokeninfo?access_token=${amazon}`),
    ).toMatchObject({ aud: amazonApp.clientId, user_id: 'amzn1.account.AGANA4821DEMONSTRATION' });
    const { response } = await lab.get('https://api.amazon.com/user/profile', [
      ['Authorization', `Bearer ${amazon}`],
    ]);
    expect(textOf(response?.body ?? noBody)).toContain('ana@mail.example');
  });

  it('vouch for no token of each other, and for none that has expired', async () => {
    const lab = new Lab();
    const facebook = await accessToken(lab, facebookApp);
    const status = async (url: string) => (await lab.get(url)).response?.status;
    expect(await status(`https://api.amazon.com/auth/o2/tokeninfo?access_token=${facebook}`)).toBe(
      400,
    );
    lab.pass(3_600_000);
    expect(await status(`https://graph.facebook.com/app?access_token=${facebook}`)).toBe(400);
    expect(await status('https://graph.facebook.com/me')).toBe(400);
    expect(await status('https://api.amazon.com/user/profile')).toBe(400);
  });
});

describe('a signing key', () => {
  it('that does not fit the algorithm is a fault of the provider, not of the lab', async () => {
    for (const alg of Object.keys(jwsAlgorithms)) {
      const lab = new Lab(changeIssuer(corporate, { signingAlgorithm: alg as never }));
      const { code = '' } = sentBack(await submitPassword(lab, dataPortal));
      const exchange = await trade(lab, code, dataPortal);
      expect(exchange.response?.status).toBe(alg === 'ES256' ? 200 : 503);
    }
  });
});
