import { toBase64, utf8 } from '../../kit/bytes.ts';
import { failure, success, type Result } from '../../kit/result.ts';
import { element, writeXml, type XmlNode } from '../../kit/xml.ts';
import { canonicalize } from '../xml/canonicalize.ts';
import { parseXml, type XmlElement, type XmlLimits } from '../xml/parseXml.ts';
import { parseCertificate } from './certificate.ts';
import { noSubtleCrypto, subtleCrypto, type HashName } from '../crypto/subtle.ts';
import { signingKeyOf } from './keys.ts';
import { namespaces } from './names.ts';

/** The algorithms the lab signs and verifies with (RFC 9231; XMLDSig 1.1 section 6). SHA-1 is not among them. */
export const signatureAlgorithms: Readonly<Record<string, HashName>> = {
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': 'SHA-256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384': 'SHA-384',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': 'SHA-512',
};

export const digestAlgorithms: Readonly<Record<string, HashName>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'SHA-256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'SHA-384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'SHA-512',
};

export const envelopedTransform = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const digestSha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

export interface SigningKey {
  /** PKCS #8 in PEM. */
  readonly privateKeyPem: string;
  /** Goes into KeyInfo, as identity providers send it. */
  readonly certificatePem: string;
}

/** Bytes of the digest in base64, as `DigestValue` holds it. */
export async function digestOf(
  subtle: SubtleCrypto,
  hash: HashName,
  canonical: string,
): Promise<string> {
  return toBase64(new Uint8Array(await subtle.digest(hash, utf8(canonical))));
}

/** What an identity provider writes may be larger than what a service provider accepts. */
const writingLimits: XmlLimits = { characters: 10_000_000, depth: 64, elements: 200_000 };

function rootOf(xml: string): XmlElement {
  const parsed = parseXml(xml, writingLimits);
  const root = parsed.ok ? parsed.value.documentElement : null;
  if (root) return root;
  throw new Error(`What was written does not read: ${parsed.ok ? '' : parsed.faults[0]?.message}`);
}

const signedInfo = (id: string, digest: string): XmlNode =>
  element(
    'ds:SignedInfo',
    { 'xmlns:ds': namespaces.signature },
    element('ds:CanonicalizationMethod', { Algorithm: namespaces.exclusive }),
    element('ds:SignatureMethod', { Algorithm: rsaSha256 }),
    element(
      'ds:Reference',
      { URI: `#${id}` },
      element(
        'ds:Transforms',
        {},
        element('ds:Transform', { Algorithm: envelopedTransform }),
        element('ds:Transform', { Algorithm: namespaces.exclusive }),
      ),
      element('ds:DigestMethod', { Algorithm: digestSha256 }),
      element('ds:DigestValue', {}, digest),
    ),
  );

/**
 * Signs an element that is to be written: RSA-SHA256 over exclusive canonicalisation, enveloped
 * (XMLDSig; SAML core section 5.4). `write` makes the element, once without and once with the signature
 * in its place; it must declare the namespaces it uses.
 * @returns the element with its signature. A fault where the key cannot be used here.
 */
export async function signed(
  write: (signature?: XmlNode) => XmlNode,
  id: string,
  key: SigningKey,
): Promise<Result<XmlNode, string>> {
  const subtle = subtleCrypto();
  if (!subtle) return failure(noSubtleCrypto);
  const certificate = parseCertificate(key.certificatePem);
  if (!certificate.ok) return certificate;
  const privateKey = await signingKeyOf(subtle, key.privateKeyPem, 'SHA-256');
  if (!privateKey.ok) return privateKey;
  const digest = await digestOf(subtle, 'SHA-256', canonicalize(rootOf(writeXml(write()))));
  const info = signedInfo(id, digest);
  const value = await subtle.sign(
    'RSASSA-PKCS1-v1_5',
    privateKey.value,
    utf8(canonicalize(rootOf(writeXml(info)))),
  );
  return success(
    write(
      element(
        'ds:Signature',
        { 'xmlns:ds': namespaces.signature },
        { ...info, attributes: {} },
        element('ds:SignatureValue', {}, toBase64(new Uint8Array(value))),
        element(
          'ds:KeyInfo',
          {},
          element('ds:X509Data', {}, element('ds:X509Certificate', {}, certificate.value.base64)),
        ),
      ),
    ),
  );
}
