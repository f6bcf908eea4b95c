import { type IdpMetadata, readMetadata } from '../../../../wire/saml/readMetadata.ts';
import type { Instant } from '../../../../kit/time.ts';
import { invalidInput } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must, type Steps } from '../steps.ts';

/** The metadata of an identity provider in a request, or the one answer that IAM has to what is wrong with it. */
export function* readProviderMetadata(text: string): Steps<IdpMetadata> {
  const read = readMetadata(text);
  yield* must(iamApiRules.samlMetadata, read.ok, invalidInput('Could not parse metadata'), {
    ...(!read.ok && { saw: read.faults.map(({ message }) => message) }),
    at: { document: 'request/SAMLMetadataDocument', pointer: '' },
  });
  if (!read.ok) throw new Error('Steps end at the first finding with an error.');
  return read.value;
}

/**
 * Until when a provider can be used: the metadata's own `validUntil`, else the end of the signing
 * certificate that lasts longest. AWS gives the date, not how it comes to it.
 */
export const validUntil = ({ validUntil: stated, certificates }: IdpMetadata): Instant =>
  stated ?? Math.max(...certificates.map(({ notAfter }) => notAfter));

/** The same for metadata that a provider has; a world file may hold some that IAM would not have taken. */
export function storedValidUntil(metadata: string): { readonly ValidUntil?: Date } {
  const read = readMetadata(metadata);
  return read.ok ? { ValidUntil: new Date(validUntil(read.value)) } : {};
}
