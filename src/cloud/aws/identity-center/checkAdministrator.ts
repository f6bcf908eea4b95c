import { check } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { SignedCall } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { authorizeCall } from '../jsonAuthorize.ts';
import type { Reasons } from '../reasons.ts';
import { accessDenied } from './adminErrors.ts';
import { identityCenterAdminRules as rules } from './adminRules.ts';

/**
 * Whether the caller may administer Identity Center so: their policies allow the action on every one of
 * the resources, and they are of the organization's management account.
 * @returns the error where they may not
 */
export function checkAdministrator(
  call: SignedCall,
  action: string,
  resources: readonly string[],
  reasons: Reasons,
): AwsError | undefined {
  for (const resource of resources) {
    const { error } = authorizeCall(call, action, resource, reasons);
    if (error) return error;
  }
  const { managementAccount } = call.world.organization;
  const account = accountOf(call.caller);
  const holds = account === managementAccount;
  reasons.add(check(rules.managementAccount, holds, { saw: account, wanted: managementAccount }));
  return holds
    ? undefined
    : accessDenied(`Account ${account} may not administer this instance of Identity Center.`);
}
