import { check } from '../../kit/why.ts';
import { awsError } from '../../wire/aws/awsError.ts';
import { parseIamArn } from './arns.ts';
import type { SignedCall } from './awsAction.ts';
import { accountOf } from './caller.ts';
import { authorizeCall } from './jsonAuthorize.ts';
import { type Checked, failed, type Reasons } from './reasons.ts';
import { awsRules } from './rules.ts';

/**
 * Whether the caller may hand a role of their account to a service, which then acts by it (IAM User Guide,
 * "Grant a user permissions to pass a role to an AWS service").
 * @param service as `iam:PassedToService` names it, such as `cognito-identity.amazonaws.com`
 */
export function checkPassRole(
  call: SignedCall,
  roleArn: string,
  service: string,
  reasons: Reasons,
): Checked<undefined> {
  const account = accountOf(call.caller);
  const mine = parseIamArn(roleArn)?.account === account;
  if (!mine)
    return reasons.take(
      failed(
        check(awsRules.passOwnRole, false, { saw: roleArn, wanted: account }),
        awsError('AccessDeniedException', 400, 'Cross-account pass role is not allowed.'),
      ),
    );
  return authorizeCall(call, 'iam:PassRole', roleArn, reasons, { 'iam:PassedToService': service });
}
