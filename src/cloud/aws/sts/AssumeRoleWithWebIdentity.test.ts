import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, textOf, toBase64Url, utf8 } from '../../../kit/bytes.ts';
import { minutes, seconds } from '../../../kit/time.ts';
import { failures, findRule } from '../../../kit/why.ts';
import { readMember } from '../../../wire/aws/readAnswer.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import { jwtRule } from '../../../wire/jwt/rules.ts';
import { testKeys } from '../../../wire/jwt/testKeys.testing.ts';
import { oidcRule } from '../../../wire/oidc/rules.ts';
import {
  accessToken,
  amazonApp,
  changeIssuer,
  cluster,
  corporate,
  dataPortal,
  facebookApp,
  forgedToken,
  github,
  google,
  googleApp,
  idToken,
  jobToken,
  podToken,
  social,
} from '../../idp/oidc/openId.testing.ts';
import type { Exchange } from '../../network.ts';
import { dataAccount } from '../../world/defaultNames.ts';
import type { World } from '../../world/world.ts';
import {
  type Change,
  changeAccount,
  changeRole,
  errorIn,
  Lab,
  roleArn,
  sts,
} from '../cloud.testing.ts';
import { awsRules } from '../rules.ts';
import { webIdentityRules } from './webIdentityRules.ts';

const noKey = {
  status: 400,
  code: 'InvalidIdentityToken',
  message:
    "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
};
const notValidated = {
  status: 400,
  code: 'InvalidIdentityToken',
  message:
    'The web identity token provided could not be validated. See the AssumeRoleWithWebIdentity documentation for requirements.',
};
const denied = {
  status: 403,
  code: 'AccessDenied',
  message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
};
const invalid = (message: string) => ({ status: 400, code: 'InvalidIdentityToken', message });

