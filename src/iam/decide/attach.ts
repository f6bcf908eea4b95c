import type { ApplicablePolicies, NamedPolicy, OrganizationPolicies } from '../policies.ts';
import type { Policy, PolicyKind } from '../policy.ts';
import type { PolicyFault } from '../policyFault.ts';
import { parsePolicy } from '../parsePolicy.ts';
import { inAccount, isServiceLinked } from '../principal.ts';
import type { Source } from '../match/matchStatement.ts';
import type { AuthorizationRequest } from '../request.ts';
import { rcpCovers } from './rcpServices.ts';

/** A policy that takes part in a decision. */
export interface Attached extends Source {
  readonly policy: Policy;
}

export interface Level {
  readonly target: string;
  readonly policies: readonly Attached[];
}

/** Policies that apply, read and in order. Undefined: this kind has no say about the request. */
export interface AttachedPolicies {
  readonly rcp: readonly Level[] | undefined;
  readonly scp: readonly Level[] | undefined;
  readonly resource: Attached | undefined;
  readonly identity: readonly Attached[] | undefined;
  readonly boundary: Attached | undefined;
  readonly session: readonly Attached[];
  /** Documents that are no policies. */
  readonly malformed: readonly { readonly id: string; readonly faults: readonly PolicyFault[] }[];
}

/**
 * Which policies have a say. SCPs: not for the management account, service-linked roles and
 * principals without an account. RCPs: not for resources of the management account, calls by
 * service-linked roles and services that they do not cover. Identity-based policies, boundary and
 * session policies: only for principals of an account; of them the root user has session policies alone,
 * in a session that is limited to a task. A session that the root user federated is limited by its session
 * policy alone.
 * Source: IAM User Guide, reference_policies_evaluation-logic; Organizations User Guide,
 * orgs_manage_policies_scps and orgs_manage_policies_rcps.
 */
export function attach(
  { principal, resourceAccount, action }: AuthorizationRequest,
  policies: ApplicablePolicies,
): AttachedPolicies {
  const malformed: { id: string; faults: readonly PolicyFault[] }[] = [];
  const read = (kind: PolicyKind, { id, document }: NamedPolicy): readonly Attached[] => {
    const parsed = parsePolicy(kind, document);
    if (parsed.ok) return [{ id, kind, policy: parsed.value }];
    malformed.push({ id, faults: parsed.faults });
    return [];
  };
  const levels = (
    kind: PolicyKind,
    organization: OrganizationPolicies | undefined,
    account: string | undefined,
  ): readonly Level[] | undefined =>
    organization === undefined ||
    account === undefined ||
    account === organization.managementAccount
      ? undefined
      : organization.levels.map(({ target, policies: named }) => ({
          target,
          policies: named.flatMap((each) => read(kind, each)),
        }));
  const account = inAccount(principal) ? principal.account : undefined;
  const organized = !isServiceLinked(principal);
  const personal = account !== undefined && principal.kind !== 'root';
  const bornOfRoot = principal.kind === 'federated-user' && principal.userArn.endsWith(':root');
  const { rcp, scp, resource, identity = [], boundary, session = [] } = policies;
  return {
    rcp: organized && rcpCovers(action) ? levels('rcp', rcp, resourceAccount) : undefined,
    scp: organized ? levels('scp', scp, account) : undefined,
    resource: resource && read(resource.kind, resource)[0],
    identity:
      personal && !bornOfRoot ? identity.flatMap((each) => read('identity', each)) : undefined,
    boundary: personal && boundary ? read('permissions-boundary', boundary)[0] : undefined,
    session: account === undefined ? [] : session.flatMap((each) => read('session', each)),
    malformed,
  };
}
