import { describe, expect, it } from 'vitest';
import { textOf } from '../../../kit/bytes.ts';
import { isoTime, minutes, seconds } from '../../../kit/time.ts';
import { findRule } from '../../../kit/why.ts';
import { readMember } from '../../../wire/aws/readAnswer.ts';
import { headerOf } from '../../../wire/http/records.ts';
import type { Exchange } from '../../network.ts';
import { dataAccount, reportsBucket } from '../../world/defaultNames.ts';
import {
  acs,
  changeAccount,
  changeRole,
  deny,
  type Claims,
  type Condition,
  errorIn,
  Lab,
  persistent,
  providerArn,
  roleArn,
  sts,
  trusting,
  makeAccount,
  makeManagedPolicy,
} from '../cloud.testing.ts';
import { awsRules } from '../rules.ts';

const denied = {
  status: 403,
  code: 'AccessDenied',
  message: 'Not authorized to perform sts:AssumeRoleWithSAML',
};
const validation = (message: string) => ({ status: 400, code: 'ValidationError', message });
const member = (exchange: Exchange, name: string) =>
  exchange.response && readMember(exchange.response, name);
const withTag = { attributes: { 'PrincipalTag:Team': ['blue'] } };

/** Lets the role be assumed with tags and source identity. */
const openTrust = changeRole('DataReader', (role) => ({
  ...role,
  trustPolicy: trusting(['sts:AssumeRoleWithSAML', 'sts:TagSession', 'sts:SetSourceIdentity']),
}));