const assume = (
  lab: Lab,
  role: string,
  token: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Exchange> =>
  lab.post(sts, {
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn(role),
    RoleSessionName: 'ana',
    WebIdentityToken: token,
    ...more,
  });

const member = ({ response }: Exchange, name: string) => response && readMember(response, name);
const asked = ({ nested }: Exchange): readonly string[] =>
  nested.map(({ request, response }) => `${request.url.split('?')[0]} ${response?.status}`);
const holds = ({ why }: Exchange, rule: string) => why && findRule(why, rule)?.holds;

/** The claims of a token that the social provider would issue now. */
const claimsNow = (world: World, more: JsonObject = {}): JsonObject => {
  const now = Math.floor(world.clock / 1000);
  return {
    iss: `https://${social}`,
    sub: 'sub-ana-4821',
    aud: 'photo-app',
    iat: now,
    exp: now + 3600,
    ...more,
  };
};
const without = (claims: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(claims).filter(([each]) => each !== name));

/** Assumes PhotoAppUser with a token that the social provider signs over other claims. */
async function withClaims(
  change: (claims: JsonObject) => JsonObject,
  ...changes: readonly Change<World>[]
): Promise<Exchange> {
  const lab = new Lab(...changes);
  const claims = change(claimsNow(lab.world));
  return assume(lab, 'PhotoAppUser', await forgedToken(lab.world, social, claims));
}

const changeProvider = (
  issuer: string,
  change: { readonly clientIds?: readonly string[]; readonly thumbprints?: readonly string[] },
) =>
  changeAccount(dataAccount, (account) => {
    const provider = account.openIdConnectProviders[issuer];
    if (!provider) throw new Error(`no provider ${issuer}`);
    return {
      ...account,
      openIdConnectProviders: {
        ...account.openIdConnectProviders,
        [issuer]: { ...provider, ...change },
      },
    };
  });

describe('AssumeRoleWithWebIdentity: who gets in', () => {
  it.each([
    {
      issuer: social,
      role: 'PhotoAppUser',
      token: (lab: Lab) => idToken(lab),
      sub: 'sub-ana-4821',
      aud: 'photo-app',
      keys: `https://${social}/keys`,
    },
    {
      issuer: google,
      role: 'GoogleUser',
      token: (lab: Lab) => idToken(lab, googleApp),
      sub: '104857392018465720193',
      aud: googleApp.clientId ?? '',
      keys: 'https://www.googleapis.com/oauth2/v3/certs',
    },
    {
      issuer: github,
      role: 'SiteDeploy',
      token: (lab: Lab) => jobToken(lab),
      sub: 'repo:corp-example/site:ref:refs/heads/main',
      aud: 'sts.amazonaws.com',
      keys: `https://${github}/.well-known/jwks`,
    },
    {
      issuer: cluster,
      role: 'Thumbnails',
      token: (lab: Lab) => podToken(lab),
      sub: 'system:serviceaccount:photos:thumbnails',
      aud: 'sts.amazonaws.com',
      keys: `https://${cluster}/keys`,
    },
    {
      issuer: corporate,
      role: 'CorporateReader',
      token: (lab: Lab) => idToken(lab, dataPortal),
      sub: 'ana.torres@corp.example',
      aud: 'data-portal',
      keys: `https://${corporate}/keys`,
    },
  ])('a token of $issuer for $role', async ({ issuer, role, token, sub, aud, keys }) => {
    const lab = new Lab();
    const exchange = await assume(lab, role, await token(lab));
    expect(errorIn(exchange)?.code).toBeUndefined();
    expect(member(exchange, 'SubjectFromWebIdentityToken')).toBe(sub);
    expect(member(exchange, 'Audience')).toBe(aud);
    expect(member(exchange, 'Provider')).toBe(`https://${issuer}`);
    expect(member(exchange, 'Arn')).toBe(`arn:aws:sts::${dataAccount}:assumed-role/${role}/ana`);
    expect(exchange.why?.holds).toBe(true);
    expect(asked(exchange)).toEqual([
      `https://${issuer}/.well-known/openid-configuration 200`,
      `${keys} 200`,
    ]);
    const session = lab.world.sessions.last();
    expect(session).toMatchObject({
      issuedBy: 'AssumeRoleWithWebIdentity',
      federatedProvider:
        issuer === google ? google : `arn:aws:iam::${dataAccount}:oidc-provider/${issuer}`,
      context: { [`${issuer}:aud`]: aud, [`${issuer}:sub`]: sub },
    });
  });

  it.each([
    [
      'graph.facebook.com',
      'FacebookUser',
      facebookApp,
      { 'graph.facebook.com:id': '10223344556677889' },
      ['https://graph.facebook.com/app 200', 'https://graph.facebook.com/me 200'],
    ],
    [
      'www.amazon.com',
      'AmazonUser',
      amazonApp,
      { 'www.amazon.com:user_id': 'amzn1.account.AGANA4821DEMONSTRATION' },
      ['https://api.amazon.com/auth/o2/tokeninfo 200'],
    ],
  ])('an access token of %s', async (provider, role, sign, context, questions) => {
    const lab = new Lab();
    const token = await accessToken(lab, sign);
    const exchange = await assume(lab, role, token, { ProviderId: provider });
    expect(errorIn(exchange)?.code).toBeUndefined();
    expect(member(exchange, 'Provider')).toBe(provider);
    expect(member(exchange, 'Audience')).toBe(sign.clientId);
    expect(member(exchange, 'SubjectFromWebIdentityToken')).toBe(Object.values(context)[0]);
    expect(asked(exchange)).toEqual(questions);
    expect(lab.world.sessions.last()).toMatchObject({ context, federatedProvider: provider });
  });

  it('and then sees only what is theirs, by the subject of the token', async () => {
    const lab = new Lab();
    const exchange = await assume(lab, 'PhotoAppUser', await idToken(lab));
    const of = (name: string) => member(exchange, name) ?? '';
    const credentials = {
      accessKeyId: of('AccessKeyId'),
      secretAccessKey: of('SecretAccessKey'),
      sessionToken: of('SessionToken'),
    };
    const read = (key: string) =>
      lab.signed(credentials, 's3', {
        url: `https://corp-example-photos.s3.us-east-1.amazonaws.com/people/${key}`,
      });
    expect((await read('sub-ana-4821/lake.txt')).response?.status).toBe(200);
    expect((await read('sub-ben-7733/dog.txt')).response?.status).toBe(403);
  });

  it('with the session tags and the source identity that the token passes', async () => {
    const lab = new Lab();
    const exchange = await assume(lab, 'CorporateReader', await idToken(lab, dataPortal));
    expect(member(exchange, 'SourceIdentity')).toBe('ana.torres');
    expect(member(exchange, 'PackedPolicySize')).toBe('1');
    expect(lab.world.sessions.last()).toMatchObject({
      tags: { Department: 'Analytics' },
      transitiveTagKeys: ['Department'],
      sourceIdentity: 'ana.torres',
    });
    const untagging = new Lab(
      changeRole('CorporateReader', (role) => ({
        ...role,
        trustPolicy: JSON.parse(
          JSON.stringify(role.trustPolicy).replace(',"sts:TagSession"', ''),
        ) as never,
      })),
    );
    const refused = await assume(
      untagging,
      'CorporateReader',
      await idToken(untagging, dataPortal),
    );
    expect(errorIn(refused)).toEqual(denied);
  });

  it('and CloudTrail says who', async () => {
    const lab = new Lab();
    const exchange = await assume(lab, 'PhotoAppUser', await idToken(lab));
    const provider = `arn:aws:iam::${dataAccount}:oidc-provider/${social}`;
    expect(exchange.trail).toMatchObject([
      {
        eventName: 'AssumeRoleWithWebIdentity',
        recipientAccountId: dataAccount,
        userIdentity: {
          type: 'WebIdentityUser',
          principalId: `${provider}:photo-app:sub-ana-4821`,
          userName: 'sub-ana-4821',
          identityProvider: provider,
        },
        requestParameters: { roleArn: roleArn('PhotoAppUser'), roleSessionName: 'ana' },
        responseElements: {
          audience: 'photo-app',
          subjectFromWebIdentityToken: 'sub-ana-4821',
          provider: `https://${social}`,
        },
      },
    ]);
    expect(JSON.stringify(exchange.trail)).not.toContain(member(exchange, 'SecretAccessKey'));
  });
});

describe('AssumeRoleWithWebIdentity: the token', () => {
  it.each(['none', 'a.b.c', '....', 'e30.e30.', 'W10.W10.AAAA', 'A'.repeat(20_000)])(
    '%.20s is no JWT',
    async (token) => {
      const exchange = await assume(new Lab(), 'PhotoAppUser', token);
      expect(exchange.nested).toEqual([]);
      expect(errorIn(exchange)).toEqual(
        invalid(
          token === 'e30.e30.'
            ? 'Missing a required claim: iss.'
            : 'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
        ),
      );
    },
  );

  it('of an issuer that IAM in the role’s account does not know is refused before anything is fetched', async () => {
    for (const iss of [
      'https://other.example',
      `http://${social}`,
      social,
      'https://constructor',
      'https://[',
    ]) {
      const exchange = await withClaims((claims) => ({ ...claims, iss }));
      expect(errorIn(exchange)).toEqual(
        invalid(`No OpenIDConnect provider found in your account for ${iss}`),
      );
      expect(exchange.nested).toEqual([]);
    }
    const lab = new Lab();
    const elsewhere = await assume(lab, 'PhotoAppUser', await idToken(lab), {
      RoleArn: roleArn('PhotoAppUser', '444455556666'),
    });
    expect(errorIn(elsewhere)?.message).toContain('No OpenIDConnect provider found');
    expect(elsewhere.trail).toHaveLength(1);
  });

  it('that has expired is taken for five minutes more, as the world sets', async () => {
    const late = async (by: number, skew = 300) => {
      const lab = new Lab((world) => ({
        ...world,
        settings: { ...world.settings, idTokenSkew: skew },
      }));
      const claims = claimsNow(lab.world);
      const token = await forgedToken(lab.world, social, claims);
      // Until STS looks, the request and its two questions travel for 0.2 seconds.
      lab.pass(seconds(3600 + by) - 200);
      return { claims, exchange: await assume(lab, 'PhotoAppUser', token) };
    };
    expect((await late(299)).exchange.response?.status).toBe(200);
    const { claims, exchange } = await late(300);
    const exp = Number(claims['exp']);
    expect(errorIn(exchange)).toEqual({
      status: 400,
      code: 'ExpiredTokenException',
      message: `Token expired: current date/time ${exp + 300} must be before the expiration date/time ${exp}`,
    });
    expect((await late(0, 0)).exchange.response?.status).toBe(400);
  });

  it.each([
    ['iat', 'Missing a required claim: iat.'],
    ['sub', 'Missing a required claim: sub.'],
    ['exp', 'Missing a required claim: exp.'],
    ['aud', 'Incorrect token audience'],
  ])('without %s', async (name, message) => {
    expect(errorIn(await withClaims((claims) => without(claims, name)))).toEqual(invalid(message));
  });

  it.each<JsonObject>([
    { exp: 99_999_999_999.5 },
    { iat: '1' },
    { nbf: 99_999_999_999 },
    { sub: 'a'.repeat(256) },
    { 'https://aws.amazon.com/tags': [] },
    { 'https://aws.amazon.com/tags': { principal_tags: { a: ['b', 'c'] } } },
    { 'https://aws.amazon.com/tags': { principal_tags: { a: ['b'], A: ['c'] } } },
    { 'https://aws.amazon.com/tags': { principal_tags: { a: ['b'] }, transitive_tag_keys: ['c'] } },
    { 'https://aws.amazon.com/tags': { principal_tags: { 'aws:a': ['b'] } } },
    { 'https://aws.amazon.com/source_identity': 7 },
  ])('%j cannot be validated', async (claim) => {
    expect(errorIn(await withClaims((claims) => ({ ...claims, ...claim })))).toEqual(notValidated);
  });

  it('for another application is refused', async () => {
    const exchange = await withClaims((claims) => ({ ...claims, aud: 'wiki' }));
    expect(errorIn(exchange)).toEqual(invalid('Incorrect token audience'));
    expect(holds(exchange, oidcRule.aud)).toBe(false);
  });

  it('for several applications must name the one that it was issued to', async () => {
    const several = ['photo-app', 'photo-server'];
    const exchange = await withClaims((claims) => ({ ...claims, aud: several }));
    expect(errorIn(exchange)).toEqual(
      invalid(
        'Token audience contains more than one audience while authorized party is not present',
      ),
    );
    const named = await withClaims((claims) => ({ ...claims, aud: several, azp: 'photo-app' }));
    expect(named.response?.status).toBe(200);
    const foreign = await withClaims((claims) => ({ ...claims, aud: several, azp: 'wiki' }));
    expect(errorIn(foreign)).toEqual(invalid('Incorrect token audience'));
  });

  it('of an account’s own outbound issuer is never traded back', async () => {
    const issuer = '2c6d94b1-7f3e-4d05-9a48-e0b7c35f1d26.tokens.sts.global.api.aws';
    const exchange = await withClaims(
      (claims) => ({ ...claims, iss: `https://${issuer}` }),
      changeAccount(dataAccount, (account) => ({
        ...account,
        openIdConnectProviders: {
          [issuer]: { clientIds: ['photo-app'], thumbprints: [], createDate: 0, tags: {} },
        },
      })),
    );
    expect(errorIn(exchange)?.message).toContain('No OpenIDConnect provider found');
  });
});

describe('AssumeRoleWithWebIdentity: the signature', () => {
  it('by a key of the issuer that is not published is refused', async () => {
    const lab = new Lab();
    const claims = claimsNow(lab.world);
    const otherKid = await forgedToken(lab.world, social, claims, { kid: 'unknown' });
    const unknown = await assume(lab, 'PhotoAppUser', otherKid);
    expect(errorIn(unknown)).toEqual(noKey);
    expect(holds(unknown, jwtRule.kid)).toBe(false);
    const stolen = await forgedToken(lab.world, social, claims, { key: testKeys.otherRsa });
    const forged = await assume(lab, 'PhotoAppUser', stolen);
    expect(errorIn(forged)).toEqual(noKey);
    expect(holds(forged, jwtRule.signature)).toBe(false);
  });

  it('by an algorithm of another family is refused, and none at all too', async () => {
    const lab = new Lab();
    const claims = claimsNow(lab.world);
    const ec = await forgedToken(lab.world, social, claims, { alg: 'ES256', key: testKeys.p256 });
    const confused = await assume(lab, 'PhotoAppUser', ec);
    expect(errorIn(confused)).toEqual(noKey);
    expect(holds(confused, jwtRule.keyType)).toBe(false);
    const unsigned = [{ alg: 'none' }, { alg: 'HS256', kid: 'social-1' }, { alg: 'NONE' }].map(
      (header) => [header, claims].map((each) => toBase64Url(utf8(JSON.stringify(each)))).join('.'),
    );
    for (const token of unsigned)
      for (const signature of ['', toBase64Url(utf8('signature'))]) {
        const exchange = await assume(lab, 'PhotoAppUser', `${token}.${signature}`);
        expect(errorIn(exchange)).toEqual(notValidated);
        expect(holds(exchange, jwtRule.alg)).toBe(false);
      }
  });

  it('by a key that the issuer replaced fails, and by the new one holds, without delay', async () => {
    const lab = new Lab();
    const old = await idToken(lab);
    lab.change(changeIssuer(social, { signingKeys: [testKeys.otherRsa] }));
    expect(errorIn(await assume(lab, 'PhotoAppUser', old))).toEqual(noKey);
    expect((await assume(lab, 'PhotoAppUser', await idToken(lab))).response?.status).toBe(200);
  });
});

describe('AssumeRoleWithWebIdentity: the issuer', () => {
  const unreachable: Change<World> = (world) => ({
    ...world,
    openIdProviders: Object.fromEntries(
      Object.entries(world.openIdProviders).filter(([id]) => id !== social),
    ),
  });

  it('that is not there, is refused with the key that could not be had', async () => {
    const lab = new Lab();
    const token = await idToken(lab);
    lab.change(unreachable);
    const exchange = await assume(lab, 'PhotoAppUser', token);
    expect(errorIn(exchange)).toEqual(noKey);
    expect(asked(exchange)).toEqual([
      `https://${social}/.well-known/openid-configuration undefined`,
    ]);
    expect(holds(exchange, webIdentityRules.discoveryFetched)).toBe(false);
  });

  it.each<[string, JsonObject, string, number]>([
    ['names another issuer', { issuer: 'https://other.example' }, oidcRule.discoveryIssuer, 1],
    ['has a slash too many', { issuer: `https://${social}/` }, oidcRule.discoveryIssuer, 1],
    ['has no jwks_uri', { jwks_uri: null }, oidcRule.discoveryJwksUri, 1],
    ['has keys without TLS', { jwks_uri: `http://${social}/keys` }, oidcRule.discoveryJwksUri, 1],
    ['lacks a member', { response_types_supported: null }, oidcRule.discoveryMembers, 1],
    [
      'has keys nowhere',
      { jwks_uri: `https://${social}/nowhere` },
      webIdentityRules.keysFetched,
      2,
    ],
    [
      'has keys at a host that is not there',
      { jwks_uri: 'https://keys.other.example/' },
      webIdentityRules.keysFetched,
      2,
    ],
    [
      'has something else for keys',
      { jwks_uri: `https://${social}/.well-known/openid-configuration` },
      webIdentityRules.keySet,
      2,
    ],
    [
      'has keys of somebody else',
      { jwks_uri: `https://${github}/.well-known/jwks` },
      jwtRule.kid,
      2,
    ],
  ])('whose discovery document %s', async (_, discovery, rule, questions) => {
    const lab = new Lab(changeIssuer(social, { discovery: discovery as never }));
    const exchange = await assume(lab, 'PhotoAppUser', await idToken(lab));
    expect(errorIn(exchange)).toEqual(noKey);
    expect(holds(exchange, rule)).toBe(false);
    expect(exchange.nested).toHaveLength(questions);
  });

  it('whose certificate AWS does not trust must have a thumbprint that IAM lists', async () => {
    const thumbprint = 'a9d53002e97e00e043244f3d170d6f4c414104fd';
    const untrusted = changeIssuer(social, { tls: { trusted: false, thumbprint } });
    const withList = async (thumbprints: readonly string[]) => {
      const lab = new Lab(untrusted, changeProvider(social, { thumbprints }));
      return assume(lab, 'PhotoAppUser', await idToken(lab));
    };
    expect((await withList([thumbprint.toUpperCase()])).response?.status).toBe(200);
    for (const list of [[], ['0'.repeat(40)]])
      expect(errorIn(await withList(list))).toEqual(
        invalid("OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint"),
      );
    const trusted = new Lab(changeProvider(social, { thumbprints: ['0'.repeat(40)] }));
    const exchange = await assume(trusted, 'PhotoAppUser', await idToken(trusted));
    expect(exchange.response?.status).toBe(200);
  });
});

describe('AssumeRoleWithWebIdentity: access tokens', () => {
  it('that the provider does not know are refused with its answer', async () => {
    const lab = new Lab();
    const facebook = await assume(lab, 'FacebookUser', 'EAAnonsense', {
      ProviderId: 'graph.facebook.com',
    });
    expect(errorIn(facebook)).toEqual({
      status: 403,
      code: 'IDPRejectedClaim',
      message: 'graph.facebook.com: graph.facebook.com responded with HTTP/1.1 400 Bad Request',
    });
    expect(holds(facebook, webIdentityRules.providerVouches)).toBe(false);
    const amazon = await assume(lab, 'AmazonUser', 'Atza|nonsense', {
      ProviderId: 'www.amazon.com',
    });
    expect(errorIn(amazon)?.code).toBe('IDPRejectedClaim');
  });

  it('cannot be judged while the provider is not there', async () => {
    const lab = new Lab((world) => ({ ...world, openIdProviders: {} }));
    for (const provider of ['graph.facebook.com', 'www.amazon.com']) {
      const exchange = await assume(lab, 'FacebookUser', 'EAAx', { ProviderId: provider });
      expect(errorIn(exchange)).toMatchObject({ status: 400, code: 'IDPCommunicationError' });
    }
  });

  it('of other providers are not taken', async () => {
    for (const ProviderId of [google, 'constructor', 'https://graph.facebook.com']) {
      const exchange = await assume(new Lab(), 'FacebookUser', 'EAAx', { ProviderId });
      expect(errorIn(exchange)).toMatchObject({ status: 400, code: 'ValidationError' });
      expect(exchange.nested).toEqual([]);
    }
  });

  it('are for the application of the trust policy only', async () => {
    const lab = new Lab();
    const amazon = await accessToken(lab, amazonApp);
    const exchange = await assume(lab, 'FacebookUser', amazon, { ProviderId: 'www.amazon.com' });
    expect(errorIn(exchange)).toEqual(denied);
  });
});

describe('AssumeRoleWithWebIdentity: trust', () => {
  it('is for the role that names the provider and the claims', async () => {
    const lab = new Lab();
    const pullRequest = await jobToken(lab, 'pull-request');
    const refused = await assume(lab, 'SiteDeploy', pullRequest);
    expect(errorIn(refused)).toEqual(denied);
    expect(failures(refused.why ?? { rule: '', holds: null })[0]?.saw).toContain(
      'repo:corp-example/site:pull_request',
    );
    expect(errorIn(await assume(lab, 'SiteDeploy', await jobToken(lab, 'production')))).toEqual(
      denied,
    );
    expect(errorIn(await assume(lab, 'Thumbnails', await podToken(lab, 'default')))).toEqual(
      denied,
    );
    expect(errorIn(await assume(lab, 'SiteDeploy', await podToken(lab)))).toEqual(denied);
    expect(errorIn(await assume(lab, 'DataReader', await jobToken(lab)))).toEqual(denied);
  });

  it('looks the same from outside where the role does not exist', async () => {
    const lab = new Lab();
    for (const role of ['Gone', 'constructor', 'path/PhotoAppUser']) {
      const exchange = await assume(lab, role, await idToken(lab));
      expect(errorIn(exchange)).toEqual(denied);
      expect(holds(exchange, awsRules.roleExists)).toBe(false);
    }
  });

  it('takes Google’s own application for the audience, and the server for oaud', async () => {
    const trusting = (condition: Readonly<Record<string, string>>) =>
      changeRole('GoogleUser', (role) => ({
        ...role,
        trustPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Federated: google },
              Action: 'sts:AssumeRoleWithWebIdentity',
              Condition: { StringEquals: condition },
            },
          ],
        },
      }));
    const status = async (condition: Readonly<Record<string, string>>) => {
      const lab = new Lab(trusting(condition));
      return (await assume(lab, 'GoogleUser', await idToken(lab, googleApp))).response?.status;
    };
    const server = '407408718192-server.apps.googleusercontent.com';
    expect(await status({ [`${google}:oaud`]: server })).toBe(200);
    expect(await status({ [`${google}:aud`]: server })).toBe(403);
  });

  it('knows further claims only where AWS does, or where the world says so', async () => {
    const status = async (claim: string, value: string, every = false) => {
      const lab = new Lab(
        (world) => ({
          ...world,
          settings: { ...world.settings, everyClaimIsConditionKey: every },
        }),
        changeRole('SiteDeploy', (role) => ({
          ...role,
          trustPolicy: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Federated: `arn:aws:iam::${dataAccount}:oidc-provider/${github}` },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: { StringEquals: { [`${github}:${claim}`]: value } },
              },
            ],
          },
        })),
      );
      return (await assume(lab, 'SiteDeploy', await jobToken(lab))).response?.status;
    };
    expect(await status('repository', 'corp-example/site')).toBe(200);
    expect(await status('run_id', '9081726354')).toBe(403);
    expect(await status('run_id', '9081726354', true)).toBe(200);
  });
});

