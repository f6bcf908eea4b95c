import { awsError } from '../../wire/aws/awsError.ts';
import { accountOf } from './caller.ts';
import type { SignedCall } from './awsAction.ts';
import { type Ask, authorize } from './authorize.ts';
import { type Checked, failed, passed, type Reasons } from './reasons.ts';

/**
 * Whether the caller's policies let them do this to a resource of their own account. A refusal is
 * `AccessDeniedException`, status 400, as the JSON services answer it.
 * @param context condition keys of the request and of the service
 */
export function authorizeCall(
  { world, caller, region }: SignedCall,
  action: string,
  resource: string,
  reasons: Reasons,
  context: Ask['context'] = {},
): Checked<undefined> {
  const resourceAccount = accountOf(caller);
  const { decision, denial, evidence } = authorize(world, caller, {
    action,
    resource,
    resourceAccount,
    region,
    context,
  });
  reasons.show(evidence);
  return reasons.take(
    denial === undefined
      ? passed(decision.why, undefined)
      : failed(decision.why, awsError('AccessDeniedException', 400, denial)),
  );
}
