import * as z from 'zod';

const base64url = z.string().regex(/^[\w-]+$/, 'base64url');
const kid = z.string().min(1);

/** A private signing key as a JWK (RFC 7517), with the members of RFC 7518 section 6. */
export const privateJwk = z.discriminatedUnion('kty', [
  z.strictObject({
    kty: z.literal('RSA'),
    kid,
    n: base64url,
    e: base64url,
    d: base64url,
    p: base64url,
    q: base64url,
    dp: base64url,
    dq: base64url,
    qi: base64url,
  }),
  z.strictObject({
    kty: z.literal('EC'),
    kid,
    crv: z.enum(['P-256', 'P-384', 'P-521']),
    x: base64url,
    y: base64url,
    d: base64url,
  }),
]);