describe('AssumeRoleWithSAML: parameters', () => {
  it('names every constraint that is broken, in the order of the model', async () => {
    const exchange = await new Lab().post(sts, {
      Action: 'AssumeRoleWithSAML',
      Version: '2011-06-15',
      RoleArn: 'short',
      SAMLAssertion: 'abc',
      Policy: '',
      DurationSeconds: '899',
      ...Object.fromEntries(
        Array.from({ length: 11 }, (_, at) => [
          `PolicyArns.member.${at + 1}.arn`,
          'arn:aws:iam::aws:policy/SecurityAudit',
        ]),
      ),
    });
    const error = errorIn(exchange);
    expect(error).toMatchObject({ status: 400, code: 'ValidationError' });
    const [count, ...texts] = (error?.message ?? '').split(/: (?=Value)|; /);
    expect(count).toBe('6 validation errors detected');
    expect(texts).toEqual([
      "Value 'short' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20",
      "Value null at 'principalArn' failed to satisfy constraint: Member must not be null",
      "Value at 'sAMLAssertion' failed to satisfy constraint: Member must have length greater than or equal to 4",
      "Value at 'policyArns' failed to satisfy constraint: Member must have length less than or equal to 10",
      "Value '' at 'policy' failed to satisfy constraint: Member must have length greater than or equal to 1",
      "Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ]);
    expect(exchange.why?.holds).toBe(false);
    expect(exchange.trail).toEqual([]);
  });

  it.each([
    [
      { DurationSeconds: '43201' },
      "Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
    ],
    [
      { RoleArn: 'a'.repeat(2049) },
      `Value '${'a'.repeat(2049)}' at 'roleArn' failed to satisfy constraint: Member must have length less than or equal to 2048`,
    ],
    [
      { SAMLAssertion: 'a'.repeat(100_001) },
      "Value at 'sAMLAssertion' failed to satisfy constraint: Member must have length less than or equal to 100000",
    ],
    [
      { Policy: ' '.repeat(2049) },
      `Value '${' '.repeat(2049)}' at 'policy' failed to satisfy constraint: Member must have length less than or equal to 2048`,
    ],
    [
      { 'PolicyArns.member.1.arn': 'short' },
      "Value 'short' at 'policyArns.1.member.arn' failed to satisfy constraint: Member must have length greater than or equal to 20",
    ],
  ])('%j', async (parameters, text) => {
    expect(errorIn(await new Lab().assume(parameters))).toEqual(
      validation(`1 validation error detected: ${text}`),
    );
  });

  it.each([
    [{ RoleArn: 'not-an-arn-but-long-enough' }, 'not-an-arn-but-long-enough'],
    [{ RoleArn: `arn:aws:iam::${dataAccount}:user/ana` }, `arn:aws:iam::${dataAccount}:user/ana`],
    [{ RoleArn: `arn:aws:iam::${dataAccount}:root` }, `arn:aws:iam::${dataAccount}:root`],
    [{ PrincipalArn: roleArn('DataReader') }, roleArn('DataReader')],
  ])('%j is invalid', async (parameters, arn) => {
    const exchange = await new Lab().assume(parameters);
    expect(errorIn(exchange)).toEqual(validation(`${arn} is invalid`));
    expect(exchange.why?.holds).toBe(false);
  });

  it('finds no operation without a version, and says so in another namespace', async () => {
    const exchange = await new Lab().assume({ Version: '' });
    expect(errorIn(exchange)).toMatchObject({
      code: 'InvalidAction',
      message: 'Could not find operation AssumeRoleWithSAML for version NO_VERSION_SPECIFIED',
    });
    expect(textOf(exchange.response?.body ?? new Uint8Array())).toContain('AWSFault/2005-15-09');
  });
});

describe('AssumeRoleWithSAML: the answer', () => {
  it('has every member, as the assertion says it', async () => {
    const lab = new Lab(openTrust);
    const exchange = await lab.assume({}, { attributes: { SourceIdentity: ['ana'] } });
    expect(exchange.response?.status).toBe(200);
    const session = lab.world.sessions.first();
    expect(member(exchange, 'AccessKeyId')).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(member(exchange, 'SecretAccessKey')).toMatch(/^.{40}$/);
    expect(member(exchange, 'SessionToken')).toMatch(/^IQoJb3JpZ2luX2Vj/);
    expect(member(exchange, 'Arn')).toBe(
      `arn:aws:sts::${dataAccount}:assumed-role/DataReader/ana@corp.example`,
    );
    expect(member(exchange, 'AssumedRoleId')).toBe('AROARTX3GSDSZ3OREKHP6:ana@corp.example');
    expect(member(exchange, 'Subject')).toBe('CORP\\ana');
    expect(member(exchange, 'SubjectType')).toBe('persistent');
    expect(member(exchange, 'Issuer')).toBe('http://adfs.corp.example/adfs/services/trust');
    expect(member(exchange, 'Audience')).toBe(acs);
    expect(member(exchange, 'SourceIdentity')).toBe('ana');
    expect(member(exchange, 'PackedPolicySize')).toBeUndefined();
    expect(member(exchange, 'Expiration')).toBe(isoTime(session?.expiresAt ?? 0));
    expect(session).toMatchObject({ sourceIdentity: 'ana', federatedProvider: providerArn });
  });

  it('has the NameQualifier of the published formula', async () => {
    const lab = new Lab((world) => {
      const idp = world.samlIdentityProviders['adfs.corp.example'];
      if (!idp) throw new Error('no identity provider');
      return {
        ...world,
        accounts: {
          '123456789012': makeAccount({
            name: 'vector',
            samlProviders: {
              MySAMLIdP: {
                metadata: Object.values(world.accounts)
                  .flatMap(({ samlProviders }) => Object.values(samlProviders))
                  .map(({ metadata }) =>
                    metadata.replaceAll(idp.entityId, 'https://example.com/saml'),
                  )[0] as string,
                providerId: 'A'.repeat(22),
                createDate: 0,
              },
            },
            roles: {
              R: {
                roleId: 'AROAAAAAAAAAAAAAAAAAA',
                trustPolicy: {
                  Version: '2012-10-17',
                  Statement: [
                    {
                      Effect: 'Allow',
                      Principal: { Federated: 'arn:aws:iam::123456789012:saml-provider/MySAMLIdP' },
                      Action: 'sts:AssumeRoleWithSAML',
                    },
                  ],
                },
              },
            },
          }),
        },
      };
    });
    const [role, provider] = [
      'arn:aws:iam::123456789012:role/R',
      'arn:aws:iam::123456789012:saml-provider/MySAMLIdP',
    ];
    const exchange = await lab.assume(
      { RoleArn: role, PrincipalArn: provider },
      { issuer: 'https://example.com/saml', attributes: { Role: [`${role},${provider}`] } },
    );
    expect(member(exchange, 'NameQualifier')).toBe('1uAJanUnBc2XeUkHURMht+xam2c=');
  });

  it.each([
    ['urn:oasis:names:tc:SAML:2.0:nameid-format:transient', 'transient'],
    [
      'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    ],
  ])('calls %s %s', async (format, type) => {
    const exchange = await new Lab().assume({}, { subject: { nameId: 'ana', format } });
    expect(member(exchange, 'SubjectType')).toBe(type);
  });

  it('says how much room a policy takes, and tags', async () => {
    const policy = JSON.stringify(deny('iam:*'));
    const lab = new Lab(openTrust);
    const size = Number(member(await lab.assume({ Policy: policy }), 'PackedPolicySize'));
    expect(size).toBe(Math.ceil((policy.length * 100) / 2048));
    expect(member(await lab.assume({}, withTag), 'PackedPolicySize')).toBe('1');
  });

  it('is JSON where the client asks for it, with the expiry as a number', async () => {
    const lab = new Lab();
    const { response } = await lab.assume({}, {}, [['accept', 'application/json']]);
    expect(response && headerOf(response, 'content-type')).toBe('application/json');
    const body = JSON.parse(textOf(response?.body ?? new Uint8Array())) as {
      AssumeRoleWithSAMLResponse: {
        AssumeRoleWithSAMLResult: { Credentials: { Expiration: number } };
      };
    };
    expect(body.AssumeRoleWithSAMLResponse.AssumeRoleWithSAMLResult.Credentials.Expiration).toBe(
      Math.floor((lab.world.sessions.first()?.expiresAt ?? 0) / 1000),
    );
    const refused = await lab.assume({ DurationSeconds: '1' }, {}, [
      ['Accept', 'application/json'],
    ]);
    expect(JSON.parse(textOf(refused.response?.body ?? new Uint8Array()))).toMatchObject({
      Error: { Code: 'ValidationError', Type: 'Sender' },
    });
  });

  it('says when it was made and how long it is', async () => {
    const { response } = await new Lab().assume();
    expect(response && headerOf(response, 'Content-Length')).toBe(String(response?.body.length));
    expect(response && headerOf(response, 'Date')).toBe('Mon, 14 Sep 2026 08:30:00 GMT');
  });

  it('may be asked for twice with one assertion, as at AWS', async () => {
    const lab = new Lab();
    const SAMLAssertion = await lab.assertion();
    const keys = [await lab.assume({ SAMLAssertion }), await lab.assume({ SAMLAssertion })].map(
      (exchange) => member(exchange, 'AccessKeyId'),
    );
    expect(new Set(keys).size).toBe(2);
    expect(lab.world.sessions.size).toBe(2);
  });
});

describe('AssumeRoleWithSAML: the life of the session', () => {
  const long = changeRole('DataReader', (role) => ({ ...role, maxSessionDuration: 7200 }));

  async function lifeOf(parameters: Readonly<Record<string, string>>, claims: Claims = {}) {
    const lab = new Lab(long);
    const exchange = await lab.assume(parameters, claims);
    const session = lab.world.sessions.first();
    return session ? (session.expiresAt - session.issuedAt) / 1000 : errorIn(exchange);
  }
  const lasting = (value: string): Claims => ({ attributes: { SessionDuration: [value] } });
  const tooLong = validation(
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  );

  it.each<[string, Readonly<Record<string, string>>, Claims, unknown]>([
    ['an hour by default', {}, {}, 3600],
    ['what was asked for', { DurationSeconds: '900' }, {}, 900],
    ['as long as the role allows', { DurationSeconds: '7200' }, {}, 7200],
    ['no longer than the role allows', { DurationSeconds: '7201' }, {}, tooLong],
    ['shorter by SessionDuration', { DurationSeconds: '3000' }, lasting('1800'), 1800],
    ['not longer by SessionDuration', {}, lasting('7200'), 3600],
    [
      'within the role’s maximum by SessionDuration',
      { DurationSeconds: '43200' },
      lasting('900'),
      900,
    ],
  ])('%s', async (_, parameters, claims, expected) => {
    expect(await lifeOf(parameters, claims)).toEqual(expected);
  });

  it('ends where the identity provider ends it', async () => {
    const lab = new Lab();
    const { clock } = lab.world;
    await lab.assume({}, { authn: { instant: clock, sessionNotOnOrAfter: clock + minutes(20) } });
    expect(lab.world.sessions.first()?.expiresAt).toBe(clock + minutes(20));
  });

  it('does not begin where the identity provider has ended it', async () => {
    const lab = new Lab();
    const { clock } = lab.world;
    const exchange = await lab.assume(
      {},
      { authn: { instant: clock, sessionNotOnOrAfter: clock } },
    );
    expect(errorIn(exchange)).toMatchObject({ code: 'ExpiredTokenException', status: 400 });
    expect(exchange.why && findRule(exchange.why, awsRules.sessionNotOnOrAfter)?.holds).toBe(false);
    expect(lab.world.sessions.size).toBe(0);
  });

  it('is over when the world’s clock says so', async () => {
    const lab = new Lab();
    const credentials = await lab.credentials({ DurationSeconds: '900' });
    lab.pass(seconds(890));
    expect((await lab.whoAmI(credentials)).response?.status).toBe(200);
    lab.pass(seconds(10));
    expect(errorIn(await lab.whoAmI(credentials))).toEqual({
      status: 403,
      code: 'ExpiredToken',
      message: 'The security token included in the request is expired',
    });
  });
});

describe('AssumeRoleWithSAML: who is let in', () => {
  it.each<[string, Readonly<Record<string, string>>, object]>([
    [
      'an unknown provider',
      { PrincipalArn: `arn:aws:iam::${dataAccount}:saml-provider/Okta` },
      { status: 400, code: 'InvalidIdentityToken', message: "Specified provider doesn't exist." },
    ],
    [
      'a provider named after what every object has',
      { PrincipalArn: `arn:aws:iam::${dataAccount}:saml-provider/constructor` },
      { status: 400, code: 'InvalidIdentityToken', message: "Specified provider doesn't exist." },
    ],
    ['a role that does not exist', { RoleArn: roleArn('Nobody') }, denied],
    ['a role named after what every object has', { RoleArn: roleArn('__proto__') }, denied],
    [
      'a role of an account that does not exist',
      { RoleArn: roleArn('DataReader', '999999999999') },
      denied,
    ],
    ['a role that the assertion does not offer', { RoleArn: roleArn('DataEditor') }, denied],
  ])('refuses %s', async (_, parameters, error) => {
    const offered = parameters['RoleArn']?.endsWith('DataEditor') ? {} : parameters;
    const { RoleArn = roleArn('DataReader'), PrincipalArn = providerArn } = offered;
    const lab = new Lab();
    const exchange = await lab.assume(parameters, {
      attributes: { Role: [`${RoleArn},${PrincipalArn}`] },
    });
    expect(errorIn(exchange)).toEqual(error);
    expect(exchange.why?.holds).toBe(false);
    expect(lab.world.sessions.size).toBe(0);
  });

  it('refuses roles of Identity Center', async () => {
    const name = 'AWSReservedSSO_Reader_0123456789abcdef';
    const lab = new Lab(
      changeAccount(dataAccount, (account) => ({
        ...account,
        roles: { [name]: account.roles['DataReader'] as never },
      })),
    );
    const exchange = await lab.assume(
      { RoleArn: roleArn(name) },
      { attributes: { Role: [`${roleArn(name)},${providerArn}`] } },
    );
    expect(errorIn(exchange)).toEqual(denied);
    expect(exchange.why && findRule(exchange.why, awsRules.roleNotReserved)?.holds).toBe(false);
  });

  it('knows a role by its whole ARN, and drops the path in the session’s', async () => {
    const lab = new Lab(changeRole('DataReader', (role) => ({ ...role, path: '/reports/q2/' })));
    expect(errorIn(await lab.assume())).toEqual(denied);
    const arn = roleArn('reports/q2/DataReader');
    const exchange = await lab.assume(
      { RoleArn: arn },
      { attributes: { Role: [`${arn},${providerArn}`] } },
    );
    expect(member(exchange, 'Arn')).toBe(
      `arn:aws:sts::${dataAccount}:assumed-role/DataReader/ana@corp.example`,
    );
  });

  it('wants sts:TagSession for tags and sts:SetSourceIdentity for a source identity', async () => {
    const plain = changeRole('DataReader', (role) => ({
      ...role,
      trustPolicy: trusting(['sts:AssumeRoleWithSAML']),
    }));
    expect((await new Lab(plain).assume()).response?.status).toBe(200);
    expect(errorIn(await new Lab(plain).assume({}, withTag))).toEqual(denied);
    expect(
      errorIn(await new Lab(plain).assume({}, { attributes: { SourceIdentity: ['ana'] } })),
    ).toEqual(denied);
  });

  it.each<[string, Condition, Claims, boolean]>([
    ['the tag sent', { StringEquals: { 'aws:RequestTag/team': 'blue' } }, withTag, true],
    ['another tag', { StringEquals: { 'aws:RequestTag/team': 'red' } }, withTag, false],
    ['the role’s own tag', { StringEquals: { 'aws:ResourceTag/Stage': 'test' } }, {}, true],
    ['the provider', { StringEquals: { 'saml:doc': `${dataAccount}/ADFS` } }, {}, true],
    ['the subject', { StringEquals: { 'saml:sub': 'CORP\\ben' } }, {}, false],
    ['the session name', { StringLike: { 'sts:RoleSessionName': 'ana@*' } }, {}, true],
  ])('lets the trust policy ask for %s', async (_, condition, claims, allowed) => {
    const lab = new Lab(
      changeRole('DataReader', (role) => ({
        ...role,
        tags: { Stage: 'test' },
        trustPolicy: trusting(['sts:AssumeRoleWithSAML', 'sts:TagSession'], condition),
      })),
    );
    expect((await lab.assume({}, claims)).response?.status).toBe(allowed ? 200 : 403);
  });

  it('keeps tags, which of them are transitive, and lets S3 policies read them', async () => {
    const lab = new Lab(
      openTrust,
      changeRole('DataReader', (role) => ({
        ...role,
        tags: { team: 'red', Stage: 'test' },
        policies: {
          ByTeam: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 's3:ListBucket',
                Resource: `arn:aws:s3:::${reportsBucket}`,
                Condition: {
                  StringEquals: {
                    'aws:PrincipalTag/Team': 'blue',
                    'aws:PrincipalTag/Stage': 'test',
                  },
                },
              },
            ],
          },
        },
      })),
    );
    const blue = await lab.credentials(
      {},
      {
        attributes: { 'PrincipalTag:Team': ['blue'], TransitiveTagKeys: ['Team'] },
      },
    );
    const plain = await lab.credentials();
    expect(lab.world.sessions.get(blue.accessKeyId)).toMatchObject({
      tags: { Team: 'blue' },
      transitiveTagKeys: ['Team'],
    });
    expect((await lab.read(blue, '/?list-type=2')).response?.status).toBe(200);
    expect((await lab.read(plain, '/?list-type=2')).response?.status).toBe(403);
  });
});

