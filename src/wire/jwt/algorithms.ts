import { own } from '../../kit/own.ts';
import type { HashName } from '../crypto/subtle.ts';

/** What a JWS algorithm needs of its key (RFC 7518 sections 3.3 and 3.4). */
export type AlgorithmTraits =
  | { readonly kty: 'RSA'; readonly hash: HashName }
  | { readonly kty: 'EC'; readonly crv: Curve; readonly hash: HashName };

export type Curve = 'P-256' | 'P-384' | 'P-521';

export type JwsAlgorithm = 'RS256' | 'RS384' | 'RS512' | 'ES256' | 'ES384' | 'ES512';

/** The algorithms that AWS takes in ID tokens (STS API Reference, AssumeRoleWithWebIdentity). */
export const jwsAlgorithms: Readonly<Record<JwsAlgorithm, AlgorithmTraits>> = {
  RS256: { kty: 'RSA', hash: 'SHA-256' },
  RS384: { kty: 'RSA', hash: 'SHA-384' },
  RS512: { kty: 'RSA', hash: 'SHA-512' },
  ES256: { kty: 'EC', crv: 'P-256', hash: 'SHA-256' },
  ES384: { kty: 'EC', crv: 'P-384', hash: 'SHA-384' },
  ES512: { kty: 'EC', crv: 'P-521', hash: 'SHA-512' },
};

export const isJwsAlgorithm = (name: unknown): name is JwsAlgorithm =>
  typeof name === 'string' && own(jwsAlgorithms, name) !== undefined;
