import { parsePolicyText } from '../../../iam/parsePolicyText.ts';
import type { PolicyKind } from '../../../iam/policy.ts';
import type { World } from '../../world/world.ts';
import { type BoundPrincipals, bindPrincipals } from '../principalBindings.ts';
import { malformedPolicy } from './iamErrors.ts';
import { iamApiRules } from './rules.ts';
import { must, type Steps } from './steps.ts';

/** How a world file holds a policy. */
export type Document = RoleTrust['trustPolicy'];
type RoleTrust = World['accounts'][string]['roles'][string];

/**
 * Reads a policy of a request, or refuses it with AWS's words for its first fault.
 *
 * @param member where the request holds it, for the place of the fault
 */
export function* readPolicy(kind: PolicyKind, text: string, member: string): Steps<Document> {
  const parsed = parsePolicyText(kind, text);
  const faults = parsed.ok ? [] : parsed.faults;
  yield* must(
    iamApiRules.policyDocument,
    parsed.ok,
    malformedPolicy(faults[0]?.message ?? 'Syntax errors in policy.'),
    {
      ...(faults.length > 0 && { saw: faults.map(({ detail }) => detail) }),
      at: { document: `request/${member}`, pointer: faults[0]?.pointer ?? '' },
    },
  );
  return JSON.parse(text) as Document;
}

/** The principals of a trust policy by unique id; those that are named must exist. */
export function* bind(world: World, document: Document): Steps<BoundPrincipals> {
  const bound = bindPrincipals(world, document);
  const missing = bound.ok ? [] : bound.faults;
  yield* must(
    iamApiRules.principalsExist,
    bound.ok,
    malformedPolicy(`Invalid principal in policy: "AWS":"${missing[0]}"`),
    { saw: missing },
  );
  return bound.ok ? bound.value : {};
}

/** What IAM counts against its quotas: characters, blanks outside of texts not counted. */
export const sizeOf = (document: unknown): number => JSON.stringify(document).length;

/** The text of a policy as it is kept. */
export const policyText = (document: unknown): string => JSON.stringify(document);

/** A policy in an answer: its text, percent-encoded by RFC 3986. */
export const encodedPolicy = (document: unknown): string =>
  encodeURIComponent(policyText(document)).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