describe('AssumeRoleWithWebIdentity: duration and size', () => {
  it('are judged after trust', async () => {
    const lab = new Lab();
    const token = await idToken(lab);
    expect(errorIn(await assume(lab, 'PhotoAppUser', token, { DurationSeconds: '7201' }))).toEqual({
      status: 400,
      code: 'ValidationError',
      message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    });
    const denying = await assume(lab, 'SiteDeploy', token, { DurationSeconds: '43200' });
    expect(errorIn(denying)).toEqual(denied);
    const policy = await assume(lab, 'PhotoAppUser', token, { Policy: '{}' });
    expect(errorIn(policy)?.code).toBe('MalformedPolicyDocument');
    const short = await assume(lab, 'PhotoAppUser', token, { DurationSeconds: '900' });
    expect(short.response?.status).toBe(200);
    const session = lab.world.sessions.last();
    expect((session?.expiresAt ?? 0) - (session?.issuedAt ?? 0)).toBe(minutes(15));
  });

  it('and parameters before everything', async () => {
    const exchange = await assume(new Lab(), 'x', 'abc', {
      RoleArn: 'short',
      RoleSessionName: 'a:b',
      ProviderId: 'abc',
    });
    const { message = '' } = errorIn(exchange) ?? {};
    expect(message).toMatch(/^4 validation errors detected: /);
    expect(message).toContain("at 'roleSessionName'");
    expect(message).not.toContain("'abc' at 'webIdentityToken'");
    const noRole = await assume(new Lab(), 'x', 'abcd', {
      RoleArn: `arn:aws:iam::${dataAccount}:user/ana`,
    });
    expect(errorIn(noRole)).toMatchObject({
      code: 'ValidationError',
      message: `arn:aws:iam::${dataAccount}:user/ana is invalid`,
    });
  });
});

