import type { ContextValue } from '../../../iam/request.ts';
import { own } from '../../../kit/own.ts';
import { type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';

type Keys = Readonly<Record<string, ContextValue | undefined>>;

/**
 * Claims that are condition keys for one issuer only. AWS added such keys for issuers that many customers
 * share, so that a trust policy can tell one customer from another; its list is longer.
 */
const issuerClaims: Readonly<Record<string, readonly string[]>> = {
  'token.actions.githubusercontent.com': [
    'actor',
    'actor_id',
    'environment',
    'job_workflow_ref',
    'ref',
    'repository',
    'repository_id',
    'repository_owner_id',
    'workflow',
  ],
};

/** A claim as the value of a key; undefined where it is neither text, number nor truth value. */
function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** `amr` and `aud` are texts, or lists of them (OpenID Connect Core 1.0 section 2). */
const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

/**
 * The condition keys that a token gives a trust policy, each under the issuer's URL without its scheme
 * (IAM User Guide, "IAM and AWS STS condition context keys", keys for web identity federation).
 * @param audience the application that counts: `azp` where the token has it, and `aud` is `oaud` then
 * @param everyClaim whether every scalar claim becomes a key, as emulators have it
 */
export function webConditionKeys(
  prefix: string,
  claims: JsonObject,
  audience: string,
  everyClaim: boolean,
): Keys {
  const named = everyClaim ? Object.keys(claims) : (own(issuerClaims, prefix) ?? []);
  return {
    ...Object.fromEntries(
      named.map((name) => [`${prefix}:${name}`, scalar(memberOf(claims, name))]),
    ),
    [`${prefix}:aud`]: audience,
    [`${prefix}:oaud`]:
      memberOf(claims, 'azp') === audience ? textsIn(memberOf(claims, 'aud')) : [],
    [`${prefix}:sub`]: scalar(memberOf(claims, 'sub')),
    [`${prefix}:amr`]: textsIn(memberOf(claims, 'amr')),
  };
}

/**
 * Of those keys, the ones that the session keeps for later requests: who somebody is and where they came
 * from, nothing else. For Facebook and Login with Amazon that is both of their keys.
 */
export const keptKeys = (prefix: string, keys: Keys): Readonly<Record<string, string | string[]>> =>
  Object.fromEntries(
    ['amr', 'aud', 'id', 'sub', 'app_id', 'user_id'].flatMap((name) => {
      const value = keys[`${prefix}:${name}`];
      if (value === undefined || value.length === 0) return [];
      return [[`${prefix}:${name}`, typeof value === 'string' ? value : [...value]] as const];
    }),
  );
