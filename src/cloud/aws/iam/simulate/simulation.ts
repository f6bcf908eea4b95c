import type { Decision } from '../../../../iam/decision.ts';
import { decide, evaluate } from '../../../../iam/evaluate.ts';
import { contextKeysOf } from '../../../../iam/contextKeys.ts';
import { parsePolicy } from '../../../../iam/parsePolicy.ts';
import type { ApplicablePolicies, OrganizationPolicies } from '../../../../iam/policies.ts';
import type { AccountPrincipal } from '../../../../iam/principal.ts';
import {
  type AuthorizationRequest,
  type ContextValue,
  requestContext,
} from '../../../../iam/request.ts';
import { lookupOf } from '../../../../iam/requestKeys.ts';
import { statementPosition } from '../../../../iam/statementPosition.ts';
import { findRule, nodesOf } from '../../../../kit/why.ts';
import type { AwsStructure } from '../../../../wire/aws/awsValue.ts';

/** A policy of a simulation: what it is cited by, and its text, in which statements have their place. */
export interface SimulatedPolicy {
  readonly id: string;
  readonly text: string;
  readonly document: unknown;
}

/** What is asked: some actions on some resources, under policies that need not be anybody's. */
export interface Simulation {
  readonly identity: readonly SimulatedPolicy[];
  readonly boundary: SimulatedPolicy | undefined;
  readonly resource: SimulatedPolicy | undefined;
  readonly scp: OrganizationPolicies | undefined;
  /** Who asks. Undefined: nobody in particular, so that no key follows from them. */
  readonly principal: AccountPrincipal | undefined;
  readonly account: string;
  readonly resourceAccount: string;
  readonly actions: readonly string[];
  /** Empty: `*`. */
  readonly resources: readonly string[];
  readonly context: Readonly<Record<string, ContextValue>>;
}

/** The same request and policies as the engine takes them. */
export function requestOf(
  simulation: Simulation,
  action: string,
  resource: string,
): { readonly request: AuthorizationRequest; readonly policies: ApplicablePolicies } {
  const { principal, account, resourceAccount, identity, boundary, scp } = simulation;
  const { values } = requestContext(simulation.context);
  const request: AuthorizationRequest = {
    principal: principal ?? {
      kind: 'user',
      account,
      arn: `arn:aws:iam::${account}:user/`,
      userId: '',
    },
    action,
    resource,
    resourceAccount,
    context: { values },
  };
  const follow = principal && lookupOf(request);
  return {
    request: { ...request, lookup: (key) => values.get(key) ?? follow?.(key) },
    policies: {
      identity,
      ...(boundary && { boundary }),
      ...(simulation.resource && { resource: { ...simulation.resource, kind: 'resource' } }),
      ...(scp && { scp }),
    },
  };
}

const named = ({ allowed, denial }: Decision): string =>
  allowed ? 'allowed' : denial?.explicit === true ? 'explicitDeny' : 'implicitDeny';

/** Statements that decided: those that deny, or those that allow. None, where nothing matched. */
function matchedStatements(
  { identity, boundary, resource }: Simulation,
  decision: Decision,
): readonly AwsStructure[] {
  const sources = new Map(
    [...identity, ...(boundary ? [boundary] : []), ...(resource ? [resource] : [])].map((each) => [
      each.id,
      each,
    ]),
  );
  const { allowed, denial, why } = decision;
  if (!allowed && denial?.explicit !== true) return [];
  const rules = allowed ? ['iam.identity', 'iam.resource'] : ['iam.explicit-deny'];
  const statements = rules
    .flatMap((rule) => findRule(why, rule) ?? [])
    .flatMap((part) => nodesOf(part))
    .filter(({ rule, holds }) => rule === 'policy.statement' && holds === allowed);
  return statements.flatMap(({ at }) => {
    const source = at && sources.get(at.document);
    const place = at && source && statementPosition(source.text, at.pointer);
    return source === undefined
      ? []
      : [
          {
            SourcePolicyId: source.id,
            SourcePolicyType: source === resource ? 'Resource Policy' : 'IAM Policy',
            ...(place && {
              StartPosition: { Line: place.start.line, Column: place.start.column },
              EndPosition: { Line: place.end.line, Column: place.end.column },
            }),
          },
        ];
  });
}

/** Keys that the policies ask for and that nobody gave. */
function missingKeys(simulation: Simulation, { lookup }: AuthorizationRequest): readonly string[] {
  const { identity, boundary, resource } = simulation;
  const keys = [
    ...[...identity, ...(boundary ? [boundary] : [])].map(
      ({ document }) => ['identity', document] as const,
    ),
    ...(resource ? [['resource', resource.document] as const] : []),
  ].flatMap(([kind, document]) => {
    const parsed = parsePolicy(kind, document);
    return parsed.ok ? contextKeysOf(parsed.value) : [];
  });
  return [...new Set(keys)].filter((key) => lookup?.(key.toLowerCase()) === undefined);
}

function organizationDetail({ scp, account }: Simulation, { why }: Decision): AwsStructure {
  if (!scp || scp.managementAccount === account) return {};
  const denied = nodesOf(findRule(why, 'iam.explicit-deny') ?? why).some(
    ({ rule, holds, at }) =>
      rule === 'policy.statement' && holds === false && at?.document.startsWith('organization/'),
  );
  const allowed = !denied && findRule(why, 'iam.scp')?.holds !== false;
  return { OrganizationsDecisionDetail: { AllowedByOrganizations: allowed } };
}

function boundaryDetail({ boundary }: Simulation, request: AuthorizationRequest): AwsStructure {
  if (!boundary) return {};
  const { principal, resourceAccount: _other, ...rest } = request;
  const account = 'account' in principal ? principal.account : '';
  const allows = decide({ ...rest, principal, resourceAccount: account }, { identity: [boundary] });
  return { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: allows } };
}

const worst = ['explicitDeny', 'implicitDeny', 'allowed'] as const;

/** One action on all resources: what IAM's simulator says of it. */
function evaluationOf(simulation: Simulation, action: string): AwsStructure {
  const asked = simulation.resources.length > 0 ? simulation.resources : ['*'];
  const outcomes = asked.map((resource) => {
    const { request, policies } = requestOf(simulation, action, resource);
    const decision = evaluate(request, policies);
    return {
      resource,
      decision: named(decision),
      matched: matchedStatements(simulation, decision),
      missing: missingKeys(simulation, request),
      organization: organizationDetail(simulation, decision),
      boundary: boundaryDetail(simulation, request),
    };
  });
  const found = worst.find((each) => outcomes.some(({ decision }) => decision === each));
  const deciding = outcomes.find(({ decision }) => decision === found) ?? outcomes[0];
  return {
    EvalActionName: action,
    EvalResourceName: asked.length === 1 ? asked[0] : '*',
    EvalDecision: deciding?.decision,
    MatchedStatements: deciding?.matched,
    MissingContextValues: simulation.resources.length > 0 ? [] : deciding?.missing,
    ...deciding?.organization,
    ...deciding?.boundary,
    ...(simulation.resources.length > 0 && {
      ResourceSpecificResults: outcomes.map(
        ({ resource, decision, matched, missing, boundary }) => ({
          EvalResourceName: resource,
          EvalResourceDecision: decision,
          MatchedStatements: matched,
          MissingContextValues: missing,
          ...boundary,
        }),
      ),
    }),
  };
}

/** What IAM's simulator says of each action, in the order in which they were asked. */
export const simulate = (simulation: Simulation): readonly AwsStructure[] =>
  simulation.actions.map((action) => evaluationOf(simulation, action));