describe('AssumeRoleWithSAML: session policies', () => {
  const onlyList = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }],
  };

  it('narrow what the role may do', async () => {
    const lab = new Lab();
    const narrow = await lab.credentials({ Policy: JSON.stringify(onlyList) });
    expect((await lab.read(narrow, '/?list-type=2')).response?.status).toBe(200);
    expect(errorIn(await lab.read(narrow, '/2026/q2/summary.txt'))?.message).toMatch(
      /because no session policy allows the s3:GetObject action$/,
    );
  });

  it('may be managed ones of the role’s account or AWS', async () => {
    const lab = new Lab(
      changeAccount(dataAccount, (account) => ({
        ...account,
        managedPolicies: { OnlyList: makeManagedPolicy(onlyList) },
      })),
    );
    const narrow = await lab.credentials({
      'PolicyArns.member.1.arn': `arn:aws:iam::${dataAccount}:policy/OnlyList`,
    });
    expect((await lab.read(narrow, '/2026/q2/summary.txt')).response?.status).toBe(403);
    const wide = await lab.credentials({
      'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
    });
    expect((await lab.read(wide, '/2026/q2/summary.txt')).response?.status).toBe(200);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['that are not JSON', { Policy: '{' }, 'MalformedPolicyDocument'],
    [
      'that are no policy',
      { Policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Maybe"}]}' },
      'MalformedPolicyDocument',
    ],
    [
      'with a principal',
      {
        Policy:
          '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
      },
      'MalformedPolicyDocument',
    ],
    [
      'that do not exist',
      { 'PolicyArns.member.1.arn': `arn:aws:iam::${dataAccount}:policy/constructor` },
      'MalformedPolicyDocument',
    ],
    [
      'of another account',
      { 'PolicyArns.member.1.arn': 'arn:aws:iam::444455556666:policy/Theirs' },
      'MalformedPolicyDocument',
    ],
    [
      'without room',
      {
        Policy: JSON.stringify(onlyList).padEnd(2030),
        'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
      },
      'PackedPolicyTooLarge',
    ],
  ])('%s are refused', async (_, parameters, code) => {
    const lab = new Lab(
      changeAccount('444455556666', (account) => ({
        ...account,
        managedPolicies: { Theirs: makeManagedPolicy(onlyList) },
      })),
    );
    const exchange = await lab.assume(parameters);
    expect(errorIn(exchange)).toMatchObject({ status: 400, code });
    expect(exchange.why?.holds).toBe(false);
    expect(lab.world.sessions.size).toBe(0);
  });
});

