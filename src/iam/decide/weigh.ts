import type { Why } from '../../kit/why.ts';
import { grants } from '../grant.ts';
import type { Grant } from '../grant.ts';
import type { Scope } from '../match/scope.ts';
import type { Trail } from '../match/trail.ts';
import { inAccount } from '../principal.ts';
import type { Attached, AttachedPolicies, Level } from './attach.ts';
import { everyLevelAllows, findAllow } from './findAllow.ts';

/** What the Allow checks found. `null`: no say, or not needed. */
type Outcome = boolean | null;

/** The kinds of policy that must allow, in the order of evaluation. */
export const order = ['rcp', 'scp', 'resource', 'identity', 'boundary', 'session'] as const;

type AllowKind = (typeof order)[number];

interface Check {
  readonly outcome: Outcome;
  readonly parts: readonly Why[];
}

const notNeeded: Check = { outcome: null, parts: [] };

/**
 * Whether a resource-based policy must allow: for a role to be assumed, across accounts, and for
 * principals that have no other policies.
 */
export const resourceMustAllow = ({ request }: Scope, trust: boolean): boolean =>
  trust || !inAccount(request.principal) || request.principal.account !== request.resourceAccount;

/** What the resource-based policy leaves to the policies of the principal. */
function stillNeeded(scope: Scope, granted: Grant): { identity: boolean; limits: boolean } {
  const { principal, resourceAccount } = scope.request;
  if (!inAccount(principal)) return { identity: false, limits: false };
  if (principal.account !== resourceAccount) return { identity: true, limits: true };
  return { identity: granted < grants.limited, limits: granted < grants.direct };
}

/**
 * Asks every kind of policy for its Allow.
 * Source: IAM User Guide, reference_policies_evaluation-logic and
 * reference_policies_evaluation-logic-cross-account.
 */
export function weigh(
  scope: Scope,
  attached: AttachedPolicies,
  trust: boolean,
  explain: boolean,
): Readonly<Record<AllowKind, Check>> {
  const run = (make: (trail: Trail) => Outcome): Check => {
    const parts: Why[] = [];
    return { outcome: make(explain ? parts : undefined), parts };
  };
  const levels = (rule: 'iam.rcp.level' | 'iam.scp.level', found: readonly Level[] | undefined) =>
    found ? run((trail) => everyLevelAllows(scope, found, rule, trail)) : notNeeded;
  const allows = (policies: readonly Attached[]): Check =>
    run((trail) => findAllow(scope, policies, trail) !== grants.none);

  let granted: Grant = grants.none;
  const resource = run((trail) => {
    granted = attached.resource ? findAllow(scope, [attached.resource], trail) : grants.none;
    return granted !== grants.none;
  });
  const needed = stillNeeded(scope, granted);
  const identity = needed.identity && attached.identity ? allows(attached.identity) : notNeeded;
  const { boundary, session } = attached;
  const bounded = needed.limits && boundary ? allows([boundary]) : notNeeded;
  const passed = session.length > 0 || scope.request.principal.kind === 'federated-user';
  return {
    rcp: levels('iam.rcp.level', attached.rcp),
    scp: levels('iam.scp.level', attached.scp),
    resource:
      resource.outcome === true || resourceMustAllow(scope, trust)
        ? resource
        : // Either side would do: a silent resource-based policy only counts where identity is silent too.
          { ...resource, outcome: attached.resource && identity.outcome === false ? false : null },
    identity,
    boundary: bounded,
    session: needed.limits && passed ? allows(session) : notNeeded,
  };
}
