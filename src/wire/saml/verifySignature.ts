import { fromBase64, utf8 } from '../../kit/bytes.ts';
import { isoTime } from '../../kit/time.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import { canonicalize } from '../xml/canonicalize.ts';
import { attributeOf, childElements, onlyChild, textOfElement } from '../xml/elements.ts';
import type { XmlElement } from '../xml/parseXml.ts';
import { parseCertificate, type Certificate } from './certificate.ts';
import { type HashName } from '../crypto/subtle.ts';
import { verificationKeyOf } from './keys.ts';
import { namespaces } from './names.ts';
import { placeOf } from './place.ts';
import { samlRules } from './rules.ts';
import {
  digestAlgorithms,
  digestOf,
  envelopedTransform,
  signatureAlgorithms,
} from './signature.ts';

export interface SignatureOutcome {
  readonly why: Why;
  /** The certificate of the metadata whose key verified the signature. */
  readonly certificate?: Certificate;
}

const ds = namespaces.signature;

/** The local names of the children, in order; others than XMLDSig's own are marked. */
const childNames = (element: XmlElement | undefined): readonly string[] =>
  element
    ? childElements(element).map((child) =>
        child.namespaceURI === ds ? (child.localName ?? '') : `?${child.tagName}`,
      )
    : [];

const describe = ({ subjectCommonName, fingerprint, notAfter }: Certificate): string =>
  `CN=${subjectCommonName}, SHA-256 ${fingerprint}, until ${isoTime(notAfter)}`;

function checkStructure(signature: XmlElement, info: XmlElement | undefined): Why {
  const outer = childNames(signature).join(' ');
  const inner = childNames(info);
  const holds =
    (outer === 'SignedInfo SignatureValue' || outer === 'SignedInfo SignatureValue KeyInfo') &&
    inner[0] === 'CanonicalizationMethod' &&
    inner[1] === 'SignatureMethod' &&
    inner.slice(2).every((name) => name === 'Reference');
  return check(samlRules.signatureStructure, holds, {
    saw: [outer, inner.join(' ')],
    wanted: [
      'SignedInfo SignatureValue KeyInfo',
      'CanonicalizationMethod SignatureMethod Reference',
    ],
    ...placeOf(signature),
  });
}

/** The prefix list of an exclusive canonicalisation; undefined where it is another or holds anything else. */
function exclusivePrefixes(method: XmlElement | undefined): readonly string[] | undefined {
  if (attributeOf(method, 'Algorithm') !== namespaces.exclusive || !method) return undefined;
  const children = childElements(method);
  const [list] = children;
  if (!list) return [];
  const prefixes = attributeOf(list, 'PrefixList')?.split(/\s+/).filter(Boolean) ?? [];
  return children.length === 1 &&
    list.namespaceURI === namespaces.exclusive &&
    list.localName === 'InclusiveNamespaces' &&
    prefixes.every((prefix) => prefix === '#default' || /^[A-Za-z_][\w.-]*$/.test(prefix))
    ? prefixes
    : undefined;
}

interface Transforms {
  readonly why: Why;
  readonly prefixes?: readonly string[];
}

function checkTransforms(reference: XmlElement | undefined): Transforms {
  const list = onlyChild(reference, ds, 'Transforms');
  const transforms = list ? childElements(list, ds, 'Transform') : [];
  const [enveloped, exclusive] = transforms;
  const prefixes = exclusivePrefixes(exclusive);
  const holds =
    transforms.length === 2 &&
    childNames(list).length === 2 &&
    attributeOf(enveloped, 'Algorithm') === envelopedTransform &&
    childNames(enveloped).length === 0 &&
    prefixes !== undefined;
  const why = check(samlRules.signatureTransforms, holds, {
    saw: transforms.map((transform) => attributeOf(transform, 'Algorithm') ?? ''),
    wanted: [envelopedTransform, namespaces.exclusive],
    ...placeOf(list),
  });
  return holds ? { why, prefixes } : { why };
}

function checkAlgorithm(
  rule: string,
  method: XmlElement | undefined,
  known: Readonly<Record<string, HashName>>,
): { readonly why: Why; readonly hash?: HashName } {
  const algorithm = attributeOf(method, 'Algorithm') ?? '';
  const hash = Object.hasOwn(known, algorithm) ? known[algorithm] : undefined;
  const holds = hash !== undefined && childNames(method).length === 0;
  const why = check(rule, holds, {
    saw: algorithm,
    wanted: Object.keys(known),
    ...placeOf(method, 'Algorithm'),
  });
  return holds ? { why, hash } : { why };
}

function checkReference(signature: XmlElement, references: readonly XmlElement[]): Why {
  const id = attributeOf(signature.parentElement ?? undefined, 'ID');
  const saw = references.map((reference) => attributeOf(reference, 'URI') ?? '');
  return check(
    samlRules.signatureReference,
    references.length === 1 && id !== undefined && id !== '' && saw[0] === `#${id}`,
    { saw, wanted: `#${id ?? ''}`, ...placeOf(references[0] ?? signature, 'URI') },
  );
}

