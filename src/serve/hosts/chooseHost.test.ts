import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../kit/bytes.ts';
import { formType } from '../../wire/http/form.ts';
import { type Headers, noBody } from '../../wire/http/records.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import { readAsked } from '../asked.ts';
import { chooseHost } from './chooseHost.ts';
import { formHost } from './formHost.ts';
import { hostsOf } from './hostsOf.ts';
import { pathHost } from './pathHost.ts';
import { scopeHost } from './scopeHost.ts';
import { targetHost } from './targetHost.ts';

const world = defaultWorld();

interface Said {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: Headers;
  readonly form?: string;
}

function asked({ method = 'GET', target = '/', headers = [], form }: Said) {
  const all: Headers = [
    ['Host', 'localhost:4566'],
    ...headers,
    ...(form === undefined ? [] : ([['Content-Type', formType]] as const)),
  ];
  const first = headers.some(([name]) => name === 'Host') ? all.slice(1) : all;
  const read = readAsked(method, target, first, form === undefined ? noBody : utf8(form));
  if (!read) throw new Error(`${target} is no target`);
  return read;
}

const signedFor = (service: string, region = 'eu-west-1'): Headers => [
  [
    'Authorization',
    `AWS4-HMAC-SHA256 Credential=AKIA/20260914/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
  ],
];
const presignedFor = (service: string) =>
  `X-Amz-Credential=AKIA%2F20260914%2Feu-west-1%2F${service}%2Faws4_request`;
const host = (name: string): Headers => [['Host', name]];

describe('the host that a request is for', () => {
  it.each<[string, Said, string | undefined]>([
    ['a host of AWS', { headers: host('signin.aws.amazon.com') }, 'signin.aws.amazon.com'],
    ['a host with a port', { headers: host('ADFS.corp.example:4566') }, 'adfs.corp.example'],
    ['a host with the root dot', { headers: host('sts.amazonaws.com.') }, 'sts.amazonaws.com'],
    [
      'the hosted UI of a user pool',
      { headers: host('corp-example-photos.auth.us-east-1.amazoncognito.com:4566') },
      'corp-example-photos.auth.us-east-1.amazoncognito.com',
    ],
    [
      'the hosted UI before localhost, as browsers find it without a name server',
      { headers: host('corp-example-photos.auth.us-east-1.amazoncognito.localhost:4566') },
      'corp-example-photos.auth.us-east-1.amazoncognito.com',
    ],
    [
      'a host that the signature contradicts',
      { headers: [...host('sts.us-east-1.amazonaws.com'), ...signedFor('s3')] },
      'sts.us-east-1.amazonaws.com',
    ],
    [
      'a bucket as a host',
      { headers: host('my.reports.s3.eu-west-1.amazonaws.com') },
      'my.reports.s3.eu-west-1.amazonaws.com',
    ],
    [
      'a target for a proxy, whatever Host says',
      { target: 'http://adfs.corp.example/adfs/ls/' },
      'adfs.corp.example',
    ],
    [
      'a host of AWS whose service is not here',
      { headers: host('ec2.eu-west-1.amazonaws.com') },
      'ec2.eu-west-1.amazonaws.com',
    ],
    ['a name of AWS that is no endpoint', { headers: host('a.b.amazonaws.com') }, undefined],
    ['a host from elsewhere', { headers: host('example.org') }, undefined],
    ['a proxy target elsewhere', { target: 'http://example.org/a', form: 'Action=A' }, undefined],
    ['a signature for STS', { headers: signedFor('sts') }, 'sts.eu-west-1.amazonaws.com'],
    [
      'a signature in the query',
      { target: `/a/b?${presignedFor('s3')}` },
      's3.eu-west-1.amazonaws.com',
    ],
    [
      'a signature, through a name from elsewhere',
      { headers: [...host('aws.lab.example'), ...signedFor('sts')] },
      'sts.eu-west-1.amazonaws.com',
    ],
    [
      'a signature for the wrong service, by the version',
      { method: 'POST', headers: signedFor('stt'), form: 'Action=A&Version=2011-06-15' },
      'sts.eu-west-1.amazonaws.com',
    ],
    [
      'a signature for no region',
      { method: 'POST', headers: signedFor('sts', 'mars'), form: 'Action=A&Version=2011-06-15' },
      'sts.us-east-1.amazonaws.com',
    ],
    [
      'a signature for a service that is not here',
      { headers: signedFor('ec2') },
      'ec2.eu-west-1.amazonaws.com',
    ],
    ['a signature for nothing that can be a host', { headers: signedFor('a%20b') }, undefined],
    [
      'a version',
      { method: 'POST', form: 'Action=AssumeRoleWithSAML&Version=2011-06-15' },
      'sts.us-east-1.amazonaws.com',
    ],
    [
      'a version in the query',
      { target: '/?Action=A&Version=2011-06-15' },
      'sts.us-east-1.amazonaws.com',
    ],
    ['an action alone', { method: 'POST', form: 'Action=A' }, 'sts.us-east-1.amazonaws.com'],
    ['SAML', { method: 'POST', target: '/saml', form: 'SAMLResponse=x' }, 'signin.aws.amazon.com'],
    [
      'the sign-in API, which has actions too',
      { target: '/federation?Action=getSigninToken' },
      'signin.aws.amazon.com',
    ],
    ['a bucket in the path', { target: '/bucket/key' }, 's3.us-east-1.amazonaws.com'],
    ['a bucket in the path, signed', { headers: signedFor('s3') }, 's3.eu-west-1.amazonaws.com'],
    ['nothing at all', { headers: host('') }, 's3.us-east-1.amazonaws.com'],
    ['an address', { headers: host('192.0.2.7:4566') }, 's3.us-east-1.amazonaws.com'],
    [
      'a bucket before localhost',
      { headers: host('my.reports.localhost:4566') },
      'my.reports.s3.us-east-1.amazonaws.com',
    ],
    [
      'a bucket before s3.localhost',
      { headers: [...host('reports.s3.localhost'), ...signedFor('s3')] },
      'reports.s3.eu-west-1.amazonaws.com',
    ],
    ['s3.localhost', { headers: host('s3.localhost:4566') }, 's3.us-east-1.amazonaws.com'],
    [
      'an AWS host before localhost',
      { headers: host('sts.eu-west-1.localhost') },
      'sts.eu-west-1.amazonaws.com',
    ],
    [
      'another service before localhost',
      { headers: [...host('aws.localhost'), ...signedFor('sts')] },
      'sts.eu-west-1.amazonaws.com',
    ],
    ['a name that no URL can hold', { headers: host('a b<.localhost') }, undefined],
  ])('is told by %s', (_, said, expected) => {
    expect(chooseHost(asked(said), world)).toBe(expected);
  });

  const anywhere = () => true;

  it.each<[string, string, Said, string | undefined]>([
    ['AWSCognitoIdentityProviderService.InitiateAuth', '{}', {}, 'cognito-idp.us-east-1'],
    [
      'AWSCognitoIdentityProviderService.SignUp',
      '{"UserPoolId": "eu-west-1_aB"}',
      {},
      'cognito-idp.eu-west-1',
    ],
    [
      'AWSCognitoIdentityService.GetId',
      '{"IdentityPoolId":"ap-south-1:0"}',
      {},
      'cognito-identity.ap-south-1',
    ],
    ['SWBExternalService.ListInstances', '{}', { headers: signedFor('sso') }, 'sso.eu-west-1'],
    ['AWSIdentityStore.ListUsers', '{}', {}, 'identitystore.us-east-1'],
    ['DynamoDB_20120810.GetItem', '{}', {}, undefined],
    ['constructor.GetItem', '{}', {}, undefined],
  ])('is told by the target %s', (target, body, said, expected) => {
    const plain = asked({ ...said, headers: [...(said.headers ?? []), ['X-Amz-Target', target]] });
    expect(targetHost({ ...plain, body: utf8(body) }, anywhere)).toBe(
      expected && `${expected}.amazonaws.com`,
    );
  });

  it.each<[string, Headers, string | undefined]>([
    ['/client/register', [], 'oidc.us-east-1.amazonaws.com'],
    ['/device_authorization', [], 'oidc.us-east-1.amazonaws.com'],
    ['/token', [], 'oidc.us-east-1.amazonaws.com'],
    ['/authorize?client_id=a', [], 'oidc.us-east-1.amazonaws.com'],
    ['/assignment/accounts', [], 'portal.sso.us-east-1.amazonaws.com'],
    ['/federation/credentials?role_name=a', [], 'portal.sso.us-east-1.amazonaws.com'],
    ['/logout', [['x-amz-sso_bearer_token', 't']], 'portal.sso.us-east-1.amazonaws.com'],
    ['/logout', [], undefined],
    ['/eu-west-1_aB3/.well-known/jwks.json', [], 'cognito-idp.eu-west-1.amazonaws.com'],
    ['/tenant/scim/v2/Users', [], 'scim.us-east-1.amazonaws.com'],
    ['/token', signedFor('s3'), undefined],
    ['/bucket/token', [], undefined],
  ])('is told by the path %s', (target, headers, expected) => {
    expect(pathHost(asked({ target, headers }), anywhere)).toBe(expected);
  });

  it('knows services by what they sign for and by their version', () => {
    const scope = (service: string) => scopeHost(asked({ headers: signedFor(service) }), anywhere);
    expect(scope('iam')).toBe('iam.amazonaws.com');
    expect(scope('sso-oauth')).toBe('oidc.eu-west-1.amazonaws.com');
    expect(scope('cognito-idp')).toBe('cognito-idp.eu-west-1.amazonaws.com');
    const iam = asked({ method: 'POST', form: 'Action=ListUsers&Version=2010-05-08' });
    expect(formHost(iam, anywhere)).toBe('iam.amazonaws.com');
  });

  it('is found or not, whatever is asked, and is always one that a URL can hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const name = fc.oneof(
      text,
      fc.constantFrom(
        'localhost',
        'signin.aws.amazon.com',
        'xn--a.localhost',
        '[::1]:1',
        '__proto__',
      ),
      text.map((start) => `${start}.localhost`),
      text.map((start) => `${start}.s3.us-east-1.amazonaws.com`),
    );
    const verdict = fc.check(
      fc.property(name, text, text, fc.boolean(), (name, path, service, proxy) => {
        const target = proxy ? `http://${name}/${path}` : `/${path}`;
        const headers: Headers = [['Host', name], ...signedFor(service)];
        const read = readAsked('GET', target, headers, noBody);
        const found = read && chooseHost(read, world);
        return found === undefined || URL.canParse(`https://${found}/`);
      }),
      { numRuns: 1000 },
    );
    expect(verdict.counterexample).toBeNull();
  });
});

it('tells which hosts there are', () => {
  expect(hostsOf(world)).toEqual(
    expect.arrayContaining([
      'sts.us-east-1.amazonaws.com',
      'signin.aws.amazon.com',
      'adfs.corp.example',
      'corp-example-photos.auth.us-east-1.amazoncognito.com',
    ]),
  );
  expect(hostsOf(world)).not.toContain('corp.example');
});

describe('a request target', () => {
  it('is kept as it was sent', () => {
    const read = readAsked('GET', '/a//../b%2f?x=%20&y', [], noBody);
    expect(read).toMatchObject({ path: '/a//../b%2f', query: 'x=%20&y', host: '' });
    expect(readAsked('GET', 'HTTP://Sts.Amazonaws.com:80', [], noBody)).toMatchObject({
      path: '/',
      host: 'sts.amazonaws.com',
      toProxy: true,
    });
    expect(readAsked('OPTIONS', '*', [], noBody)?.path).toBe('/');
  });

  it.each(['', 'foo', '*', 'ftp://host/', '/a#b', '@host/'])('%j is none', (target) => {
    expect(readAsked('GET', target, [], noBody)).toBeUndefined();
  });
});
