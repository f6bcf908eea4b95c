import type { Caller } from '../caller.ts';

/** Seconds: the default for a user, and the only length that the root user gets (FACTS 4.8). */
const userDefault = 43_200;
const rootLength = 3600;

/**
 * Seconds of a session of GetSessionToken or GetFederationToken. More than an hour is cut to an hour for
 * the root user, not refused.
 */
export const selfDuration = ({ kind }: Caller, asked: number | undefined): number =>
  kind === 'root' ? Math.min(asked ?? rootLength, rootLength) : (asked ?? userDefault);
