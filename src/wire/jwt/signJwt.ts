import { p256, p384, p521 } from '@noble/curves/nist.js';
import { fromBase64Url, toBase64Url, utf8 } from '../../kit/bytes.ts';
import { failure, success, type Result } from '../../kit/result.ts';
import type { JsonObject } from '../aws/jsonObject.ts';
import { noSubtleCrypto, subtleCrypto, type HashName } from '../crypto/subtle.ts';
import { jwsAlgorithms, type JwsAlgorithm } from './algorithms.ts';
import { fitsAlgorithm, type EcPrivateJwk, type PrivateJwk, type RsaPrivateJwk } from './jwk.ts';

/** The header of a token; further members are written as given. */
export interface JwtHeader {
  readonly alg: JwsAlgorithm;
  readonly kid?: string;
  readonly typ?: string;
}

/**
 * Signs claims into a token in compact form, members in the order given. The same input gives the same
 * bytes: RSASSA-PKCS1-v1_5 has no chance in it, and ECDSA takes its nonce from RFC 6979. A fault where
 * the key does not fit the algorithm, is broken, or the page has no WebCrypto.
 */
export async function signJwt(
  header: JwtHeader,
  claims: JsonObject,
  key: PrivateJwk,
): Promise<Result<string, string>> {
  const { alg } = header;
  if (!fitsAlgorithm(key, alg)) return failure(`The key ${key.kid} is not one for ${alg}.`);
  const signed = `${encoded(header)}.${encoded(claims)}`;
  const signature =
    key.kty === 'RSA'
      ? await signRsa(utf8(signed), key, jwsAlgorithms[alg].hash)
      : signEc(utf8(signed), key);
  return signature.ok ? success(`${signed}.${toBase64Url(signature.value)}`) : signature;
}

const encoded = (object: object): string => toBase64Url(utf8(JSON.stringify(object)));

/** Importing a key costs more than signing with it. Keys are values that never change. */
const imported: Readonly<Record<HashName, WeakMap<RsaPrivateJwk, Promise<CryptoKey>>>> = {
  'SHA-256': new WeakMap(),
  'SHA-384': new WeakMap(),
  'SHA-512': new WeakMap(),
};

function importedKey(subtle: SubtleCrypto, key: RsaPrivateJwk, hash: HashName): Promise<CryptoKey> {
  const known = imported[hash].get(key);
  if (known) return known;
  const { kty, n, e, d, p, q, dp, dq, qi } = key;
  const jwk = { kty, n, e, d, p, q, dp, dq, qi };
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
  const importing = subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
  imported[hash].set(key, importing);
  return importing;
}

async function signRsa(
  bytes: Uint8Array<ArrayBuffer>,
  key: RsaPrivateJwk,
  hash: HashName,
): Promise<Result<Uint8Array, string>> {
  const subtle = subtleCrypto();
  if (!subtle) return failure(noSubtleCrypto);
  try {
    const signingKey = await importedKey(subtle, key, hash);
    return success(new Uint8Array(await subtle.sign('RSASSA-PKCS1-v1_5', signingKey, bytes)));
  } catch (thrown) {
    return failure(`The key ${key.kid} cannot be used: ${String(thrown)}`);
  }
}

/** WebCrypto's ECDSA draws its nonce, so that no two signatures are the same. */
const curves = { 'P-256': p256, 'P-384': p384, 'P-521': p521 };

/** r and s, each as long as the curve's order (RFC 7518 section 3.4). */
function signEc(bytes: Uint8Array, { crv, d, kid }: EcPrivateJwk): Result<Uint8Array, string> {
  const secret = fromBase64Url(d);
  if (!secret) return failure(`The key ${kid} is not written in base64url.`);
  try {
    const options = { prehash: true, lowS: false, format: 'compact' } as const;
    return success(curves[crv].sign(bytes, secret, options));
  } catch (thrown) {
    return failure(`The key ${kid} cannot be used: ${String(thrown)}`);
  }
}
