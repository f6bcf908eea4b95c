import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../kit/bytes.ts';
import { headerOf, type HttpRequest } from '../wire/http/records.ts';
import { signRequest } from '../wire/sigv4/signRequest.ts';
import { adminKey, acs, Lab, providerArn, roleArn } from './aws/cloud.testing.ts';
import { anyText, wellFormed } from './anyText.testing.ts';
import { flawsOf } from './flawsOf.testing.ts';
import { worldNetwork } from './parties.ts';
import { photoClient, photoUserPool } from './world/default/cognito.ts';
import { dataAccount, reportsBucket } from './world/defaultNames.ts';
import type { World } from './world/world.ts';
import { closeWorld, openWorld } from './world/worldFile.ts';

/** A world in which somebody has signed in, with what they hold. */
let world: World;
let cookie: string;
let assertion: string;

beforeAll(async () => {
  const lab = new Lab();
  assertion = await lab.assertion();
  const { response } = await lab.post(acs, { SAMLResponse: assertion });
  cookie = (response && headerOf(response, 'set-cookie'))?.split(';')[0] ?? '';
  world = lab.world;
});

const host = fc.constantFrom(
  'sts.amazonaws.com',
  'sts.eu-west-1.amazonaws.com',
  'iam.amazonaws.com',
  's3.us-east-1.amazonaws.com',
  's3.eu-west-1.amazonaws.com',
  `${reportsBucket}.s3.us-east-1.amazonaws.com`,
  `${reportsBucket}.s3.eu-west-1.amazonaws.com`,
  'constructor.s3.us-east-1.amazonaws.com',
  'signin.aws.amazon.com',
  'console.aws.amazon.com',
  'eu-west-1.console.aws.amazon.com',
  'adfs.corp.example',
  'us-east-1.quicksight.aws.amazon.com',
  'sso.us-east-1.amazonaws.com',
  'identitystore.us-east-1.amazonaws.com',
  'oidc.us-east-1.amazonaws.com',
  'portal.sso.us-east-1.amazonaws.com',
  'portal.sso.eu-west-1.amazonaws.com',
  'device.sso.us-east-1.amazonaws.com',
  'us-east-1.signin.aws',
  'scim.us-east-1.amazonaws.com',
  'ssm.us-east-1.amazonaws.com',
  'expenses.corp.example',
  'd-9067c4a1b2.awsapps.com',
  'accounts.social.example',
  'graph.facebook.com',
  'api.amazon.com',
  'pipelines.actions.githubusercontent.com',
  '5c3a9e71d04b48f6a2e8b7f1936d20ac.gr7.us-east-1.eks.amazonaws.com',
  'cognito-idp.us-east-1.amazonaws.com',
  'cognito-identity.us-east-1.amazonaws.com',
  'cognito-identity.amazonaws.com',
  'corp-example-photos.auth.us-east-1.amazoncognito.com',
  'nobody.auth.us-east-1.amazoncognito.com',
  'ec2.us-east-1.amazonaws.com',
  '2c6d94b1-7f3e-4d05-9a48-e0b7c35f1d26.tokens.sts.global.api.aws',
);
const path = fc.oneof(
  fc.constantFrom(
    '/',
    '/saml',
    '/federation',
    '/static/saml-metadata.xml',
    '/console/home',
    '/adfs/ls/IdpInitiatedSignOn.aspx',
    '/adfs/ls/',
    '/client/register',
    '/device_authorization',
    '/token',
    '/authorize',
    '/assignment/accounts',
    '/assignment/roles',
    '/federation/credentials',
    '/logout',
    '/platform/login',
    '/a-tenant/scim/v2/Users',
    '/platform/saml/acs/3f0d2a68-91b7-4c5e-8f24-6a1c9e7b5d30',
    '/start',
    '/start/session',
    '/start/console',
    '/start/device',
    '/start/device/decision',
    '/start/authorize',
    '/start/signout',
    '/authorize',
    '/token',
    '/userinfo',
    '/.well-known/openid-configuration',
    '/me',
    '/auth/o2/tokeninfo',
    '/idtoken',
    '/api/v1/namespaces/photos/serviceaccounts/thumbnails/token',
    '/oauth2/authorize',
    '/oauth2/token',
    '/oauth2/userInfo',
    '/oauth2/revoke',
    '/login',
    `/${photoUserPool}/.well-known/openid-configuration`,
    `/${photoUserPool}/.well-known/jwks.json`,
    '/.well-known/jwks_uri',
    '/start/application',
    '/saml/acs',
    `/s3/buckets/${reportsBucket}`,
    `/${reportsBucket}/2026/q2/summary.txt`,
    '/2026/q2/summary.txt',
  ),
  fc
    .tuple(fc.constantFrom('/', '/s3/buckets/', '/s3/object/', `/${reportsBucket}/`), anyText)
    .map(([start, rest]) => start + rest.replace(/[?#]/g, '')),
  fc
    .tuple(fc.constantFrom('/', '/s3/buckets/', '/s3/object/'), anyText)
    .map(([start, rest]) => start + encodeURIComponent(wellFormed(rest))),
);
const names = fc.constantFrom(
  'Action',
  'Version',
  'RoleArn',
  'PrincipalArn',
  'SAMLAssertion',
  'SAMLResponse',
  'RelayState',
  'roleIndex',
  'Policy',
  'PolicyArns.member.1.arn',
  'DurationSeconds',
  'RoleSessionName',
  'Name',
  'Tags.member.1.Key',
  'Tags.member.1.Value',
  'TransitiveTagKeys.member.1',
  'ExternalId',
  'SerialNumber',
  'TokenCode',
  'SourceIdentity',
  'AccessKeyId',
  'EncodedMessage',
  'TargetPrincipal',
  'TaskPolicyArn.arn',
  'TradeInToken',
  'Session',
  'SessionDuration',
  'SigninToken',
  'Destination',
  'list-type',
  'prefix',
  'max-keys',
  'continuation-token',
  'encoding-type',
  'UserName',
  'Password',
  'AuthMethod',
  'client_id',
  'redirect_uri',
  'response_type',
  'code_challenge',
  'grant_type',
  'refresh_token',
  'scope',
  'token',
  'logout_uri',
  '_csrf',
  'session',
  'code',
  'access_token',
  'username',
  'WebIdentityToken',
  'ProviderId',
  'loginToRp',
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Signature',
  'X-Amz-Date',
  'X-Amz-Expires',
  'acl',
  'account_id',
  'role_name',
  'max_result',
  'directory_id',
  'continue',
  'username',
  'password',
  'step',
  'user_code',
  'role',
  'client_id',
  'redirect_uri',
);
const values = fc.oneof(
  anyText,
  fc.constantFrom(
    'AssumeRoleWithSAML',
    'AssumeRoleWithWebIdentity',
    'photo-app',
    photoClient,
    'https://photos.corp.example/callback',
    'https://photos.corp.example/',
    'code',
    'refresh_token',
    'client_credentials',
    'dana',
    'https://photos.example/callback',
    'authorization_code',
    'GetCallerIdentity',
    'AssumeRole',
    'AssumeRoot',
    'DecodeAuthorizationMessage',
    'GetAccessKeyInfo',
    'GetDelegatedAccessToken',
    'GetFederationToken',
    'GetSessionToken',
    'getSigninToken',
    'login',
    'logout',
    '{"sessionId":"constructor","sessionKey":"","sessionToken":""}',
    '2011-06-15',
    '2',
    'url',
    '3600',
    'urn:amazon:webservices',
    roleArn('DataReader'),
    roleArn('constructor'),
    providerArn,
    providerArn.replace('ADFS', 'constructor'),
    'CORP\\ana',
    'demonstration-ana',
    'FormsAuthentication',
    'https://console.aws.amazon.com/',
    'the assertion',
    'd-9067c4a1b2',
    'dana@corp.example',
    'demonstration-dana',
    '/start/device',
    `${dataAccount}/ReportReader`,
  ),
);
const fields = fc
  .array(fc.tuple(fc.oneof(names, anyText), values), { maxLength: 8 })
  .map((pairs) =>
    new URLSearchParams(
      pairs.map(([name, value]) => [
        wellFormed(name),
        value === 'the assertion' ? assertion : wellFormed(value),
      ]),
    ).toString(),
  );
const jsonBody = fc
  .dictionary(
    fc.constantFrom('clientName', 'clientType', 'scopes', 'clientId', 'grantType', '__proto__'),
    fc.oneof(anyText, fc.jsonValue(), fc.constant('public')),
  )
  .map((members) => JSON.stringify(members));
const header = fc.tuple(
  fc.constantFrom(
    'Host',
    'Content-Type',
    'Accept',
    'Range',
    'Authorization',
    'X-Amz-Date',
    'X-Amz-Security-Token',
    'x-amz-content-sha256',
    'Cookie',
    'User-Agent',
    'x-amz-sso_bearer_token',
    'X-Amz-Target',
  ),
  fc.oneof(
    anyText,
    fc.constantFrom(
      'application/x-www-form-urlencoded',
      'application/json',
      'application/x-amz-json-1.1',
      'AWSCognitoIdentityProviderService.InitiateAuth',
      'AWSCognitoIdentityService.GetId',
      'bytes=0-3',
      'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=x',
      'Basic YTpi',
      '20260914T083000Z',
      'the cookie',
    ),
  ),
);
const request = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'OPTIONS', 'BREW'),
    scheme: fc.constantFrom('https', 'http'),
    host,
    path,
    query: fields,
    headers: fc.array(header, { maxLength: 5 }),
    body: fc.oneof(fields, anyText, jsonBody),
  })
  .map(({ method, scheme, host, path, query, headers, body }): HttpRequest => {
    const url = `${scheme}://${host}${path}${query && `?${query}`}`;
    const given = headers.map(
      ([name, value]) => [name, value === 'the cookie' ? cookie : value] as const,
    );
    return { method, url, headers: given, body: utf8(body) };
  })
  .filter(({ url }) => URL.canParse(url));

