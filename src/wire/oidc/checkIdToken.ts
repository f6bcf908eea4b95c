import { own } from '../../kit/own.ts';
import type { Instant } from '../../kit/time.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import type { JsonObject } from '../aws/jsonObject.ts';
import { oidcRule } from './rules.ts';

/** The first check that fails, in the order in which AWS looks. */
export type IdTokenFault =
  | { readonly kind: 'malformed-claim'; readonly claim: 'exp' | 'nbf' | 'iat' }
  | { readonly kind: 'expired'; readonly now: number; readonly exp: number }
  | { readonly kind: 'not-yet-valid' }
  | { readonly kind: 'missing-claim'; readonly claim: 'exp' | 'iat' | 'sub' }
  | { readonly kind: 'several-audiences' }
  | { readonly kind: 'wrong-audience' };

export interface IdTokenExpectations {
  readonly now: Instant;
  /** By how much `exp` may have passed, and `nbf` may lie ahead. AWS: 300. */
  readonly expSkewSeconds?: number;
  /** The client ids that are accepted. */
  readonly audiences: readonly string[];
}

export interface CheckedIdToken {
  readonly why: Why;
  readonly fault: IdTokenFault | undefined;
  /** The audience that was compared: `azp` where there is one, else `aud`. */
  readonly audience: string | undefined;
}

/**
 * Checks the claims of an ID token whose signature holds (OpenID Connect Core 1.0 section 3.1.3.7, as AWS
 * narrows it): expiry, required claims, audience, in this order. Timestamps are whole seconds.
 */
export function checkIdToken(
  claims: JsonObject,
  { now, expSkewSeconds = 300, audiences }: IdTokenExpectations,
): CheckedIdToken {
  const second = Math.floor(now / 1000);
  const [exp, nbf, iat, sub] = ['exp', 'nbf', 'iat', 'sub'].map((name) => own(claims, name));
  const { several, azp, audience } = audienceOf(claims);
  const isAccepted = audience !== undefined && audiences.includes(audience);
  const late = Number.isSafeInteger(exp) && second >= Number(exp) + expSkewSeconds;
  const early = Number.isSafeInteger(nbf) && second + expSkewSeconds < Number(nbf);
  const hasParty = !several || azp !== undefined;
  const clock = { saw: String(second) };
  const why = allOf(oidcRule.idToken, [
    check(oidcRule.exp, Number.isSafeInteger(exp) && !late, { ...clock, wanted: shown(exp) }),
    check(oidcRule.nbf, nbf === undefined ? null : Number.isSafeInteger(nbf) && !early, {
      ...clock,
      wanted: shown(nbf),
    }),
    check(oidcRule.iat, Number.isSafeInteger(iat), { saw: shown(iat) }),
    check(oidcRule.sub, typeof sub === 'string' && sub !== '', { saw: shown(sub) }),
    check(oidcRule.azp, several ? hasParty : null),
    check(oidcRule.aud, hasParty ? isAccepted : null, {
      saw: audience ?? '',
      wanted: audiences,
    }),
  ]);
  const fault = firstFault([
    exp === undefined && { kind: 'missing-claim', claim: 'exp' },
    !Number.isSafeInteger(exp) && { kind: 'malformed-claim', claim: 'exp' },
    late && { kind: 'expired', now: second, exp: Number(exp) },
    nbf !== undefined && !Number.isSafeInteger(nbf) && { kind: 'malformed-claim', claim: 'nbf' },
    early && { kind: 'not-yet-valid' },
    iat === undefined && { kind: 'missing-claim', claim: 'iat' },
    !Number.isSafeInteger(iat) && { kind: 'malformed-claim', claim: 'iat' },
    (typeof sub !== 'string' || sub === '') && { kind: 'missing-claim', claim: 'sub' },
    !hasParty && { kind: 'several-audiences' },
    !isAccepted && { kind: 'wrong-audience' },
  ]);
  return { why, fault, audience };
}

const firstFault = (faults: readonly (IdTokenFault | false)[]): IdTokenFault | undefined =>
  faults.find((fault) => fault !== false);

const shown = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

function audienceOf(claims: JsonObject) {
  const [aud, party] = [own(claims, 'aud'), own(claims, 'azp')];
  const listed: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  const azp = typeof party === 'string' && party !== '' ? party : undefined;
  const [first] = listed;
  const only = listed.length === 1 && typeof first === 'string' ? first : undefined;
  return { several: listed.length > 1, azp, audience: azp ?? only };
}
