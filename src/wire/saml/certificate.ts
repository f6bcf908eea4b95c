import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, textOf, toBase64, toHex } from '../../kit/bytes.ts';
import { failure, success, type Result } from '../../kit/result.ts';
import { parseIsoTime, type Instant } from '../../kit/time.ts';
import { derTag, oidText, readDer, type DerValue } from './der.ts';

/** An X.509 certificate with an RSA key: what a SAML provider's metadata holds (RFC 5280). */
export interface Certificate {
  readonly der: Uint8Array<ArrayBuffer>;
  /** DER in base64 on one line, as `X509Certificate` holds it. */
  readonly base64: string;
  /** SHA-256 of the DER in lower-case hex. */
  readonly fingerprint: string;
  readonly subjectCommonName: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly keyBits: number;
}

/** The smallest RSA key that IAM takes in metadata. */
export const minimumKeyBits = 1024;

const rsaEncryption = '1.2.840.113549.1.1.1';
const commonName = '2.5.4.3';

/** The base64 of the first PEM block, or the text itself where there is no PEM around it. */
export const pemBody = (text: string): string =>
  /-----BEGIN [^-]+-----([^-]*)-----END/.exec(text)?.[1] ?? text;

const inside = (value: DerValue | undefined): readonly DerValue[] =>
  (value && readDer(value.contents)) ?? [];

function derString({ tag, contents }: DerValue): string {
  if (tag === derTag.bmpString) return new TextDecoder('utf-16be').decode(contents);
  return tag === derTag.teletexString
    ? new TextDecoder('latin1').decode(contents)
    : textOf(contents);
}

/** RFC 5280 section 4.1.2.5: two-digit years from 50 on are of the last century. */
function derTime(value: DerValue | undefined): Instant | undefined {
  if (value?.tag !== derTag.utcTime && value?.tag !== derTag.generalizedTime) return undefined;
  const text = textOf(value.contents);
  const century = value.tag === derTag.generalizedTime ? '' : text < '50' ? '20' : '19';
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(century + text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  return parseIsoTime(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function commonNameOf(subject: DerValue | undefined): string {
  for (const set of inside(subject))
    for (const pair of inside(set)) {
      const [type, value] = inside(pair);
      if (type && value && oidText(type.contents) === commonName) return derString(value);
    }
  return '';
}

function modulusBits(bitString: DerValue | undefined): number | undefined {
  const [sequence] = bitString ? (readDer(bitString.contents.subarray(1)) ?? []) : [];
  const [modulus] = inside(sequence);
  if (modulus?.tag !== derTag.integer) return undefined;
  const digits = toHex(modulus.contents).replace(/^0+/, '');
  return digits === ''
    ? undefined
    : (digits.length - 1) * 4 + Number.parseInt(digits.charAt(0), 16).toString(2).length;
}

function repeatsExtension(extensions: DerValue | undefined): boolean {
  const [list] = inside(extensions);
  const ids = inside(list).map((extension) => {
    const [id] = inside(extension);
    return id ? oidText(id.contents) : '';
  });
  return new Set(ids).size < ids.length;
}

/**
 * Reads a certificate from PEM or from bare base64. It checks what IAM checks of metadata: an RSA key of
 * at least 1024 bits and no extension twice. The certificate's own signature and its dates decide
 * nothing: SAML trusts the key because the metadata holds it.
 */
export function parseCertificate(text: string): Result<Certificate, string> {
  const der = fromBase64(pemBody(text));
  if (!der || der.length === 0) return failure('The certificate is not base64.');
  const outer = readDer(der);
  const [tbs, algorithm, signature] = outer?.length === 1 ? inside(outer[0]) : [];
  if (tbs?.tag !== derTag.sequence || !algorithm || signature?.tag !== derTag.bitString)
    return failure('The certificate is not X.509 in DER.');
  const fields = inside(tbs);
  const start = fields[0]?.tag === derTag.explicit0 ? 1 : 0;
  const [, , , validity, subject, keyInfo, ...others] = fields.slice(start);
  const [notBefore, notAfter] = inside(validity).map(derTime);
  const [keyAlgorithm, keyBitString] = inside(keyInfo);
  const [keyOid] = inside(keyAlgorithm);
  if (notBefore === undefined || notAfter === undefined || !keyInfo || !keyOid)
    return failure('The certificate is not X.509 in DER.');
  if (oidText(keyOid.contents) !== rsaEncryption)
    return failure("The certificate's key is not RSA.");
  const keyBits = modulusBits(keyBitString);
  if (keyBits === undefined) return failure("The certificate's key cannot be read.");
  if (keyBits < minimumKeyBits)
    return failure(`The certificate's key has ${keyBits} bits; IAM wants ${minimumKeyBits}.`);
  if (repeatsExtension(others.find(({ tag }) => tag === derTag.explicit3)))
    return failure('The certificate holds the same extension twice.');
  return success({
    der,
    base64: toBase64(der),
    fingerprint: toHex(sha256(der)),
    subjectCommonName: commonNameOf(subject),
    notBefore,
    notAfter,
    publicKey: keyInfo.whole,
    keyBits,
  });
}