describe('AssumeRoleWithWebIdentity: laws', () => {
  /** Changes a part of a token at one place, so that it reads differently and may still be well-formed. */
  const mutation = fc.record({
    part: fc.constantFrom(0, 1, 2),
    at: fc.nat(),
    by: fc.integer({ min: 1, max: 255 }),
    inText: fc.boolean(),
  });

  it('no token with anything changed in it yields credentials', async () => {
    const lab = new Lab();
    const valid = [
      ['PhotoAppUser', await idToken(lab)],
      ['CorporateReader', await idToken(lab, dataPortal)],
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...valid),
        mutation,
        async ([role, token], { part, at, by, inText }) => {
          const parts = token.split('.');
          const text = parts[part] ?? '';
          if (inText) {
            const place = at % text.length;
            const other = String.fromCharCode(33 + ((text.charCodeAt(place) + by) % 94));
            parts[part] = text.slice(0, place) + other + text.slice(place + 1);
          } else {
            const bytes = fromBase64Url(text) ?? utf8('');
            const place = at % bytes.length;
            bytes[place] = ((bytes[place] ?? 0) + by) % 256;
            parts[part] = toBase64Url(bytes);
          }
          const mutant = parts.join('.');
          fc.pre(mutant !== token);
          const exchange = await assume(new Lab(() => lab.world), role, mutant);
          expect(exchange.response?.status).toBeGreaterThanOrEqual(400);
          expect(exchange.response?.status).toBeLessThan(500);
          expect(exchange.why?.holds).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('no header with another member or algorithm yields credentials', async () => {
    const lab = new Lab();
    const [, claims = '', signature = ''] = (await idToken(lab)).split('.');
    const header = fc.record(
      {
        alg: fc.constantFrom('none', 'HS256', 'RS384', 'ES256', 'RS256', 'PS256', '', null, 7),
        kid: fc.constantFrom('social-1', 'other', '', null, ['social-1'], '__proto__'),
        typ: fc.constantFrom('JWT', 'at+jwt'),
        crit: fc.constantFrom([], ['exp']),
        jwk: fc.constant({ kty: 'RSA', n: 'AQAB', e: 'AQAB' }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(header, fc.constantFrom(signature, '', 'AAAA'), async (head, signed) => {
        const token = `${toBase64Url(utf8(JSON.stringify(head)))}.${claims}.${signed}`;
        const exchange = await assume(new Lab(() => lab.world), 'PhotoAppUser', token);
        expect(errorIn(exchange)?.code).toBe('InvalidIdentityToken');
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('whatever the token is, the answer is AWS’s', async () => {
    const json = fc.json({ maxDepth: 3 });
    const encoded = json.map((text) => toBase64Url(utf8(text)));
    const token = fc.oneof(
      fc.string({ unit: 'binary', minLength: 4, maxLength: 200 }),
      fc.tuple(encoded, encoded, encoded).map((parts) => parts.join('.')),
      fc
        .dictionary(
          fc.constantFrom('iss', 'sub', 'aud', 'exp', 'iat', 'azp', '__proto__', 'constructor'),
          fc.jsonValue({ maxDepth: 2 }),
        )
        .map((claims) => `e30.${toBase64Url(utf8(JSON.stringify(claims)))}.AAAA`),
    );
    await fc.assert(
      fc.asyncProperty(
        token,
        fc.constantFrom({}, { ProviderId: 'graph.facebook.com' }, { ProviderId: 'www.amazon.com' }),
        async (text, more) => {
          const exchange = await assume(new Lab(), 'PhotoAppUser', text, more);
          expect(exchange.response?.status).toBeGreaterThanOrEqual(400);
          expect(exchange.response?.status).toBeLessThan(500);
          expect(errorIn(exchange)?.code).not.toBe('');
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('whatever claims an issuer signs, the answer is AWS’s', async () => {
    const lab = new Lab();
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom(
            'sub',
            'aud',
            'exp',
            'iat',
            'nbf',
            'azp',
            'amr',
            'https://aws.amazon.com/tags',
            'https://aws.amazon.com/source_identity',
          ),
          fc.jsonValue({ maxDepth: 3 }),
        ),
        async (more) => {
          const claims = claimsNow(lab.world, more);
          const token = await forgedToken(lab.world, social, claims);
          const read = readJwt(token);
          const exchange = await assume(new Lab(() => lab.world), 'PhotoAppUser', token);
          expect(exchange.response?.status).toBeLessThan(500);
          expect(read.ok).toBe(true);
          // An answer with credentials has no code.
          expect([
            undefined,
            'InvalidIdentityToken',
            'ExpiredTokenException',
            'AccessDenied',
            'PackedPolicyTooLarge',
          ]).toContain(errorIn(exchange)?.code);
          expect(textOf(exchange.response?.body ?? utf8(''))).not.toBe('');
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
