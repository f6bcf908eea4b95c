import { compactVerify, errors } from 'jose';
import { own } from '../../kit/own.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import type { JsonObject } from '../aws/jsonObject.ts';
import { noSubtleCrypto, subtleCrypto } from '../crypto/subtle.ts';
import { isJwsAlgorithm, type JwsAlgorithm } from './algorithms.ts';
import { fitsAlgorithm, type Jwks, type PublicJwk } from './jwk.ts';
import { readJwt, type Jwt } from './readJwt.ts';
import { jwtRule } from './rules.ts';

export interface JwtExpectations {
  /** The keys of the issuer. A header's `jwk`, `jku`, `x5c` or `x5u` never adds to them (RFC 8725 section 3.10). */
  readonly keys: Jwks;
  readonly algorithms: readonly JwsAlgorithm[];
  /** What to do with a token that names no key: take the only key that fits (the default), or refuse. */
  readonly withoutKid?: 'single-key' | 'refuse';
}

/** A token as far as it could be read, and whether its signature is to be trusted. */
export interface VerifiedJwt {
  readonly why: Why;
  /** Undefined where the form is broken. Trust it only where the why holds. */
  readonly token: Jwt | undefined;
}

/** Verifies the signature of a token in compact form. It says nothing of what the claims mean. */
export async function verifyJwt(
  text: string,
  { keys, algorithms, withoutKid = 'single-key' }: JwtExpectations,
): Promise<VerifiedJwt> {
  const read = readJwt(text);
  if (!read.ok) {
    const faults = read.faults.map(({ part, reason }) => `${part}: ${reason}`);
    return {
      why: allOf(jwtRule.token, [check(jwtRule.form, false, { saw: faults }), ...notReached]),
      token: undefined,
    };
  }
  const { header } = read.value;
  const stated = own(header, 'alg');
  const alg = algorithms.find((name) => name === stated && isJwsAlgorithm(name));
  const named = keysNamed(header, keys.keys, alg, withoutKid);
  const fitting = alg && named.find((key) => fitsAlgorithm(key, alg));
  const crit = check(jwtRule.crit, !Object.hasOwn(header, 'crit'), sawOf(header, 'crit'));
  const trusted = crit.holds === true && alg !== undefined && fitting !== undefined;
  const why = allOf(jwtRule.token, [
    check(jwtRule.form, true),
    check(jwtRule.alg, alg !== undefined, { ...sawOf(header, 'alg'), wanted: algorithms }),
    crit,
    check(jwtRule.kid, named.length > 0, {
      ...sawOf(header, 'kid'),
      wanted: keys.keys.map(({ kid }) => kid ?? '(no kid)'),
    }),
    check(jwtRule.keyType, alg === undefined || named.length === 0 ? null : fitting !== undefined, {
      saw: named.map(typeOf),
      ...sawOf(header, 'alg', 'wanted'),
    }),
    trusted ? await checkSignature(text, fitting, alg) : check(jwtRule.signature, null),
  ]);
  return { why, token: read.value };
}

const notReached = [jwtRule.alg, jwtRule.crit, jwtRule.kid, jwtRule.keyType, jwtRule.signature].map(
  (rule) => check(rule, null),
);

/** The keys that a header means: those of its `kid`, or without one the only key that fits. */
function keysNamed(
  header: JsonObject,
  keys: readonly PublicJwk[],
  alg: JwsAlgorithm | undefined,
  withoutKid: 'single-key' | 'refuse',
): readonly PublicJwk[] {
  if (Object.hasOwn(header, 'kid')) {
    const kid = own(header, 'kid');
    return typeof kid === 'string' ? keys.filter((key) => key.kid === kid) : [];
  }
  if (withoutKid === 'refuse') return [];
  const fitting = keys.filter((key) => alg === undefined || fitsAlgorithm(key, alg));
  return fitting.length === 1 ? fitting : [];
}

/** Verifies one signature. jose keeps the keys that it imported, by their identity. */
async function checkSignature(text: string, key: PublicJwk, alg: JwsAlgorithm): Promise<Why> {
  if (!subtleCrypto()) return check(jwtRule.signature, false, { saw: noSubtleCrypto });
  return (await verifiesSignature(text, key, alg))
    ? check(jwtRule.signature, true)
    : check(jwtRule.signature, false, { saw: typeOf(key), wanted: alg });
}

/** Whether a JWS in compact form carries this key's signature, whatever its payload is. */
export async function verifiesSignature(
  text: string,
  key: PublicJwk,
  alg: JwsAlgorithm,
): Promise<boolean> {
  try {
    await compactVerify(text, key, { algorithms: [alg] });
    return true;
  } catch (thrown) {
    // A key from a foreign key set may be broken, which jose or WebCrypto tell in their own errors.
    if (isRefusal(thrown)) return false;
    throw thrown;
  }
}

const isRefusal = (thrown: unknown): boolean =>
  thrown instanceof errors.JOSEError ||
  thrown instanceof TypeError ||
  thrown instanceof DOMException;

const typeOf = (key: PublicJwk): string => (key.kty === 'RSA' ? 'RSA' : `EC ${key.crv}`);

function sawOf(header: JsonObject, name: string, as: 'saw' | 'wanted' = 'saw') {
  if (!Object.hasOwn(header, name)) return {};
  const value = own(header, name);
  return { [as]: typeof value === 'string' ? value : JSON.stringify(value) };
}
