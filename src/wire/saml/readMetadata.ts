import { failure, success, type Result } from '../../kit/result.ts';
import { parseIsoTime, type Instant } from '../../kit/time.ts';
import { attributeOf, childElements, elementsOf, textOfElement } from '../xml/elements.ts';
import { parseXml, type XmlElement, type XmlLimits } from '../xml/parseXml.ts';
import { parseCertificate, type Certificate } from './certificate.ts';
import { namespaces } from './names.ts';

export interface IdpMetadata {
  readonly entityId: string;
  /** The only keys that a signature may verify with. */
  readonly certificates: readonly Certificate[];
  readonly singleSignOn: readonly { readonly binding: string; readonly location: string }[];
  readonly nameIdFormats: readonly string[];
  readonly validUntil?: Instant;
}

/** One thing wrong with a metadata document, and where, if a place can be named. */
export interface MetadataFault {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** IAM API Reference, CreateSAMLProvider: `SAMLMetadataDocument` has 1000 to 10000000 characters. */
export const metadataLength = { minimum: 1000, maximum: 10_000_000 };

/** What AWS says of metadata it cannot use. https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html */
export const couldNotParseMetadata = 'Could not parse metadata.';

const limits: XmlLimits = { characters: metadataLength.maximum, depth: 64, elements: 200_000 };

/** IAM's quota of keys for one provider. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const mostKeys = 10;

const faultAt = (element: XmlElement, message: string): MetadataFault => ({
  message,
  ...(element.lineNumber === undefined ? {} : { line: element.lineNumber }),
  ...(element.columnNumber === undefined ? {} : { column: element.columnNumber }),
});

function readCertificates(descriptor: XmlElement): Result<readonly Certificate[], MetadataFault> {
  const certificates: Certificate[] = [];
  const faults: MetadataFault[] = [];
  for (const key of childElements(descriptor, namespaces.metadata, 'KeyDescriptor')) {
    // Without `use` a key serves both purposes (SAML metadata section 2.4.1.1).
    if (attributeOf(key, 'use') === 'encryption') continue;
    for (const element of elementsOf(key)) {
      if (element.namespaceURI !== namespaces.signature || element.localName !== 'X509Certificate')
        continue;
      const read = parseCertificate(textOfElement(element) ?? '');
      if (read.ok) certificates.push(read.value);
      else faults.push(...read.faults.map((message) => faultAt(element, message)));
    }
  }
  if (faults.length > 0) return failure(...faults);
  if (certificates.length === 0)
    return failure(faultAt(descriptor, 'IDPSSODescriptor holds no signing certificate.'));
  if (certificates.length > mostKeys)
    return failure(faultAt(descriptor, `More than ${mostKeys} signing certificates.`));
  return success(certificates);
}

function readDescriptors(
  root: XmlElement,
  descriptor: XmlElement,
): Result<IdpMetadata, MetadataFault> {
  const entityId = attributeOf(root, 'entityID') ?? '';
  const until = attributeOf(root, 'validUntil') ?? attributeOf(descriptor, 'validUntil');
  const validUntil = until === undefined ? undefined : parseIsoTime(until);
  const certificates = readCertificates(descriptor);
  const singleSignOn = childElements(descriptor, namespaces.metadata, 'SingleSignOnService').map(
    (element) => ({
      binding: attributeOf(element, 'Binding') ?? '',
      location: attributeOf(element, 'Location') ?? '',
    }),
  );
  const faults = [
    ...(entityId === '' ? [faultAt(root, 'EntityDescriptor has no entityID.')] : []),
    ...(until !== undefined && validUntil === undefined
      ? [faultAt(root, `validUntil is not a time: ${until}`)]
      : []),
    ...(singleSignOn.length === 0
      ? [faultAt(descriptor, 'IDPSSODescriptor names no SingleSignOnService.')]
      : []),
    ...(certificates.ok ? [] : certificates.faults),
  ];
  if (faults.length > 0 || !certificates.ok) return failure(...faults);
  return success({
    entityId,
    certificates: certificates.value,
    singleSignOn,
    nameIdFormats: childElements(descriptor, namespaces.metadata, 'NameIDFormat').map(
      (element) => textOfElement(element)?.trim() ?? '',
    ),
    ...(validUntil === undefined ? {} : { validUntil }),
  });
}

/**
 * Reads the metadata of an identity provider (SAML metadata section 2), as IAM does on
 * `CreateSAMLProvider` and `UpdateSAMLProvider`.
 * @returns all faults found; IAM answers any of them with `couldNotParseMetadata`.
 */
export function readMetadata(text: string): Result<IdpMetadata, MetadataFault> {
  if (text.length < metadataLength.minimum)
    return failure({
      message: `Has ${text.length} characters; IAM wants at least ${metadataLength.minimum}.`,
    });
  const parsed = parseXml(text, limits);
  if (!parsed.ok) return parsed;
  const root = parsed.value.documentElement;
  if (root?.namespaceURI !== namespaces.metadata || root.localName !== 'EntityDescriptor')
    return failure({ message: 'The root element is not EntityDescriptor of SAML 2.0 metadata.' });
  const [descriptor, second] = childElements(root, namespaces.metadata, 'IDPSSODescriptor');
  if (!descriptor || second)
    return failure(faultAt(root, 'EntityDescriptor must hold one IDPSSODescriptor.'));
  return readDescriptors(root, descriptor);
}
