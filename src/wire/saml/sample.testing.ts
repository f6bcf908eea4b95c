import { minutes } from '../../kit/time.ts';
import type { SamlExpectations } from './checkSamlResponse.ts';
import { issueResponse, type ResponseContents, type WhatIsSigned } from './issueResponse.ts';
import { awsAttributes, awsAudience, globalSignInUrl, nameIdFormats } from './names.ts';
import type { SigningKey } from './signature.ts';
import { testKeys } from './testKeys.testing.ts';
import { writeMetadata } from './writeMetadata.ts';

/** A good Response and what is expected of it, for the tests of this folder. */
export const issuedAt = Date.UTC(2026, 0, 31, 9, 0, 0);

export const entityId = 'http://adfs.corp.example/adfs/services/trust';

export const sampleContents: ResponseContents = {
  responseId: '_5f0c1f6e-2b1f-4f9e-9d67-0a4c8f5f3a01',
  assertionId: '_0d3b7a52-6c1e-4a41-8f0e-77d2b9a6c402',
  issueInstant: issuedAt,
  issuer: entityId,
  destination: globalSignInUrl,
  subject: {
    nameId: 'CORP\\ana',
    format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  },
  confirmation: { recipient: globalSignInUrl, notOnOrAfter: issuedAt + minutes(5) },
  conditions: {
    notBefore: issuedAt,
    notOnOrAfter: issuedAt + minutes(60),
    audiences: [awsAudience],
  },
  authn: {
    instant: issuedAt,
    sessionIndex: '_0d3b7a52-6c1e-4a41-8f0e-77d2b9a6c402',
    sessionNotOnOrAfter: issuedAt + minutes(480),
  },
  attributes: [
    { name: awsAttributes.roleSessionName, values: ['ana@corp.example'] },
    {
      name: awsAttributes.role,
      values: [
        'arn:aws:iam::111122223333:saml-provider/ADFS,arn:aws:iam::111122223333:role/Reader',
        'arn:aws:iam::444455556666:role/ops/Operator,arn:aws:iam::444455556666:saml-provider/ADFS',
      ],
    },
    { name: awsAttributes.sessionDuration, values: ['7200'] },
    { name: awsAttributes.sourceIdentity, values: ['ana'] },
    { name: `${awsAttributes.principalTag}CostCenter`, values: ['4711'] },
    { name: awsAttributes.transitiveTagKeys, values: ['CostCenter'] },
    {
      name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.1',
      friendlyName: 'eduPersonAffiliation',
      nameFormat: 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri',
      values: ['staff', 'member'],
    },
  ],
};

export const metadataWith = (...certificates: readonly string[]): string =>
  writeMetadata({
    entityId,
    signingCertificates: certificates,
    singleSignOnUrl: 'https://adfs.corp.example/adfs/ls/',
    nameIdFormats: nameIdFormats.slice(0, 2),
  });

export const sampleExpectations: SamlExpectations = {
  providerMetadata: metadataWith(testKeys.adfs.certificatePem),
  acsUrls: [globalSignInUrl],
  audiences: [awsAudience, globalSignInUrl],
  now: issuedAt + minutes(1),
};

/** Issues and insists: a fault here is the test's own. */
export async function issue(
  contents: ResponseContents = sampleContents,
  key: SigningKey = testKeys.adfs,
  what: WhatIsSigned = 'assertion',
): Promise<{ readonly xml: string; readonly base64: string }> {
  const issued = await issueResponse(contents, key, what);
  if (!issued.ok) throw new Error(issued.faults.join(' '));
  return issued.value;
}