describe('every host of a world', () => {
  it('answers any request whatever, and no proof contradicts its answer', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (sent) => {
        const { exchange, world: after } = await worldNetwork.send(sent, world);
        expect(flawsOf(exchange)).toEqual([]);
        expect(after.clock).toBeGreaterThan(world.clock);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('answers any signed request whatever', async () => {
    const signedHosts = fc.constantFrom('sts' as const, 's3' as const);
    await fc.assert(
      fc.asyncProperty(request, signedHosts, async (sent, service) => {
        const host = service === 's3' ? `${reportsBucket}.s3` : 'sts';
        const url = sent.url.replace(/\/\/[^/?]*/, `//${host}.us-east-1.amazonaws.com`);
        const kept = sent.headers.filter(([name, value]) =>
          name === 'Content-Type' || name === 'Range' ? !/[\r\n]/.test(value) : false,
        );
        const signed = await signRequest(
          { ...sent, url, headers: kept },
          { credentials: adminKey, service, region: 'us-east-1', at: world.clock },
        );
        const { exchange } = await worldNetwork.send(signed, world);
        expect(flawsOf(exchange)).toEqual([]);
        expect(exchange.response?.status).not.toBe(401);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('leaves a world that can be saved and opened again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 5 }), async (requests) => {
        let current = world;
        for (const sent of requests) current = (await worldNetwork.send(sent, current)).world;
        const saved = JSON.stringify(closeWorld(current));
        const opened = openWorld(JSON.parse(saved));
        expect(opened.ok ? [] : opened.faults).toEqual([]);
        expect(opened.ok && closeWorld(opened.value)).toEqual(closeWorld(current));
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('takes a body of ten million characters', async () => {
    const lab = new Lab();
    const huge = 'A'.repeat(10_000_000);
    const answers = [
      await lab.post('https://signin.aws.amazon.com/saml', { SAMLResponse: huge }),
      await lab.post('https://sts.amazonaws.com/', {
        Action: 'AssumeRoleWithSAML',
        Version: '2011-06-15',
        RoleArn: huge,
        SAMLAssertion: huge,
      }),
      await lab.post('https://sts.amazonaws.com/', { ['a.'.repeat(100_000)]: 'b' }),
      await lab.get(`https://console.aws.amazon.com/s3/buckets/${huge}`),
    ];
    expect(answers.flatMap(flawsOf)).toEqual([]);
    expect(answers.map(({ response }) => response?.status)).toEqual([400, 400, 400, 302]);
  }, 60_000);
});
