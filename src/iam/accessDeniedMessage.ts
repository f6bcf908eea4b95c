import type { Denial, PolicyType } from './decision.ts';

/** A boundary is not called a policy. */
const named = (type: PolicyType): string =>
  type === 'permissions boundary' ? type : `${type} policy`;

function withArticle(type: PolicyType): string {
  if (type === 'role trust') return `the ${named(type)}`;
  return `${type === 'identity-based' ? 'an' : 'a'} ${named(type)}`;
}

function reason(action: string, denial: Denial | undefined): string {
  if (!denial?.disclosed) return '';
  return denial.explicit
    ? ` with an explicit deny in ${withArticle(denial.policyType)}`
    : ` because no ${named(denial.policyType)} allows the ${action} action`;
}

/**
 * The message of an AccessDenied error. Across accounts it carries no reason.
 * Source: IAM User Guide, troubleshoot_access-denied.
 *
 * @param refused.resource left out where the action has no resource
 */
export function accessDeniedMessage(refused: {
  readonly principalArn: string;
  readonly action: string;
  readonly resource?: string;
  readonly decision: { readonly denial?: Denial };
}): string {
  const { principalArn, action, resource, decision } = refused;
  const on = resource === undefined ? '' : ` on resource: ${resource}`;
  return `User: ${principalArn} is not authorized to perform: ${action}${on}${reason(action, decision.denial)}`;
}
