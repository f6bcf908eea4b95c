import type { Why } from '../../kit/why.ts';
import { grants } from '../grant.ts';
import type { Grant } from '../grant.ts';
import type { PolicyKind, Statement } from '../policy.ts';
import type { IamRule } from '../rules.ts';
import { matchesGlob } from './glob.ts';
import { conditionHolds, shownValues } from './matchCondition.ts';
import { principalGrant } from './matchPrincipal.ts';
import { resourceMatches } from './matchResource.ts';
import type { Scope } from './scope.ts';
import { note } from './trail.ts';
import type { Trail } from './trail.ts';

/** Where a statement stands. */
export interface Source {
  /** The id of the policy document. */
  readonly id: string;
  readonly kind: PolicyKind;
}

const policyRules = {
  statement: 'policy.statement',
  principal: 'policy.principal',
  action: 'policy.action',
  resource: 'policy.resource',
  condition: 'policy.condition',
} as const satisfies Record<string, IamRule>;

const trustRules = {
  ...policyRules,
  statement: 'trust.statement',
  principal: 'trust.principal',
  action: 'trust.action',
  condition: 'trust.condition',
} as const;

function conditionsHold(
  scope: Scope,
  { conditions }: Statement,
  rule: IamRule,
  document: string,
  reached: boolean,
  trail: Trail,
): boolean {
  let all = reached;
  for (const condition of conditions) {
    const seen = reached ? scope.lookup(condition.key) : undefined;
    const holds = reached && conditionHolds(condition, seen, scope.lookup);
    note(trail, rule, reached ? holds : null, () => ({
      ...(seen === undefined ? {} : { saw: seen }),
      wanted: shownValues(condition, scope.lookup),
      at: { document, pointer: condition.pointer },
    }));
    all &&= holds;
    if (!all && !trail) return false;
  }
  return all;
}

/**
 * A statement that does not match fails where it misses in one place only; where it misses in more
 * it is about something else. An Allow for another action is near only in a trust policy, which is
 * about one resource and few actions.
 */
function allowHolds(
  kind: PolicyKind,
  matched: boolean,
  hits: { principal: boolean; action: boolean; resource: boolean },
): boolean | null {
  if (matched) return true;
  const misses = [hits.principal, hits.action, hits.resource].filter((hit) => !hit).length;
  return misses === 0 || (misses === 1 && (hits.action || kind === 'role-trust')) ? false : null;
}

/**
 * Holds a statement against the request: `none` where it does not match, else how much its naming
 * of the principal settles. Writes the statement down with its parts.
 */
export function matchStatement(
  scope: Scope,
  statement: Statement,
  source: Source,
  trail: Trail,
): Grant {
  const rules = source.kind === 'role-trust' ? trustRules : policyRules;
  const { id: document } = source;
  const parts: Why[] | undefined = trail && [];
  const grant = statement.principal
    ? principalGrant(scope, statement.principal, rules.principal, document, parts)
    : grants.direct;
  const principal = grant !== grants.none;
  if (!principal && !trail) return grants.none;

  const found = statement.action.entries.find(({ glob }) => matchesGlob(glob, scope.action));
  const action = (found !== undefined) !== statement.action.negated;
  note(parts, rules.action, action, () => ({
    saw: scope.request.action,
    wanted: statement.action.entries.map(({ written }) => written),
    at: { document, pointer: (found ?? statement.action).pointer },
  }));
  if (!action && !trail) return grants.none;

  const resource =
    !statement.resource ||
    resourceMatches(scope, statement.resource, rules.resource, document, parts);
  const reached = principal && action && resource;
  const matched = conditionsHold(scope, statement, rules.condition, document, reached, parts);
  note(
    trail,
    rules.statement,
    statement.effect === 'Deny'
      ? !matched
      : allowHolds(source.kind, matched, { principal, action, resource }),
    () => ({ at: { document, pointer: statement.pointer }, parts: parts ?? [] }),
  );
  return matched ? grant : grants.none;
}
