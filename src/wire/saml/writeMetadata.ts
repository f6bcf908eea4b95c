import type { Instant } from '../../kit/time.ts';
import { element, writeXml } from '../../kit/xml.ts';
import { parseCertificate } from './certificate.ts';
import { samlTime } from './samlTime.ts';
import { bindingPost, bindingRedirect, namespaces } from './names.ts';

export interface IdpDescription {
  readonly entityId: string;
  /** PEM. Several while a key is being rolled over. */
  readonly signingCertificates: readonly string[];
  readonly singleSignOnUrl: string;
  readonly nameIdFormats: readonly string[];
  readonly validUntil?: Instant;
}

/**
 * Writes the metadata of an identity provider: the document that goes into `CreateSAMLProvider` (SAML
 * metadata sections 2.3.2 and 2.4.3). IAM wants at least 1000 characters; one certificate of a 2048-bit
 * key is already more.
 */
export function writeMetadata(idp: IdpDescription): string {
  const certificates = idp.signingCertificates.map((pem) => {
    const read = parseCertificate(pem);
    if (!read.ok) throw new Error(read.faults.join(' '));
    return read.value.base64;
  });
  return writeXml(
    element(
      'EntityDescriptor',
      {
        xmlns: namespaces.metadata,
        entityID: idp.entityId,
        validUntil: idp.validUntil === undefined ? undefined : samlTime(idp.validUntil),
      },
      element(
        'IDPSSODescriptor',
        { protocolSupportEnumeration: namespaces.protocol },
        ...certificates.map((certificate) =>
          element(
            'KeyDescriptor',
            { use: 'signing' },
            element(
              'ds:KeyInfo',
              { 'xmlns:ds': namespaces.signature },
              element('ds:X509Data', {}, element('ds:X509Certificate', {}, certificate)),
            ),
          ),
        ),
        ...idp.nameIdFormats.map((format) => element('NameIDFormat', {}, format)),
        ...[bindingRedirect, bindingPost].map((binding) =>
          element('SingleSignOnService', { Binding: binding, Location: idp.singleSignOnUrl }),
        ),
      ),
    ),
  );
}
