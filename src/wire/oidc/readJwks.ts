import { fromBase64Url } from '../../kit/bytes.ts';
import { failure, success, type Result } from '../../kit/result.ts';
import { isJsonObject, memberOf, type JsonObject } from '../aws/jsonObject.ts';
import type { Curve } from '../jwt/algorithms.ts';
import type { Jwks, PublicJwk } from '../jwt/jwk.ts';

/** A key set as far as it can be used, and what of it cannot, by place. */
export interface ReadJwks extends Jwks {
  readonly ignored: readonly { readonly index: number; readonly reason: string }[];
}

/** As many of one type as AWS takes. */
const most = 100;

/** Reads a JSON Web Key Set (RFC 7517 section 5): keys that cannot be used are left out, as it asks. */
export function readJwks(document: JsonObject | undefined): Result<ReadJwks, string> {
  const given = document && memberOf(document, 'keys');
  if (!Array.isArray(given)) return failure('The key set has no list of keys.');
  const read = given.map((key: unknown) => readJwk(key));
  const keys = read.flatMap((key) => (typeof key === 'string' ? [] : [key]));
  for (const kty of ['RSA', 'EC'] as const)
    if (keys.filter((key) => key.kty === kty).length > most)
      return failure(`The key set has more than ${most} ${kty} keys.`);
  const ignored = read.flatMap((key, index) =>
    typeof key === 'string' ? [{ index, reason: key }] : [],
  );
  return success({ keys, ignored });
}

const curves: readonly Curve[] = ['P-256', 'P-384', 'P-521'];

/** The public key, or why it cannot be used. Further members, such as a private half, are left out. */
function readJwk(given: unknown): PublicJwk | string {
  if (!isJsonObject(given)) return 'It is not a JSON object.';
  const read = (name: string) => {
    const value = memberOf(given, name);
    return typeof value === 'string' ? value : undefined;
  };
  const [kid, alg, use] = [read('kid'), read('alg'), read('use')];
  if (use !== undefined && use !== 'sig') return 'It is not for signatures.';
  const labels = {
    ...(kid !== undefined && { kid }),
    ...(alg !== undefined && { alg }),
    ...(use !== undefined && { use }),
  };
  const kty = read('kty');
  if (kty === 'RSA') {
    const [n, e] = [read('n'), read('e')];
    if (!isNumber(n) || !isNumber(e)) return 'A number of the key is missing or malformed.';
    return { kty, n, e, ...labels };
  }
  if (kty !== 'EC') return 'Its type is neither RSA nor EC.';
  const crv = curves.find((curve) => curve === read('crv'));
  if (!crv) return 'Its curve is none of P-256, P-384 and P-521.';
  const [x, y] = [read('x'), read('y')];
  if (!isNumber(x) || !isNumber(y)) return 'A number of the key is missing or malformed.';
  return { kty, crv, x, y, ...labels };
}

const isNumber = (text: string | undefined): text is string =>
  text !== undefined && text !== '' && fromBase64Url(text) !== undefined;
