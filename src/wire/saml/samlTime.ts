import type { Instant } from '../../kit/time.ts';

/** SAML core section 1.3.3: UTC. Identity providers write milliseconds, so nothing is lost in between. */
export const samlTime = (at: Instant): string => new Date(at).toISOString();
