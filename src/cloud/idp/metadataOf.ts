import type { SamlIdentityProviderIn } from '../world/world.ts';
import { productOf } from './product.ts';
import { writeMetadata } from '../../wire/saml/writeMetadata.ts';

/** What metadata tells of a provider. */
export interface DescribedProvider {
  readonly entityId: string;
  readonly product?: SamlIdentityProviderIn['product'] | undefined;
  readonly signingKey: { readonly certificatePem: string };
}

/** NameID formats that AD FS lists in its metadata. */
const nameIdFormats = [
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
];

/**
 * The metadata that an administrator downloads from an identity provider and uploads to IAM.
 * Throws where the certificate cannot be read.
 * @param host the provider's host name, its key in the world
 */
export const metadataOf = (host: string, provider: DescribedProvider): string =>
  writeMetadata({
    entityId: provider.entityId,
    signingCertificates: [provider.signingKey.certificatePem],
    singleSignOnUrl: `https://${host}${productOf(provider).singleSignOnPath}`,
    nameIdFormats,
  });
