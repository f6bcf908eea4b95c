import { accessDeniedMessage } from '../../iam/accessDeniedMessage.ts';
import type { Decision } from '../../iam/decision.ts';
import { evaluate } from '../../iam/evaluate.ts';
import type { ApplicablePolicies, NamedPolicy } from '../../iam/policies.ts';
import type { Principal } from '../../iam/principal.ts';
import { type ContextValue, requestContext } from '../../iam/request.ts';
import { own } from '../../kit/own.ts';
import { isoTime } from '../../kit/time.ts';
import type { Evidence } from '../network.ts';
import type { World } from '../world/world.ts';
import { type Caller, principalOf } from './caller.ts';
import { callerPolicies, organizationPolicies, policyTitle } from './policiesFor.ts';
import { sessionKeys } from './sessionKeys.ts';

/** What is asked for, and the policy on the thing itself. */
export interface Ask {
  readonly action: string;
  /** The ARN of the resource. */
  readonly resource: string;
  /** What a refusal calls the resource, where that is not its ARN: IAM says `role DataReader`. */
  readonly resourceTitle?: string;
  readonly resourceAccount: string;
  readonly resourcePolicy?: NamedPolicy & { readonly kind: 'resource' | 'role-trust' };
  readonly region: string;
  /** Condition keys of the request and of the service. */
  readonly context?: Readonly<Record<string, ContextValue | undefined>>;
}

export interface Authorization {
  readonly decision: Decision;
  /** What AWS tells the caller; undefined where the request is allowed. */
  readonly denial?: string;
  readonly evidence: readonly Evidence[];
}

/** Keys that every request has: the network, the time, the place. Only S3 can be asked without TLS. */
const requestKeys = (world: World, region: string) => ({
  'aws:SourceIp': world.clientAddress,
  'aws:SecureTransport': 'true',
  'aws:CurrentTime': isoTime(world.clock),
  'aws:EpochTime': String(Math.floor(world.clock / 1000)),
  'aws:RequestedRegion': region,
});

function decide(
  world: World,
  principal: Principal,
  ask: Ask,
  policies: ApplicablePolicies,
  keys: Readonly<Record<string, ContextValue | undefined>>,
): Authorization {
  const { action, resource, resourceAccount, resourcePolicy, region } = ask;
  const rcp = organizationPolicies(world, resourceAccount, 'resourceControlPolicies');
  const all: ApplicablePolicies = {
    ...policies,
    ...(rcp && { rcp }),
    ...(resourcePolicy && { resource: resourcePolicy }),
  };
  const decision = evaluate(
    {
      principal,
      action,
      resource,
      resourceAccount,
      context: requestContext({
        ...keys,
        ...requestKeys(world, region),
        ...(own(world.organization.accounts, resourceAccount) && {
          'aws:ResourceOrgID': world.organization.id,
        }),
        ...ask.context,
      }),
    },
    all,
  );
  return { decision, evidence: evidenceOf(all) };
}

/** Whether a signed caller may do this. */
export function authorize(world: World, caller: Caller, ask: Ask): Authorization {
  const principal = principalOf(world, caller);
  const scp = organizationPolicies(world, principal.account, 'serviceControlPolicies');
  const outcome = decide(
    world,
    principal,
    ask,
    { ...callerPolicies(world, caller), ...(scp && { scp }) },
    sessionKeys(world, caller),
  );
  if (outcome.decision.allowed) return outcome;
  const { action, resource, resourceTitle = resource } = ask;
  const denial = accessDeniedMessage({
    principalArn: principal.arn,
    action,
    resource: resourceTitle,
    decision: outcome.decision,
  });
  return { ...outcome, denial };
}

/** Whether someone without AWS credentials may do this: federated by a provider, or anonymous. */
export const authorizeStranger = (world: World, principal: Principal, ask: Ask): Authorization =>
  decide(world, principal, ask, {}, {});

/** Every policy that took part, for showing beside the decision. */
function evidenceOf(policies: ApplicablePolicies): readonly Evidence[] {
  const { rcp, scp, resource, identity = [], boundary, session = [] } = policies;
  const all: readonly NamedPolicy[] = [
    ...(resource ? [resource] : []),
    ...identity,
    ...(boundary ? [boundary] : []),
    ...session,
    ...(scp?.levels ?? []).flatMap((level) => level.policies),
    ...(rcp?.levels ?? []).flatMap((level) => level.policies),
  ];
  const unique = new Map(all.map((policy) => [policy.id, policy]));
  return [...unique.values()].map(({ id, document }) => ({
    id,
    kind: 'policy' as const,
    title: policyTitle(id),
    document,
  }));
}
