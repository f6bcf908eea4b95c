import type { Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { ContextValue } from '../../../iam/request.ts';
import type { Evidence } from '../../network.ts';
import type { SignedCall } from '../awsAction.ts';
import { authorize } from '../authorize.ts';
import { accountOf } from '../caller.ts';

/** Whether the caller's own policies allow an operation of STS that no policy of a resource has a say in. */
export function checkPermission(
  { world, caller, region }: SignedCall,
  action: string,
  resource = '*',
  context: Readonly<Record<string, ContextValue | undefined>> = {},
): { readonly why: Why; readonly error?: AwsError; readonly evidence: readonly Evidence[] } {
  const { decision, denial, evidence } = authorize(world, caller, {
    action,
    resource,
    resourceAccount: accountOf(caller),
    region,
    context,
  });
  return {
    why: decision.why,
    evidence,
    ...(denial !== undefined && { error: awsError('AccessDenied', 403, denial) }),
  };
}
