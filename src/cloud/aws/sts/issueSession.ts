import type { Credentials } from '../../credentials.ts';
import { mintAccessKeyId, mintSecretAccessKey, mintSessionToken } from '../../world/mint.ts';
import type { SessionIn, World } from '../../world/world.ts';

/** What a session is made of, beside the credentials that are drawn for it. */
export type SessionTerms<Of extends SessionIn> = Omit<
  Of,
  'accessKeyId' | 'secretAccessKey' | 'sessionToken' | 'issuedAt'
>;

/** Draws temporary credentials and keeps the session in the world, where it expires by its clock. */
export function issueSession<Of extends SessionIn>(
  world: World,
  terms: SessionTerms<Of>,
): {
  readonly world: World;
  readonly session: Of;
  readonly credentials: Required<Credentials>;
} {
  const [accessKeyId, afterKey] = mintAccessKeyId(world, 'ASIA', terms.account);
  const [secretAccessKey, afterSecret] = mintSecretAccessKey(afterKey);
  const [sessionToken, next] = mintSessionToken(afterSecret);
  const session = {
    ...terms,
    accessKeyId,
    secretAccessKey,
    sessionToken,
    issuedAt: world.clock,
    // What was left out of the terms is what was drawn.
  } as unknown as Of;
  return {
    world: { ...next, sessions: next.sessions.set(accessKeyId, session) },
    session,
    credentials: {
      accessKeyId,
      secretAccessKey,
      sessionToken,
      expiration: new Date(terms.expiresAt),
    },
  };
}
