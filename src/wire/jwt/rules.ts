/** Every check of a signed token, by its stable id (RFC 7515 section 5.2, RFC 8725). */
export const jwtRule = {
  /** All of them. */
  token: 'jwt.token',
  form: 'jwt.form',
  alg: 'jwt.alg',
  crit: 'jwt.crit',
  kid: 'jwt.kid',
  /** The key is of the type that the algorithm needs: no public key is ever taken for a secret. */
  keyType: 'jwt.key-type',
  signature: 'jwt.signature',
} as const;

export type JwtRule = (typeof jwtRule)[keyof typeof jwtRule];
