import { describe, expect, it } from 'vitest';
import { toBase64, utf8 } from '../../kit/bytes.ts';
import { minutes, seconds } from '../../kit/time.ts';
import { failures, findRule, nodesOf } from '../../kit/why.ts';
import { checkSamlResponse, type SamlExpectations } from './checkSamlResponse.ts';
import type { ResponseContents } from './issueResponse.ts';
import { awsAttributes, signInUrls } from './names.ts';
import { samlRules } from './rules.ts';
import {
  issue,
  issuedAt,
  metadataWith,
  sampleContents,
  sampleExpectations,
} from './sample.testing.ts';
import { testKeys } from './testKeys.testing.ts';
import { xmlsec1Response } from './xmlsec1Response.testing.ts';

type Change = Partial<ResponseContents>;

const outcomeOf = async (change: Change = {}, expected: Partial<SamlExpectations> = {}) => {
  const { base64 } = await issue({ ...sampleContents, ...change });
  return checkSamlResponse(base64, { ...sampleExpectations, ...expected });
};

const failedOf = async (change: Change = {}, expected: Partial<SamlExpectations> = {}) => {
  const { why, error } = await outcomeOf(change, expected);
  return {
    rules: failures(why).map(({ rule }) => rule),
    error: error ? `${error.code} ${error.status} ${error.message}` : '',
  };
};

const withAttribute = (name: string, ...values: readonly string[]): Change => ({
  attributes: [
    ...sampleContents.attributes.filter((attribute) => attribute.name !== name),
    { name, values },
  ],
});

const without = (name: string): Change => ({
  attributes: sampleContents.attributes.filter((attribute) => attribute.name !== name),
});

const invalid =
  'InvalidIdentityToken 400 Your request included an invalid SAML response. To logout, click here.';

describe('a good Response', () => {
  it('passes every rule and hands out its contents', async () => {
    const { why, assertion, certificate, error } = await outcomeOf();
    expect(failures(why)).toEqual([]);
    expect(error).toBeUndefined();
    expect(certificate?.subjectCommonName).toBe('DEMONSTRATION KEY - adfs.corp.example');
    expect(assertion).toEqual({
      id: sampleContents.assertionId,
      issuer: sampleContents.issuer,
      issueInstant: issuedAt,
      nameId: 'CORP\\ana',
      nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      recipient: 'https://signin.aws.amazon.com/saml',
      notOnOrAfter: issuedAt + minutes(5),
      audiences: ['urn:amazon:webservices'],
      authnInstant: issuedAt,
      sessionIndex: sampleContents.assertionId,
      sessionNotOnOrAfter: issuedAt + minutes(480),
      attributes: sampleContents.attributes,
      roles: [
        {
          roleArn: 'arn:aws:iam::111122223333:role/Reader',
          providerArn: 'arn:aws:iam::111122223333:saml-provider/ADFS',
        },
        {
          roleArn: 'arn:aws:iam::444455556666:role/ops/Operator',
          providerArn: 'arn:aws:iam::444455556666:saml-provider/ADFS',
        },
      ],
      roleSessionName: 'ana@corp.example',
      sessionDuration: 7200,
      sourceIdentity: 'ana',
      principalTags: [{ key: 'CostCenter', value: '4711' }],
      transitiveTagKeys: ['CostCenter'],
    });
  });

  it('tries every rule that can apply', async () => {
    const { why } = await outcomeOf();
    const tried = new Set(nodesOf(why).map(({ rule }) => rule));
    const missing = Object.values(samlRules).filter((rule) => !tried.has(rule));
    expect(missing).toEqual([samlRules.signatureCrypto]);
  });

  it('passes where xmlsec1 signed it', async () => {
    const { why, assertion } = await checkSamlResponse(
      toBase64(utf8(xmlsec1Response)),
      sampleExpectations,
    );
    expect(failures(why)).toEqual([]);
    expect(assertion?.nameId).toBe('ana@corp.example');
    expect(assertion?.roles).toHaveLength(1);
  });

  it('verifies with the second of two certificates, while a key is rolled over', async () => {
    const providerMetadata = metadataWith(
      testKeys.adfsNext.certificatePem,
      testKeys.adfs.certificatePem,
    );
    const { why, certificate } = await outcomeOf({}, { providerMetadata });
    expect(why.holds).toBe(true);
    expect(certificate?.subjectCommonName).toBe('DEMONSTRATION KEY - adfs.corp.example');
  });

  it('may be delivered to a regional endpoint', async () => {
    const acsUrls = signInUrls(['eu-central-1']);
    const recipient = 'https://eu-central-1.signin.aws.amazon.com/saml';
    const confirmation = { ...sampleContents.confirmation, recipient };
    expect((await outcomeOf({ confirmation }, { acsUrls })).assertion?.recipient).toBe(recipient);
    expect((await failedOf({ confirmation })).rules).toEqual([samlRules.recipient]);
  });
});

