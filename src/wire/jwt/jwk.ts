import type { Curve, JwsAlgorithm } from './algorithms.ts';
import { jwsAlgorithms } from './algorithms.ts';

/** What a key says of itself beside its numbers (RFC 7517 section 4). */
interface KeyLabels {
  readonly kid?: string;
  readonly alg?: string;
  readonly use?: string;
}

export interface RsaPublicJwk extends KeyLabels {
  readonly kty: 'RSA';
  readonly n: string;
  readonly e: string;
}

export interface EcPublicJwk extends KeyLabels {
  readonly kty: 'EC';
  readonly crv: Curve;
  readonly x: string;
  readonly y: string;
}

/** RFC 7518 section 6.3.2, with all the numbers that WebCrypto wants. */
export interface RsaPrivateJwk extends RsaPublicJwk {
  readonly kid: string;
  readonly d: string;
  readonly p: string;
  readonly q: string;
  readonly dp: string;
  readonly dq: string;
  readonly qi: string;
}

export interface EcPrivateJwk extends EcPublicJwk {
  readonly kid: string;
  readonly d: string;
}

export type PublicJwk = RsaPublicJwk | EcPublicJwk;
export type PrivateJwk = RsaPrivateJwk | EcPrivateJwk;

/** A JSON Web Key Set (RFC 7517 section 5). */
export interface Jwks {
  readonly keys: readonly PublicJwk[];
}

/** The half of a key that its issuer publishes, labelled for signatures of this algorithm. */
export function publicJwkOf(key: PrivateJwk, alg: JwsAlgorithm): PublicJwk {
  const labels = { kid: key.kid, alg, use: 'sig' };
  return key.kty === 'RSA'
    ? { kty: 'RSA', n: key.n, e: key.e, ...labels }
    : { kty: 'EC', crv: key.crv, x: key.x, y: key.y, ...labels };
}

/** Whether signatures of this algorithm can be made or checked with the key (RFC 7517 sections 4.2, 4.4). */
export function fitsAlgorithm(key: PublicJwk, alg: JwsAlgorithm): boolean {
  const traits = jwsAlgorithms[alg];
  const rightType =
    traits.kty === 'RSA' ? key.kty === 'RSA' : key.kty === 'EC' && key.crv === traits.crv;
  return (
    rightType &&
    (key.use === undefined || key.use === 'sig') &&
    (key.alg === undefined || key.alg === alg)
  );
}
