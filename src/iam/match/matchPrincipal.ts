import { grants } from '../grant.ts';
import type { Grant } from '../grant.ts';
import type { Element, PrincipalEntry } from '../policy.ts';
import type { IamRule } from '../rules.ts';
import { everyone } from './principalNames.ts';
import type { Scope } from './scope.ts';
import { note } from './trail.ts';
import type { Trail } from './trail.ts';

const tiers = ['account', 'entity', 'session'] as const;

/** The entry that names the principal most directly, and what it settles. */
function named(
  { names }: Scope,
  entries: readonly PrincipalEntry[],
): { readonly grant: Grant; readonly entry: PrincipalEntry | undefined } {
  let best: { grant: Grant; entry: PrincipalEntry | undefined } = {
    grant: grants.none,
    entry: undefined,
  };
  for (const entry of entries) {
    const grant =
      entry.key === everyone
        ? grants.direct
        : (names.find(({ key }) => key === entry.key)?.grant ?? grants.none);
    if (grant > best.grant) best = { grant, entry };
  }
  return best;
}

/** NotPrincipal spares a principal that is listed by account, by user or role, and by session. */
function spared({ names }: Scope, entries: readonly PrincipalEntry[]): boolean {
  const keys = new Set(entries.map(({ key }) => key));
  if (keys.has(everyone)) return true;
  const present = tiers.filter((tier) => names.some((name) => name.tier === tier));
  return (
    present.length > 0 &&
    present.every((tier) => names.some((name) => name.tier === tier && keys.has(name.key)))
  );
}

const shownNames = ({ names, request }: Scope): readonly string[] =>
  names.length === 0
    ? [request.principal.kind]
    : names.map(({ key }) => key.slice(key.indexOf('|') + 1));

/**
 * Whether a Principal or NotPrincipal element covers the principal, and what an Allow settles then.
 * Source: IAM User Guide, reference_policies_elements_principal and _notprincipal.
 */
export function principalGrant(
  scope: Scope,
  element: Element<PrincipalEntry>,
  rule: IamRule,
  document: string,
  trail: Trail,
): Grant {
  const { grant, entry } = element.negated
    ? {
        grant: spared(scope, element.entries) ? grants.none : grants.direct,
        entry: undefined,
      }
    : named(scope, element.entries);
  note(trail, rule, grant !== grants.none, () => ({
    saw: shownNames(scope),
    wanted: element.entries.map(({ written }) => written),
    at: { document, pointer: (entry ?? element).pointer },
  }));
  return grant;
}
