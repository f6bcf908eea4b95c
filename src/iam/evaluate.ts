import type { Why } from '../kit/why.ts';
import type { Decision } from './decision.ts';
import { judge } from './decide/judge.ts';
import type { ApplicablePolicies } from './policies.ts';
import type { AuthorizationRequest } from './request.ts';
import type { IamRule } from './rules.ts';

/**
 * Decides whether a request is allowed, with the proof. Never throws: a malformed policy denies.
 *
 * Permissions-only actions (`sts:TagSession`, `sts:SetSourceIdentity`) are requests of their own:
 * evaluate each beside the action that carries it.
 */
export function evaluate(request: AuthorizationRequest, policies: ApplicablePolicies): Decision {
  const parts: Why[] = [];
  const verdict = judge(request, policies, parts);
  const why: Why = {
    rule: 'iam.decision' satisfies IamRule,
    holds: verdict.allowed,
    saw: [request.action, request.resource],
    parts,
  };
  return { ...verdict, why };
}

/** The answer alone, by the same code and faster. */
export const decide = (request: AuthorizationRequest, policies: ApplicablePolicies): boolean =>
  judge(request, policies, undefined).allowed;
