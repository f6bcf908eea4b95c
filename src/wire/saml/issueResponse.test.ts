import { verify } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { fromBase64, textOf, utf8 } from '../../kit/bytes.ts';
import { findRule } from '../../kit/why.ts';
import { checkSamlResponse } from './checkSamlResponse.ts';
import { issueResponse } from './issueResponse.ts';
import { noSubtleCrypto } from '../crypto/subtle.ts';
import { samlRules } from './rules.ts';
import { issue, sampleContents, sampleExpectations } from './sample.testing.ts';
import { testKeys } from './testKeys.testing.ts';

describe('issueResponse', () => {
  it('gives the same bytes each time', async () => {
    expect((await issue()).xml).toBe((await issue()).xml);
  });

  it('gives the form value: base64 of the document', async () => {
    const { xml, base64 } = await issue();
    expect(textOf(fromBase64(base64) ?? new Uint8Array(0))).toBe(xml);
  });

  it('writes the shape that AD FS sends', async () => {
    const { xml } = await issue();
    expect(xml).toMatch(
      /^<samlp:Response ID="_5f0c1f6e-[^>]* Destination="https:\/\/signin\.aws\.amazon\.com\/saml" xmlns:samlp="urn:oasis:names:tc:SAML:2\.0:protocol"><Issuer xmlns="[^"]*">/,
    );
    expect(xml).toContain('IssueInstant="2026-01-31T09:00:00.000Z"');
    expect(xml).toMatch(/<\/Issuer><ds:Signature .*<\/ds:Signature><Subject>/s);
    expect(xml).toContain('SessionNotOnOrAfter="2026-01-31T17:00:00.000Z"');
  });

  it('signs with RSASSA-PKCS1-v1_5 and SHA-256, as Node finds too', async () => {
    const { xml } = await issue();
    const info = /<ds:SignedInfo>.*<\/ds:SignedInfo>/s.exec(xml)?.[0] ?? '';
    // Here the canonical form is the text with the namespace declared and empty elements opened.
    const canonical = info
      .replace('<ds:SignedInfo>', '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">')
      .replace(/<(ds:\w+)([^<>]*)\/>/g, '<$1$2></$1>');
    const value = /<ds:SignatureValue>([^<]*)/.exec(xml)?.[1] ?? '';
    expect(
      verify('sha256', utf8(canonical), testKeys.adfs.certificatePem, Buffer.from(value, 'base64')),
    ).toBe(true);
  });

  it('carries InResponseTo where a request was answered', async () => {
    const { base64 } = await issue({ ...sampleContents, inResponseTo: '_request' });
    const { assertion } = await checkSamlResponse(base64, sampleExpectations);
    expect(assertion?.inResponseTo).toBe('_request');
  });

  it('writes any text a person can have as a value', async () => {
    const values = ['a<b&"c\'>\t\r\n é😀 ]]> \u0085\u2028 <!-- -->'];
    const { base64 } = await issue({
      ...sampleContents,
      attributes: [...sampleContents.attributes, { name: 'urn:note', values }],
    });
    const { why, assertion } = await checkSamlResponse(base64, sampleExpectations);
    expect(why.holds).toBe(true);
    expect(assertion?.attributes.at(-1)).toEqual({ name: 'urn:note', values });
  });

  it('says what is wrong with a key', async () => {
    const broken = [
      { ...testKeys.adfs, privateKeyPem: testKeys.adfs.certificatePem },
      {
        ...testKeys.adfs,
        privateKeyPem: '-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----',
      },
      { ...testKeys.adfs, certificatePem: 'nothing' },
    ];
    for (const key of broken) expect((await issueResponse(sampleContents, key)).ok).toBe(false);
  });

  it('answers clearly where the page has no crypto.subtle', async () => {
    const { base64 } = await issue();
    vi.stubGlobal('crypto', {});
    try {
      expect(await issueResponse(sampleContents, testKeys.adfs)).toEqual({
        ok: false,
        faults: [noSubtleCrypto],
      });
      const { why, assertion } = await checkSamlResponse(base64, sampleExpectations);
      expect(findRule(why, samlRules.signatureCrypto)).toMatchObject({
        holds: false,
        saw: noSubtleCrypto,
      });
      expect(assertion).toBeUndefined();
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
