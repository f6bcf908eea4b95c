import type { PolicyType, Verdict } from '../decision.ts';
import { scopeOf } from '../match/scope.ts';
import { note } from '../match/trail.ts';
import type { Trail } from '../match/trail.ts';
import type { ApplicablePolicies } from '../policies.ts';
import { inAccount } from '../principal.ts';
import type { AuthorizationRequest } from '../request.ts';
import type { IamRule } from '../rules.ts';
import { attach } from './attach.ts';
import type { AttachedPolicies } from './attach.ts';
import { findDeny } from './findDeny.ts';
import { order, resourceMustAllow, weigh } from './weigh.ts';

function ruleOf(kind: (typeof order)[number], trust: boolean): IamRule {
  return kind === 'resource' && trust ? 'iam.trust' : `iam.${kind}`;
}

const types: Readonly<Record<(typeof order)[number], PolicyType>> = {
  rcp: 'resource control',
  scp: 'service control',
  resource: 'resource-based',
  identity: 'identity-based',
  boundary: 'permissions boundary',
  session: 'session',
};

function noteMalformed(attached: AttachedPolicies, trail: Trail): void {
  note(trail, 'iam.malformed', false, () => ({
    parts: attached.malformed.flatMap(({ id, faults }) =>
      faults.map((fault) => ({
        rule: 'policy.fault' satisfies IamRule,
        holds: false,
        saw: fault.detail,
        at: { document: id, pointer: fault.pointer },
      })),
    ),
  }));
}

/**
 * Decides a request. With a trail every applicable policy is looked at and written down; without
 * one the same code stops as soon as a part is certain.
 *
 * A document that is no policy denies everything, as AWS would never have stored it: nobody can
 * know what it was to deny.
 *
 * Source: IAM User Guide, reference_policies_evaluation-logic and
 * reference_policies_evaluation-logic-cross-account.
 */
export function judge(
  request: AuthorizationRequest,
  policies: ApplicablePolicies,
  trail: Trail,
): Verdict {
  const scope = scopeOf(request);
  const attached = attach(request, policies);
  const trust = policies.resource?.kind === 'role-trust';
  const { principal, resourceAccount } = request;
  const disclosed = !inAccount(principal) || principal.account === resourceAccount;
  const leave = (): void => {
    for (const kind of order) note(trail, ruleOf(kind, trust), null);
  };
  if (attached.malformed.length > 0) {
    noteMalformed(attached, trail);
    note(trail, 'iam.explicit-deny', null);
    leave();
    return { allowed: false };
  }
  const denying = findDeny(scope, attached, trail);
  if (denying !== undefined) {
    leave();
    return { allowed: false, denial: { policyType: denying, explicit: true, disclosed } };
  }
  const checks = weigh(scope, attached, trust, trail !== undefined);
  for (const kind of order) {
    const { outcome, parts } = checks[kind];
    note(trail, ruleOf(kind, trust), outcome, () => ({ parts }));
  }
  const failing = order.filter((kind) => checks[kind].outcome === false);
  // Where neither the resource nor the identity allows, AWS names the identity-based policy.
  const named =
    failing[0] === 'resource' && failing[1] === 'identity' && !resourceMustAllow(scope, trust)
      ? 'identity'
      : failing[0];
  if (named === undefined) return { allowed: true };
  const policyType = named === 'resource' && trust ? 'role trust' : types[named];
  return { allowed: false, denial: { policyType, explicit: false, disclosed } };
}