describe('each rule, and what AWS answers', () => {
  const { subject, confirmation, conditions } = sampleContents;
  it.each<[string, Change, Partial<SamlExpectations>, readonly string[], string]>([
    [
      'rolled-over certificate',
      {},
      { providerMetadata: metadataWith(testKeys.adfsNext.certificatePem) },
      [samlRules.signatureCertificate],
      'InvalidIdentityToken 400 Response signature invalid',
    ],
    [
      'another issuer',
      { issuer: 'http://sts.other.example' },
      {},
      [samlRules.issuer, samlRules.issuer],
      'InvalidIdentityToken 400 Issuer not present in specified provider',
    ],
    [
      'unreadable metadata',
      {},
      { providerMetadata: '<a/>' },
      [samlRules.metadata, samlRules.signatureCertificate],
      'InvalidIdentityToken 400 Response signature invalid',
    ],
    [
      'no NameID',
      { subject: { nameId: '' } },
      {},
      [samlRules.nameId],
      'AccessDenied 403 Not authorized to perform sts:AssumeRoleWithSAML',
    ],
    [
      'an unknown NameID format',
      { subject: { ...subject, format: 'urn:x' } },
      {},
      [samlRules.nameIdFormat],
      invalid,
    ],
    [
      'another recipient',
      { confirmation: { ...confirmation, recipient: 'https://other.example/saml' } },
      {},
      [samlRules.recipient],
      invalid,
    ],
    [
      'an expired confirmation',
      { confirmation: { ...confirmation, notOnOrAfter: issuedAt + seconds(60) } },
      {},
      [samlRules.confirmationExpiry],
      'ExpiredTokenException 400 Response has expired',
    ],
    [
      'expired conditions',
      { conditions: { ...conditions, notOnOrAfter: issuedAt + seconds(60) } },
      {},
      [samlRules.notOnOrAfter],
      'ExpiredTokenException 400 Response has expired',
    ],
    [
      'conditions not yet valid',
      { conditions: { ...conditions, notBefore: issuedAt + seconds(61) } },
      {},
      [samlRules.notBefore],
      invalid,
    ],
    [
      'older than five minutes',
      { confirmation: { ...confirmation, notOnOrAfter: issuedAt + minutes(60) } },
      { now: issuedAt + minutes(5) + 1 },
      [samlRules.issueInstant],
      'ExpiredTokenException 400 Token must be redeemed within 5 minutes of issuance',
    ],
    [
      'issued in the future',
      {},
      { now: issuedAt - 1 },
      [samlRules.notBefore, samlRules.issueInstant],
      'ExpiredTokenException 400 Token must be redeemed within 5 minutes of issuance',
    ],
    [
      'another audience',
      { conditions: { ...conditions, audiences: ['urn:other'] } },
      {},
      [samlRules.audience],
      'InvalidIdentityToken 400 Response does not contain the required audience.',
    ],
    [
      'no audience',
      { conditions: { ...conditions, audiences: [] } },
      {},
      [samlRules.audience],
      'InvalidIdentityToken 400 Response does not contain the required audience.',
    ],
    ['no Role', without(awsAttributes.role), {}, [samlRules.role], invalid],
    ['an empty Role', withAttribute(awsAttributes.role), {}, [samlRules.role], invalid],
    [
      'a Role without provider',
      withAttribute(awsAttributes.role, 'arn:aws:iam::111122223333:role/Reader'),
      {},
      [samlRules.rolePair],
      invalid,
    ],
    [
      'a Role with two roles',
      withAttribute(
        awsAttributes.role,
        'arn:aws:iam::111122223333:role/A,arn:aws:iam::111122223333:role/B',
      ),
      {},
      [samlRules.rolePair],
      invalid,
    ],
    [
      'no RoleSessionName',
      without(awsAttributes.roleSessionName),
      {},
      [samlRules.roleSessionName],
      'InvalidIdentityToken 400 RoleSessionName is required in AuthnResponse',
    ],
    [
      'two RoleSessionNames',
      withAttribute(awsAttributes.roleSessionName, 'ana', 'bob'),
      {},
      [samlRules.roleSessionName],
      'InvalidIdentityToken 400 RoleSessionName is required in AuthnResponse',
    ],
    ...['a', 'Ana Lima', 'a'.repeat(65), 'ana\n'].map(
      (name): [string, Change, Partial<SamlExpectations>, readonly string[], string] => [
        `RoleSessionName ${JSON.stringify(name).slice(0, 20)}`,
        withAttribute(awsAttributes.roleSessionName, name),
        {},
        [samlRules.roleSessionNamePattern],
        'InvalidIdentityToken 400 RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}',
      ],
    ),
    [
      'SessionDuration 899',
      withAttribute(awsAttributes.sessionDuration, '899'),
      {},
      [samlRules.sessionDuration],
      "ValidationError 400 1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ],
    [
      'SessionDuration 43201',
      withAttribute(awsAttributes.sessionDuration, '43201'),
      {},
      [samlRules.sessionDuration],
      "ValidationError 400 1 validation error detected: Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
    ],
    [
      'SessionDuration in words',
      withAttribute(awsAttributes.sessionDuration, 'an hour'),
      {},
      [samlRules.sessionDuration],
      invalid,
    ],
    [
      'a SourceIdentity of AWS',
      withAttribute(awsAttributes.sourceIdentity, 'aws:ana'),
      {},
      [samlRules.sourceIdentity],
      'InvalidIdentityToken 400 Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"',
    ],
    [
      'a tag with two values',
      withAttribute(`${awsAttributes.principalTag}CostCenter`, '1', '2'),
      {},
      [samlRules.principalTags],
      invalid,
    ],
    [
      'a tag value of 257 characters',
      withAttribute(`${awsAttributes.principalTag}CostCenter`, 'x'.repeat(257)),
      {},
      [samlRules.principalTags],
      invalid,
    ],
    [
      'the same tag in two cases',
      withAttribute(`${awsAttributes.principalTag}costcenter`, '1'),
      {},
      [samlRules.principalTagsUnique],
      'InvalidParameterValue 400 Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      'a transitive key that is no tag',
      withAttribute(awsAttributes.transitiveTagKeys, 'CostCenter', 'Project'),
      {},
      [samlRules.transitiveTagKeys],
      'InvalidParameterValue 400 The specified transitive tag key must be included in the requested tags.',
    ],
  ])('%s', async (_, change, expected, rules, error) => {
    expect(await failedOf(change, expected)).toEqual({ rules, error });
  });

  it.each([
    ['', samlRules.size, 'greater than or equal to 4'],
    ['A'.repeat(100_001), samlRules.size, 'less than or equal to 100000'],
    ['!!!!', samlRules.base64, 'invalid SAML response'],
    [toBase64(utf8('nothing')), samlRules.xml, 'invalid SAML response'],
    [toBase64(utf8('<!DOCTYPE a><a/>')), samlRules.dtd, 'invalid SAML response'],
  ])('form value %.8s…', async (base64, rule, message) => {
    const { why, error } = await checkSamlResponse(base64, sampleExpectations);
    expect(failures(why).map((one) => one.rule)).toEqual([rule]);
    expect(error?.message).toContain(message);
  });

  it('51 tags are too many', async () => {
    const tags = Array.from({ length: 51 }, (_, index) => ({
      name: `${awsAttributes.principalTag}t${index}`,
      values: [''],
    }));
    const fifty = {
      attributes: [...(without(awsAttributes.transitiveTagKeys).attributes ?? [])]
        .filter(({ name }) => !name.startsWith(awsAttributes.principalTag))
        .concat(tags.slice(0, 50)),
    };
    expect((await failedOf(fifty)).rules).toEqual([]);
    const more = { attributes: [...fifty.attributes, ...tags.slice(50)] };
    expect((await failedOf(more)).rules).toEqual([samlRules.principalTags]);
  });

  it('the edges of the times hold', async () => {
    const { confirmation, conditions } = sampleContents;
    const edge = issuedAt + minutes(5);
    const change = {
      confirmation: { ...confirmation, notOnOrAfter: edge + 1 },
      conditions: { ...conditions, notBefore: edge, notOnOrAfter: edge + 1 },
    };
    expect((await failedOf(change, { now: edge })).rules).toEqual([]);
    expect((await failedOf(change, { now: edge + 1 })).rules).toEqual([
      samlRules.confirmationExpiry,
      samlRules.notOnOrAfter,
      samlRules.issueInstant,
    ]);
    expect((await failedOf(change, { now: edge + 1, clockSkewSeconds: 1 })).rules).toEqual([]);
    expect((await failedOf(change, { now: edge, maxAgeSeconds: 299 })).rules).toEqual([
      samlRules.issueInstant,
    ]);
  });
});

describe('the decision', () => {
  it('collects everything that is wrong and answers the first in order', async () => {
    const { rules, error } = await failedOf(
      { ...without(awsAttributes.roleSessionName), subject: { nameId: '' } },
      {
        now: issuedAt + minutes(90),
        providerMetadata: metadataWith(testKeys.foreign.certificatePem),
      },
    );
    expect(rules).toEqual([
      samlRules.signatureCertificate,
      samlRules.nameId,
      samlRules.confirmationExpiry,
      samlRules.notOnOrAfter,
      samlRules.issueInstant,
      samlRules.roleSessionName,
    ]);
    expect(error).toBe('InvalidIdentityToken 400 Response signature invalid');
  });

  it('names the place, what was seen and what was wanted', async () => {
    const { why } = await outcomeOf(
      {},
      { acsUrls: ['https://eu-west-1.signin.aws.amazon.com/saml'] },
    );
    expect(findRule(why, samlRules.recipient)).toEqual({
      rule: samlRules.recipient,
      holds: false,
      saw: 'https://signin.aws.amazon.com/saml',
      wanted: ['https://eu-west-1.signin.aws.amazon.com/saml'],
      at: {
        document: 'assertion',
        pointer:
          '/samlp:Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData/@Recipient',
      },
    });
  });

  it('tells which certificate signed and which the provider holds', async () => {
    const { why } = await outcomeOf(
      {},
      { providerMetadata: metadataWith(testKeys.adfsNext.certificatePem) },
    );
    const node = findRule(why, samlRules.signatureCertificate);
    expect(node?.saw).toMatch(/^CN=DEMONSTRATION KEY - adfs\.corp\.example, SHA-256 b9b315e5/);
    expect(node?.wanted).toEqual([
      expect.stringMatching(/adfs\.corp\.example \(next\), .*until 2053-12-31T23:59:59Z$/),
    ]);
    expect(findRule(why, samlRules.signatureValue)?.holds).toBe(true);
  });

  it('hands out no contents where AWS could not use them', async () => {
    expect((await outcomeOf(without(awsAttributes.role))).assertion).toBeUndefined();
    expect((await outcomeOf({}, { now: issuedAt + minutes(90) })).assertion).toBeDefined();
  });

  it('takes comments between elements for what they are: not signed', async () => {
    const { xml } = await issue();
    const commented = toBase64(utf8(xml.replace('<Subject>', '<!-- hello --><Subject>')));
    const { why } = await checkSamlResponse(commented, sampleExpectations);
    expect(failures(why).map(({ rule }) => rule)).toEqual([samlRules.comments]);
  });
});
