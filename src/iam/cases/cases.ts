import type { ContextValue } from '../request.ts';
import { requestContext } from '../request.ts';
import type { AuthorizationRequest } from '../request.ts';
import type { ApplicablePolicies, NamedPolicy, OrganizationPolicies } from '../policies.ts';
import type { Principal } from '../principal.ts';
import cast from './cast.json' with { type: 'json' };

/** A document in full, a list of statements for one of Version 2012-10-17, or a name in cast.json. */
export type CaseDocument = object | string;

/** A case as it stands in JSON. What is left out is Ana reading a report in her own account. */
export interface Case {
  readonly title: string;
  readonly request?: {
    readonly principal?: string;
    readonly action?: string;
    readonly resource?: string;
    readonly context?: Readonly<Record<string, ContextValue>>;
  };
  readonly policies: {
    readonly managementAccount?: string;
    readonly rcp?: readonly (readonly CaseDocument[])[];
    readonly scp?: readonly (readonly CaseDocument[])[];
    readonly resource?: CaseDocument;
    readonly trust?: CaseDocument;
    readonly identity?: readonly CaseDocument[];
    readonly boundary?: CaseDocument;
    readonly session?: readonly CaseDocument[];
  };
  readonly expect: {
    readonly allowed: boolean;
    /** Among the failures of a denial, or among what holds where the request is allowed. */
    readonly rule: string;
    /** `document#pointer` of that node. */
    readonly at?: string;
    readonly saw?: string | readonly string[];
    readonly wanted?: string | readonly string[];
    /** What the access-denied message says after the resource. */
    readonly reason?: string;
  };
}

const principals = cast.principals as Record<string, Principal>;
const documents: Record<string, object> = cast.documents;

export function principalNamed(name: string): Principal {
  const principal = principals[name];
  if (!principal) throw new Error(`cast.json has no principal ${name}`);
  return principal;
}

function documentOf(document: CaseDocument): object {
  const found = typeof document === 'string' ? documents[document] : document;
  if (!found) throw new Error(`cast.json has no document ${JSON.stringify(document)}`);
  return Array.isArray(found) ? { Version: '2012-10-17', Statement: found } : found;
}

const named = (id: string, document: CaseDocument): NamedPolicy => ({
  id,
  document: documentOf(document),
});

const list = (id: string, found: readonly CaseDocument[] | undefined): readonly NamedPolicy[] =>
  (found ?? []).map((each, index) => named(`${id}/${index}`, each));

const organization = (
  id: string,
  managementAccount: string,
  levels: readonly (readonly CaseDocument[])[],
): OrganizationPolicies => ({
  managementAccount,
  levels: levels.map((level, index) => ({
    target: `level-${index}`,
    policies: list(`${id}/${index}`, level),
  })),
});

export function requestOf({ request = {}, policies }: Case): AuthorizationRequest {
  const trust = policies.trust !== undefined;
  const { principal = 'ana', context = {} } = request;
  return {
    principal: principalNamed(principal),
    action: request.action ?? (trust ? 'sts:AssumeRole' : 's3:GetObject'),
    resource:
      request.resource ??
      (trust ? 'arn:aws:iam::111122223333:role/Target' : 'arn:aws:s3:::reports/2026.csv'),
    resourceAccount: '111122223333',
    context: requestContext(context),
  };
}

export function policiesOf({ policies }: Case): ApplicablePolicies {
  const { managementAccount = '999988887777', rcp, scp, resource, trust, boundary } = policies;
  return {
    ...(rcp && { rcp: organization('rcp', managementAccount, rcp) }),
    ...(scp && { scp: organization('scp', managementAccount, scp) }),
    ...(resource && { resource: { kind: 'resource', ...named('resource', resource) } }),
    ...(trust && { resource: { kind: 'role-trust', ...named('trust', trust) } }),
    identity: list('identity', policies.identity),
    ...(boundary && { boundary: named('boundary', boundary) }),
    session: list('session', policies.session),
  };
}