describe('AssumeRoleWithSAML: CloudTrail', () => {
  it('keeps what was asked and what was given', async () => {
    const lab = new Lab(openTrust);
    const { trail, response } = await lab.assume({ DurationSeconds: '1800' }, withTag);
    expect(trail).toHaveLength(1);
    expect(trail[0]).toMatchObject({
      eventSource: 'sts.amazonaws.com',
      eventName: 'AssumeRoleWithSAML',
      awsRegion: 'us-east-1',
      recipientAccountId: dataAccount,
      requestID: response && readMember(response, 'RequestId'),
      userIdentity: { type: 'SAMLUser', userName: 'CORP\\ana' },
      requestParameters: {
        roleArn: roleArn('DataReader'),
        principalArn: providerArn,
        durationSeconds: 1800,
        roleSessionName: 'ana@corp.example',
        sAMLAssertionID: '_assertion1',
        principalTags: { Team: 'blue' },
      },
      responseElements: {
        assumedRoleUser: {
          arn: `arn:aws:sts::${dataAccount}:assumed-role/DataReader/ana@corp.example`,
        },
      },
    });
    expect(trail[0]).not.toHaveProperty('errorCode');
  });

  it('keeps a refusal, with what is known of who asked', async () => {
    const { trail } = await new Lab().assume({ DurationSeconds: '43200' });
    expect(trail[0]).toMatchObject({
      errorCode: 'ValidationError',
      errorMessage:
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      userIdentity: { userName: 'CORP\\ana' },
    });
    expect(trail[0]).not.toHaveProperty('responseElements');
    const unknown = await new Lab().assume({}, { issuer: 'http://other.example/' });
    expect(unknown.trail[0]?.['userIdentity']).toEqual({ type: 'SAMLUser' });
  });

  it('is not kept by an account that does not exist', async () => {
    const { trail } = await new Lab().assume({ RoleArn: roleArn('X', '999999999999') });
    expect(trail).toEqual([]);
  });
});

