import type { Entry } from '../entry.ts';
import { samlCore, xmlSignature } from '../source.ts';

const kind = 'saml-element';

/** The XML Signature inside a SAML response. */
export const xmlSignatures: readonly Entry[] = [
  {
    kind,
    name: 'Signature',
    title: 'Signature of the identity provider',
    text: 'Stands inside the element that it signs. AWS verifies it with a certificate from the metadata in IAM. Without a valid one nothing else in the message counts.',
    ...samlCore('5.4'),
  },
  {
    kind,
    name: 'SignedInfo',
    title: 'What is really signed',
    text: 'A list of what is covered, with a hash of it. The signature is over this element; the hash ties it to the assertion.',
    ...xmlSignature('4.4'),
  },
  {
    kind,
    name: 'CanonicalizationMethod',
    title: 'How SignedInfo is written out',
    text: 'The same XML can be written in many ways. Canonicalization picks one, so that both sides hash the same bytes.',
    ...xmlSignature('4.4.1'),
  },
  {
    kind,
    name: 'SignatureMethod',
    title: 'Algorithm of the signature',
    text: 'RSA with SHA-256 is usual. The lab refuses SHA-1, which can be forged.',
    ...xmlSignature('4.4.2'),
  },
  {
    kind,
    name: 'Reference',
    title: 'What the signature covers',
    text: 'Points to one element and holds its hash. A reader must use the very element that is pointed to; attacks put another one beside it.',
    ...xmlSignature('4.4.3'),
  },
  {
    kind,
    name: 'Transforms',
    title: 'Preparation before hashing',
    text: 'Steps that turn the element into the bytes to hash. SAML allows two: take the signature out, then canonicalize.',
    ...xmlSignature('4.4.3.4'),
  },
  {
    kind,
    name: 'Transform',
    title: 'One step of preparation',
    text: 'enveloped-signature takes the signature itself out, since it cannot cover its own value. exc-c14n writes the rest in one fixed way.',
    ...xmlSignature('4.4.3.4'),
  },
  {
    kind,
    name: 'DigestMethod',
    title: 'Algorithm of the hash',
    text: 'How the covered element is hashed. SHA-256 is usual.',
    ...xmlSignature('4.4.3.5'),
  },
  {
    kind,
    name: 'DigestValue',
    title: 'Hash of the covered element',
    text: 'Base64. Change one character of the assertion, and the hash is another; change this too, and the signature no longer fits.',
    ...xmlSignature('4.4.3.6'),
  },
  {
    kind,
    name: 'SignatureValue',
    title: 'The signature itself',
    text: 'Base64. Only the holder of the private key can make it; anyone with the certificate can check it.',
    ...xmlSignature('4.3'),
  },
  {
    kind,
    name: 'KeyInfo',
    title: 'Hint which key signed',
    text: 'A convenience. It is not proof: whoever forges a message can put a certificate of their own here.',
    ...xmlSignature('4.5'),
  },
  {
    kind,
    name: 'X509Data',
    title: 'Certificate of the signer',
    text: 'Holds the certificate that the signer claims.',
    ...xmlSignature('4.5.4'),
  },
  {
    kind,
    name: 'X509Certificate',
    title: 'Certificate, in base64',
    text: 'AWS does not believe it. It only uses certificates from the metadata that was uploaded to IAM, so after a change of certificate that metadata must be uploaded again.',
    ...xmlSignature('4.5.4'),
  },
  {
    kind: 'saml-attribute',
    name: 'Algorithm',
    title: 'Algorithm, as a URI',
    text: 'Names one algorithm exactly. The receiver must have a list of those it accepts; otherwise the sender could choose a weak one.',
    ...xmlSignature('4.4'),
  },
  {
    kind: 'saml-attribute',
    name: 'URI',
    title: 'Id of the covered element',
    text: 'A # and the ID of the element that is signed: here the element in which the signature stands.',
    ...xmlSignature('4.4.3.1'),
  },
];
