import { grants } from '../grant.ts';
import type { Grant } from '../grant.ts';
import type { AccountPrincipal, Principal } from '../principal.ts';

/** One way in which a policy can name a principal. */
export interface PrincipalName {
  /** As in `PrincipalEntry.key`. */
  readonly key: string;
  readonly grant: Grant;
  /** NotPrincipal spares a principal only where each tier that it has is listed. */
  readonly tier: 'account' | 'entity' | 'session';
}

/** The key of every principal. */
export const everyone = '*';

export const principalKey = (type: string, value: string): string => `${type}|${value}`;

const aws = (value: string, grant: Grant, tier: PrincipalName['tier']): PrincipalName => ({
  key: principalKey('AWS', value),
  grant,
  tier,
});

function accountNames(principal: AccountPrincipal): PrincipalName[] {
  const names = [aws(principal.account, grants.delegated, 'account')];
  if (principal.canonicalUser !== undefined)
    names.push({
      key: principalKey('CanonicalUser', principal.canonicalUser),
      grant: grants.delegated,
      tier: 'account',
    });
  return names;
}

const provider = (value: string): PrincipalName => ({
  key: principalKey('Federated', value),
  grant: grants.direct,
  tier: 'session',
});

/**
 * Every name of a principal, and what an Allow for that name settles. A unique id (`AIDA...`,
 * `AROA...`) stands for the user or role it belongs to.
 * Source: IAM User Guide, reference_policies_elements_principal.
 */
export function namesOf(principal: Principal): readonly PrincipalName[] {
  switch (principal.kind) {
    case 'root':
      return accountNames(principal);
    case 'user':
      return [
        aws(principal.arn, grants.direct, 'entity'),
        aws(principal.userId, grants.direct, 'entity'),
        ...accountNames(principal),
      ];
    case 'role-session':
      return [
        aws(principal.arn, grants.direct, 'session'),
        ...(principal.federatedProvider === undefined
          ? []
          : [provider(principal.federatedProvider)]),
        aws(principal.roleArn, grants.limited, 'entity'),
        aws(principal.userId.split(':')[0] ?? '', grants.limited, 'entity'),
        ...accountNames(principal),
      ];
    case 'federated-user':
      return [
        aws(principal.arn, grants.direct, 'session'),
        aws(principal.userArn, grants.limited, 'entity'),
        ...accountNames(principal),
      ];
    case 'saml':
      return [provider(principal.providerArn)];
    case 'web-identity':
      return [provider(principal.provider)];
    case 'service':
      return [
        { key: principalKey('Service', principal.service), grant: grants.direct, tier: 'entity' },
      ];
    case 'anonymous':
      break;
  }
  return [];
}
