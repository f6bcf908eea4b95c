import { check, type Why } from '../../../kit/why.ts';
import { chainedDuration } from '../sts/sessionSpan.ts';
import type { ConsoleEntry } from './openConsole.ts';
import { federationRules } from './rules.ts';

/** Seconds (FACTS 3.2). */
const [shortest, longest] = [900, 43_200];

/**
 * Checks the `SessionDuration` of getSigninToken. Only sessions of a role may ask for one, because those of
 * GetFederationToken have their length from STS; a session of role chaining gets an hour at most (FACTS 3.2).
 * @param text as it was passed; undefined where it was not
 */
export function checkSessionDuration(
  text: string | undefined,
  { session }: ConsoleEntry['caller'],
): { readonly parts: readonly Why[]; readonly seconds?: number } {
  if (text === undefined) return { parts: [check(federationRules.durationNumber, null)] };
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  const parts = [
    check(federationRules.durationNumber, seconds >= shortest && seconds <= longest, {
      saw: text,
      wanted: `${shortest} to ${longest} seconds`,
    }),
    check(federationRules.durationKind, session.kind === 'role', { saw: session.issuedBy }),
    check(
      federationRules.durationChained,
      session.kind === 'role' && session.chained ? seconds <= chainedDuration : null,
      { saw: `${text} seconds`, wanted: `${chainedDuration} seconds at most` },
    ),
  ];
  return { parts, seconds };
}