/** What KeyInfo claims: shown and compared, never trusted. */
function claimedCertificate(signature: XmlElement): Certificate | undefined {
  const info = onlyChild(signature, ds, 'KeyInfo');
  const [data] = info ? childElements(info, ds, 'X509Data') : [];
  const [text] = data ? childElements(data, ds, 'X509Certificate') : [];
  const read = parseCertificate(textOfElement(text) ?? '');
  return read.ok ? read.value : undefined;
}

async function firstThatVerifies(
  subtle: SubtleCrypto,
  hash: HashName,
  signedInfo: string,
  value: Uint8Array<ArrayBuffer>,
  certificates: readonly Certificate[],
): Promise<Certificate | undefined> {
  for (const certificate of certificates) {
    const key = await verificationKeyOf(subtle, certificate, hash);
    if (key.ok && (await subtle.verify('RSASSA-PKCS1-v1_5', key.value, value, utf8(signedInfo))))
      return certificate;
  }
  return undefined;
}

/**
 * Verifies one enveloped signature under a strict profile: one Reference, to the element that holds the
 * signature; the enveloped transform, then exclusive canonicalisation, nothing else; RSA with SHA-2; the
 * key of a certificate in the provider's metadata (XMLDSig; SAML core section 5.4; RFC 9231).
 * @param trusted the certificates of the metadata. The one in KeyInfo only tells a signature by an
 * unknown key from one that was altered.
 */
export async function verifySignature(
  subtle: SubtleCrypto,
  signature: XmlElement,
  trusted: readonly Certificate[],
): Promise<SignatureOutcome> {
  const parent = signature.parentElement;
  const info = onlyChild(signature, ds, 'SignedInfo');
  const references = info ? childElements(info, ds, 'Reference') : [];
  const [reference] = references;
  const method = onlyChild(info, ds, 'CanonicalizationMethod');
  const infoPrefixes = exclusivePrefixes(method);
  const algorithm = checkAlgorithm(
    samlRules.signatureAlgorithm,
    onlyChild(info, ds, 'SignatureMethod'),
    signatureAlgorithms,
  );
  const digestMethod = checkAlgorithm(
    samlRules.signatureDigestAlgorithm,
    onlyChild(reference, ds, 'DigestMethod'),
    digestAlgorithms,
  );
  const transforms = checkTransforms(reference);
  const profile = [
    checkStructure(signature, info),
    check(samlRules.signatureCanonicalization, infoPrefixes !== undefined, {
      saw: attributeOf(method, 'Algorithm') ?? '',
      wanted: namespaces.exclusive,
      ...placeOf(method, 'Algorithm'),
    }),
    algorithm.why,
    checkReference(signature, references),
    transforms.why,
    digestMethod.why,
  ];

  const digestElement = onlyChild(reference, ds, 'DigestValue');
  const claimedDigest = textOfElement(digestElement)?.replace(/\s+/g, '');
  const digest =
    parent && digestMethod.hash && transforms.prefixes
      ? await digestOf(
          subtle,
          digestMethod.hash,
          canonicalize(parent, { without: signature, inclusivePrefixes: transforms.prefixes }),
        )
      : undefined;
  const digestWhy = check(
    samlRules.signatureDigest,
    digest === undefined ? null : claimedDigest === digest,
    digest === undefined
      ? {}
      : { saw: claimedDigest ?? '', wanted: digest, ...placeOf(digestElement) },
  );

  const valueElement = onlyChild(signature, ds, 'SignatureValue');
  const value = fromBase64(textOfElement(valueElement) ?? '');
  const canVerify =
    info !== undefined && infoPrefixes !== undefined && algorithm.hash !== undefined;
  const verify = (certificates: readonly Certificate[]): Promise<Certificate | undefined> =>
    canVerify && value && value.length > 0
      ? firstThatVerifies(
          subtle,
          algorithm.hash,
          canonicalize(info, { inclusivePrefixes: infoPrefixes }),
          value,
          certificates,
        )
      : Promise.resolve(undefined);
  const certificate = await verify(trusted);
  const claimed = certificate ? undefined : claimedCertificate(signature);
  const stranger = claimed ? await verify([claimed]) : undefined;
  const signer = certificate ?? stranger;
  const valueWhy = check(samlRules.signatureValue, canVerify ? signer !== undefined : null, {
    ...placeOf(valueElement),
  });
  const certificateWhy = check(
    samlRules.signatureCertificate,
    signer ? certificate !== undefined : null,
    {
      ...(signer ? { saw: describe(signer) } : claimed ? { saw: describe(claimed) } : {}),
      wanted: trusted.map(describe),
      ...placeOf(onlyChild(signature, ds, 'KeyInfo')),
    },
  );
  const why = allOf(
    samlRules.signatureOne,
    [...profile, digestWhy, valueWhy, certificateWhy],
    placeOf(signature),
  );
  const complete = [digestWhy, valueWhy, certificateWhy].every(({ holds }) => holds === true);
  return why.holds === true && complete && certificate ? { why, certificate } : { why };
}
