import { fromBase64 } from '../../kit/bytes.ts';
import { failure, success, type Result } from '../../kit/result.ts';
import type { HashName } from '../crypto/subtle.ts';
import { pemBody, type Certificate } from './certificate.ts';

/** Importing a key costs more than a verification; the few that a world holds stay at hand. */
const kept = 64;
const verificationKeys = new Map<string, Promise<Result<CryptoKey, string>>>();
const signingKeys = new Map<string, Promise<Result<CryptoKey, string>>>();

function remember(
  keys: Map<string, Promise<Result<CryptoKey, string>>>,
  id: string,
  load: () => Promise<Result<CryptoKey, string>>,
): Promise<Result<CryptoKey, string>> {
  const known = keys.get(id);
  if (known) return known;
  const loading = load();
  keys.set(id, loading);
  const [oldest] = keys.keys();
  if (keys.size > kept && oldest !== undefined) keys.delete(oldest);
  return loading;
}

async function importRsa(
  subtle: SubtleCrypto,
  format: 'spki' | 'pkcs8',
  der: Uint8Array<ArrayBuffer>,
  hash: HashName,
): Promise<Result<CryptoKey, string>> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
  try {
    const usage = format === 'spki' ? 'verify' : 'sign';
    return success(await subtle.importKey(format, der, algorithm, false, [usage]));
  } catch (thrown) {
    return failure(`The key cannot be used: ${String(thrown)}`);
  }
}

/** The key of a certificate for RSASSA-PKCS1-v1_5. A fault where WebCrypto does not take it. */
export const verificationKeyOf = (
  subtle: SubtleCrypto,
  certificate: Certificate,
  hash: HashName,
): Promise<Result<CryptoKey, string>> =>
  remember(verificationKeys, `${hash} ${certificate.fingerprint}`, () =>
    importRsa(subtle, 'spki', certificate.publicKey, hash),
  );

/** An RSA private key: PKCS #8 in PEM (`BEGIN PRIVATE KEY`). */
export async function signingKeyOf(
  subtle: SubtleCrypto,
  pem: string,
  hash: HashName,
): Promise<Result<CryptoKey, string>> {
  const der = pem.includes('BEGIN PRIVATE KEY') ? fromBase64(pemBody(pem)) : undefined;
  if (!der) return failure('The private key is not PKCS #8 in PEM.');
  return remember(signingKeys, `${hash} ${pem}`, () => importRsa(subtle, 'pkcs8', der, hash));
}
