import type { AuthorizationRequest, ContextLookup, ContextValue } from './request.ts';
import { inAccount } from './principal.ts';
import type { Principal } from './principal.ts';

const principalTypes: Partial<Record<Principal['kind'], string>> = {
  root: 'Account',
  user: 'User',
  'role-session': 'AssumedRole',
  'federated-user': 'FederatedUser',
  anonymous: 'Anonymous',
};

const nameIn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

function userId(principal: Principal): string | undefined {
  if (principal.kind === 'root') return principal.account;
  if (principal.kind === 'anonymous') return 'anonymous';
  return 'userId' in principal ? principal.userId : undefined;
}

type Derive = (request: AuthorizationRequest) => string | undefined;

/** `aws:PrincipalArn` of a role session is the role, never the session. */
const derived: Readonly<Record<string, Derive>> = {
  'aws:principalarn': ({ principal }) =>
    principal.kind === 'role-session'
      ? principal.roleArn
      : inAccount(principal)
        ? principal.arn
        : undefined,
  'aws:principalaccount': ({ principal }) =>
    'account' in principal ? principal.account : undefined,
  'aws:principaltype': ({ principal }) => principalTypes[principal.kind],
  'aws:principalisawsservice': ({ principal }) => String(principal.kind === 'service'),
  'aws:principalservicename': ({ principal }) =>
    principal.kind === 'service' ? principal.service : undefined,
  'aws:userid': ({ principal }) => userId(principal),
  'aws:username': ({ principal }) =>
    principal.kind === 'user' ? nameIn(principal.arn) : undefined,
  'aws:federatedprovider': ({ principal }) =>
    principal.kind === 'role-session' ? principal.federatedProvider : undefined,
  'aws:resourceaccount': ({ resourceAccount }) => resourceAccount,
};

const derivations: ReadonlyMap<string, Derive> = new Map(Object.entries(derived));

/**
 * The keys of a request: those that follow from its principal and resource, then those of its
 * context. Source: IAM User Guide, reference_policies_variables, table of principal keys.
 */
export const lookupOf =
  (request: AuthorizationRequest): ContextLookup =>
  (key): ContextValue | undefined => {
    const derive = derivations.get(key);
    return derive ? derive(request) : request.context.values.get(key);
  };
