import type { Why } from '../../kit/why.ts';
import { grants } from '../grant.ts';
import type { Grant } from '../grant.ts';
import { matchStatement } from '../match/matchStatement.ts';
import type { Scope } from '../match/scope.ts';
import { note } from '../match/trail.ts';
import type { Trail } from '../match/trail.ts';
import type { Attached, Level } from './attach.ts';

/** Holds with one part that does, fails with one that fails; else every part is about other things. */
const holdsOf = (parts: readonly Why[]): boolean | null =>
  parts.some(({ holds }) => holds === true)
    ? true
    : parts.some(({ holds }) => holds === false)
      ? false
      : null;

/** The most that any Allow statement of the policies settles. Writes down a policy each. */
export function findAllow(scope: Scope, policies: readonly Attached[], trail: Trail): Grant {
  let best: Grant = grants.none;
  for (const source of policies) {
    const parts: Why[] | undefined = trail && [];
    for (const statement of source.policy.allows) {
      const grant = matchStatement(scope, statement, source, parts);
      if (grant > best) best = grant;
      if (best === grants.direct && !trail) return best;
    }
    note(trail, 'iam.policy', holdsOf(parts ?? []), () => ({
      at: { document: source.id, pointer: '' },
      parts: parts ?? [],
    }));
  }
  return best;
}

/**
 * Whether every level of an organization allows. No level at all allows everything.
 * Source: Organizations User Guide, orgs_manage_policies_scps_evaluation.
 */
export function everyLevelAllows(
  scope: Scope,
  levels: readonly Level[],
  rule: 'iam.rcp.level' | 'iam.scp.level',
  trail: Trail,
): boolean {
  let all = true;
  for (const { target, policies } of levels) {
    const parts: Why[] | undefined = trail && [];
    const allows = findAllow(scope, policies, parts) !== grants.none;
    note(trail, rule, allows, () => ({ saw: target, parts: parts ?? [] }));
    all &&= allows;
    if (!all && !trail) return false;
  }
  return all;
}
