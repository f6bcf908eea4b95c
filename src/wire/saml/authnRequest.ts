import { fromBase64, toBase64, utf8 } from '../../kit/bytes.ts';
import { failure, type Result, success } from '../../kit/result.ts';
import type { Instant } from '../../kit/time.ts';
import { element, writeXml } from '../../kit/xml.ts';
import { attributeOf, onlyChild, textOfElement } from '../xml/elements.ts';
import { decodeXml, messageLimits, parseXml } from '../xml/parseXml.ts';
import { faultText } from './checkDocument.ts';
import { samlTime } from './samlTime.ts';
import { bindingPost, namespaces } from './names.ts';

/** A service provider's wish that somebody sign in (SAML core section 3.4.1). */
export interface AuthnRequest {
  readonly id: string;
  /** The entityID of the service provider. */
  readonly issuer: string;
  readonly assertionConsumerService?: string;
}

/** Writes a request for the HTTP-POST binding (SAML bindings section 3.5.4): base64 of the document. */
export function writeAuthnRequest(
  request: Required<AuthnRequest> & {
    readonly issueInstant: Instant;
    /** The identity provider's single sign-on service. */
    readonly destination: string;
  },
): string {
  const document = element(
    'samlp:AuthnRequest',
    {
      ID: request.id,
      Version: '2.0',
      IssueInstant: samlTime(request.issueInstant),
      Destination: request.destination,
      AssertionConsumerServiceURL: request.assertionConsumerService,
      ProtocolBinding: bindingPost,
      'xmlns:samlp': namespaces.protocol,
    },
    element('Issuer', { xmlns: namespaces.assertion }, request.issuer),
  );
  return toBase64(utf8(writeXml(document)));
}

/**
 * Reads the form value `SAMLRequest`. It is not signed: it asks for an answer only at an address that the
 * identity provider knows already.
 * @returns the request, or in words why it cannot be read
 */
export function readAuthnRequest(base64: string): Result<AuthnRequest, string> {
  const bytes = fromBase64(base64);
  if (!bytes) return failure('The value is not base64.');
  const text = decodeXml(bytes);
  if (!text.ok) return failure(...text.faults.map(faultText));
  const parsed = parseXml(text.value, messageLimits);
  if (!parsed.ok) return failure(...parsed.faults.map(faultText));
  const root = parsed.value.documentElement;
  if (root?.namespaceURI !== namespaces.protocol || root.localName !== 'AuthnRequest')
    return failure('The root element is not AuthnRequest of SAML 2.0.');
  const id = attributeOf(root, 'ID') ?? '';
  const issuer = textOfElement(onlyChild(root, namespaces.assertion, 'Issuer'))?.trim() ?? '';
  if (id === '' || issuer === '') return failure('The request lacks ID or Issuer.');
  const assertionConsumerService = attributeOf(root, 'AssertionConsumerServiceURL');
  return success({
    id,
    issuer,
    ...(assertionConsumerService !== undefined && { assertionConsumerService }),
  });
}
