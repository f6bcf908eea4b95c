import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../kit/time.ts';

/** Seconds that one code stands for (RFC 6238 section 4.1). */
export const period = 30;

/** The time step of a moment, counted since 1970: the number that a code is made of. */
export const timeStepOf = (at: Instant): number => Math.floor(at / (period * 1000));

/** Whether a text is a shared secret in base32 (RFC 4648 section 6), padding left out or not. */
export const isBase32 = (text: string): boolean => /^[A-Z2-7]+=*$/i.test(text);

/**
 * The code of a moment: RFC 6238 with SHA-1, as the virtual MFA devices of IAM and Cognito show it.
 * The secret is base32; anything else is a bug of the caller.
 */
export const totpCode = (secretBase32: string, at: Instant, digits = 6): string =>
  new TOTP({
    secret: Secret.fromBase32(secretBase32),
    algorithm: 'SHA1',
    digits,
    period,
  }).generate({ timestamp: at });

/**
 * The time step whose code this is, looked for at the moment and `steps` steps around it (RFC 6238 section
 * 5.2); undefined where it is none. A code is good once (same section): the caller keeps the step, and
 * refuses a code whose step it knows.
 */
export function matchTotp(
  secretBase32: string,
  code: string,
  at: Instant,
  { steps = 1, digits = 6 }: { readonly steps?: number; readonly digits?: number } = {},
): number | undefined {
  const now = timeStepOf(at);
  for (let step = now - steps; step <= now + steps; step += 1)
    if (step >= 0 && totpCode(secretBase32, step * period * 1000, digits) === code) return step;
  return undefined;
}
