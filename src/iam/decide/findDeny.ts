import type { Why } from '../../kit/why.ts';
import type { PolicyType } from '../decision.ts';
import { grants } from '../grant.ts';
import { matchStatement } from '../match/matchStatement.ts';
import type { Scope } from '../match/scope.ts';
import { note } from '../match/trail.ts';
import type { Trail } from '../match/trail.ts';
import type { Attached, AttachedPolicies } from './attach.ts';

/** In the order of evaluation. */
export function byType(attached: AttachedPolicies): readonly (readonly [PolicyType, Attached])[] {
  const { rcp = [], scp = [], resource, identity = [], boundary, session } = attached;
  const all: (readonly [PolicyType, Attached])[] = [];
  for (const level of rcp) for (const each of level.policies) all.push(['resource control', each]);
  for (const level of scp) for (const each of level.policies) all.push(['service control', each]);
  if (resource)
    all.push([resource.kind === 'role-trust' ? 'role trust' : 'resource-based', resource]);
  for (const each of identity) all.push(['identity-based', each]);
  if (boundary) all.push(['permissions boundary', boundary]);
  for (const each of session) all.push(['session', each]);
  return all;
}

/**
 * Looks for a Deny statement that matches, and writes `iam.explicit-deny` down: it holds where none
 * does. Only policies with Deny statements are shown. Answers with the first type that denies.
 */
export function findDeny(
  scope: Scope,
  attached: AttachedPolicies,
  trail: Trail,
): PolicyType | undefined {
  let denying: PolicyType | undefined;
  const policies: Why[] | undefined = trail && [];
  for (const [type, source] of byType(attached)) {
    if (source.policy.denies.length === 0) continue;
    const parts: Why[] | undefined = trail && [];
    let denies = false;
    for (const statement of source.policy.denies) {
      denies = matchStatement(scope, statement, source, parts) !== grants.none || denies;
      if (denies && !trail) return type;
    }
    if (denies) denying ??= type;
    note(policies, 'iam.policy', !denies, () => ({
      at: { document: source.id, pointer: '' },
      parts: parts ?? [],
    }));
  }
  note(trail, 'iam.explicit-deny', denying === undefined, () => ({ parts: policies ?? [] }));
  return denying;
}