describe('AssumeRoleWithSAML: what the assertion must be', () => {
  it.each<[string, Claims, number, object]>([
    [
      'from the provider',
      { issuer: 'http://other.example/' },
      0,
      { code: 'InvalidIdentityToken', message: 'Issuer not present in specified provider' },
    ],
    [
      'young',
      {},
      minutes(5) + 1000,
      {
        code: 'ExpiredTokenException',
        message: 'Token must be redeemed within 5 minutes of issuance',
      },
    ],
    [
      'for AWS',
      { conditions: { notBefore: 0, notOnOrAfter: Date.UTC(2030, 0), audiences: ['urn:other'] } },
      0,
      { code: 'InvalidIdentityToken', message: 'Response does not contain the required audience.' },
    ],
    ['for somebody', { subject: { nameId: '', format: persistent } }, 0, denied],
    ['for a role', { attributes: { Role: undefined } }, 0, { code: 'InvalidIdentityToken' }],
    [
      'for a session',
      { attributes: { RoleSessionName: ['a b'] } },
      0,
      {
        code: 'InvalidIdentityToken',
        message: 'RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}',
      },
    ],
    [
      'with each tag once',
      { attributes: { 'PrincipalTag:a': ['1'], 'PrincipalTag:A': ['2'] } },
      0,
      {
        code: 'InvalidParameterValue',
        message: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
      },
    ],
  ])('%s', async (_, claims, later, error) => {
    const lab = new Lab();
    const SAMLAssertion = await lab.assertion(claims);
    lab.pass(later);
    expect(errorIn(await lab.assume({ SAMLAssertion }))).toMatchObject(error);
  });
});
