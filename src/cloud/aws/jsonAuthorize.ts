import { awsError } from '../../wire/aws/awsError.ts';
import { accountOf } from './caller.ts';
import type { SignedCall } from './awsAction.ts';
import { authorize } from './authorize.ts';
import { type Checked, failed, passed, type Reasons } from './reasons.ts';

/**
 * Whether the caller's policies let them do this to a resource of their own account. A refusal is
 * `AccessDeniedException`, status 400, as the JSON services answer it.
 */
export function authorizeCall(
  { world, caller, region }: SignedCall,
  action: string,
  resource: string,
  reasons: Reasons,
): Checked<undefined> {
  const resourceAccount = accountOf(caller);
  const { decision, denial, evidence } = authorize(world, caller, {
    action,
    resource,
    resourceAccount,
    region,
  });
  reasons.show(evidence);
  return reasons.take(
    denial === undefined
      ? passed(decision.why, undefined)
      : failed(decision.why, awsError('AccessDeniedException', 400, denial)),
  );
}
