import { describe, expect, it } from 'vitest';
import { pemBody } from './certificate.ts';
import { bindingPost, bindingRedirect, nameIdFormats } from './names.ts';
import { metadataLength, readMetadata } from './readMetadata.ts';
import { entityId, metadataWith } from './sample.testing.ts';
import { testKeys } from './testKeys.testing.ts';
import { writeMetadata } from './writeMetadata.ts';

const good = metadataWith(testKeys.adfs.certificatePem, testKeys.adfsNext.certificatePem);

const faultsOf = (text: string) => {
  const read = readMetadata(text);
  return read.ok ? [] : read.faults.map(({ message }) => message);
};

describe('metadata', () => {
  it('reads what was written', () => {
    const read = readMetadata(good);
    if (!read.ok) throw new Error('does not read');
    expect(read.value).toMatchObject({
      entityId,
      nameIdFormats: nameIdFormats.slice(0, 2),
      singleSignOn: [
        { binding: bindingRedirect, location: 'https://adfs.corp.example/adfs/ls/' },
        { binding: bindingPost, location: 'https://adfs.corp.example/adfs/ls/' },
      ],
    });
    expect(read.value.certificates.map(({ subjectCommonName }) => subjectCommonName)).toEqual([
      'DEMONSTRATION KEY - adfs.corp.example',
      'DEMONSTRATION KEY - adfs.corp.example (next)',
    ]);
    expect(read.value.validUntil).toBeUndefined();
  });

  it('is as long as CreateSAMLProvider demands with one certificate', () => {
    expect(metadataWith(testKeys.adfs.certificatePem).length).toBeGreaterThanOrEqual(
      metadataLength.minimum,
    );
  });

  it('keeps validUntil', () => {
    const validUntil = Date.UTC(2027, 0, 1);
    const text = writeMetadata({
      entityId,
      signingCertificates: [testKeys.adfs.certificatePem],
      singleSignOnUrl: 'https://adfs.corp.example/adfs/ls/',
      nameIdFormats: [],
      validUntil,
    });
    const read = readMetadata(text);
    expect(read.ok && read.value.validUntil).toBe(validUntil);
  });

  it('leaves encryption keys out and takes keys without use', () => {
    const text = good.replace('use="signing"', 'use="encryption"').replace(' use="signing"', '');
    const read = readMetadata(text);
    expect(read.ok && read.value.certificates).toHaveLength(1);
  });

  it.each([
    ['short', '<a/>', '1000'],
    ['a byte order mark', `\uFEFF${good}`, 'byte order mark'],
    ['a document type', `<!DOCTYPE a>${good}`, 'declarations are refused'],
    ['not well-formed', good.slice(0, -1), 'closes nothing'],
    ['no entityID', good.replace(/ entityID="[^"]*"/, ''), 'no entityID'],
    ['another root', `<a>${good}</a>`, 'not EntityDescriptor'],
    [
      'no IDPSSODescriptor',
      good.replaceAll('IDPSSODescriptor', 'SPSSODescriptor'),
      'must hold one',
    ],
    ['no certificate', good.replaceAll('"signing"', '"encryption"'), 'no signing certificate'],
    [
      'a broken certificate',
      good.replace(pemBody(testKeys.adfs.certificatePem).replace(/\s/g, ''), 'AAAA'),
      'not X.509',
    ],
    ['no endpoint', good.replaceAll('SingleSignOnService', 'SingleLogoutService'), 'names no'],
    ['a bad validUntil', good.replace(' entityID', ' validUntil="soon" entityID'), 'validUntil'],
    [
      'eleven certificates',
      metadataWith(...Array.from({ length: 11 }, () => testKeys.adfs.certificatePem)),
      'More than 10',
    ],
  ])('refuses metadata: %s', (_, text, fault) => {
    expect(faultsOf(text).join()).toContain(fault);
  });

  it('names all faults at once', () => {
    const text = good
      .replace(/ entityID="[^"]*"/, '')
      .replaceAll('"signing"', '"encryption"')
      .replaceAll('SingleSignOnService', 'SingleLogoutService');
    expect(faultsOf(text)).toHaveLength(3);
  });
});
