import { describe, expect, it } from 'vitest';
import { checkSamlResponse } from './checkSamlResponse.ts';
import { nameQualifierOf, samlProviderOf } from './nameQualifier.ts';
import { subjectTypeOf } from './samlAssertion.ts';
import { samlConditionKeys } from './samlConditionKeys.ts';
import { entityId, issue, sampleContents, sampleExpectations } from './sample.testing.ts';

describe('nameQualifierOf', () => {
  it('is base64 of the SHA-1 of issuer, account, slash and name', () => {
    expect(
      nameQualifierOf('https://example.com/saml', { accountId: '123456789012', name: 'MySAMLIdP' }),
    ).toBe('1uAJanUnBc2XeUkHURMht+xam2c=');
  });
});

it('samlProviderOf', () => {
  expect(samlProviderOf('arn:aws:iam::111122223333:saml-provider/ADFS')).toEqual({
    accountId: '111122223333',
    name: 'ADFS',
  });
  expect(samlProviderOf('arn:aws:iam::111122223333:role/ADFS')).toBeUndefined();
});

it('subjectTypeOf shortens the formats of SAML 2.0 alone', () => {
  expect(subjectTypeOf('urn:oasis:names:tc:SAML:2.0:nameid-format:transient')).toBe('transient');
  const unspecified = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';
  expect(subjectTypeOf(unspecified)).toBe(unspecified);
});

describe('samlConditionKeys', () => {
  const provider = { accountId: '111122223333', name: 'ADFS' };
  const keysWith = async (...attributes: { name: string; values: string[] }[]) => {
    const { base64 } = await issue({
      ...sampleContents,
      attributes: [...sampleContents.attributes, ...attributes],
    });
    const { assertion } = await checkSamlResponse(base64, sampleExpectations);
    if (!assertion) throw new Error('refused');
    return samlConditionKeys(assertion, provider);
  };

  it('holds what the assertion and the provider say', async () => {
    expect(await keysWith()).toEqual({
      'saml:aud': 'https://signin.aws.amazon.com/saml',
      'saml:iss': entityId,
      'saml:sub': 'CORP\\ana',
      'saml:sub_type': 'persistent',
      'saml:namequalifier': nameQualifierOf(entityId, provider),
      'saml:doc': '111122223333/ADFS',
      'saml:edupersonaffiliation': ['staff', 'member'],
    });
  });

  it('maps attribute names, lists and single values', async () => {
    const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
    const keys = await keysWith(
      { name: 'urn:oid:2.5.4.3', values: ['Ana'] },
      { name: `${claims}/emailaddress`, values: ['ana@corp.example'] },
      { name: 'urn:oid:0.9.2342.19200300.100.1.3', values: ['a@corp.example'] },
      { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.6', values: ['ana@corp.example', 'second'] },
      { name: 'urn:oid:1.3.6.1.4.1.5923.1.2.1.6', values: ['https://corp.example'] },
      { name: 'toString', values: ['x'] },
    );
    expect(keys).toMatchObject({
      'saml:cn': ['Ana'],
      'saml:commonName': ['Ana'],
      'saml:mail': ['ana@corp.example', 'a@corp.example'],
      'saml:edupersonprincipalname': 'ana@corp.example',
      'saml:eduorgwhitepagesuri': ['https://corp.example'],
    });
    expect(Object.keys(keys)).toHaveLength(12);
  });
});
