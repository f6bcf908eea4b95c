import { check } from '../../../kit/why.ts';
import { accountOf, principalOf, userIdentityOf } from '../caller.ts';
import { recordEvent } from '../trail.ts';
import { stsAction } from './stsAction.ts';
import { awsRules } from '../rules.ts';

/**
 * GetCallerIdentity (STS API Reference). It needs no permission and no policy can deny it: whoever can
 * sign is told who they are.
 */
export const getCallerIdentity = stsAction({
  name: 'GetCallerIdentity',
  signed: true,
  members: {},
  run: (_input, { world, request, requestId, region, caller }) => {
    const principal = principalOf(world, caller);
    const account = accountOf(caller);
    return {
      world: recordEvent(world, request, {
        eventSource: 'sts.amazonaws.com',
        eventName: 'GetCallerIdentity',
        awsRegion: region,
        recipientAccountId: account,
        requestID: requestId,
        readOnly: true,
        userIdentity: userIdentityOf(world, caller),
      }),
      why: check(awsRules.noPermissionNeeded, true, { saw: principal.arn }),
      answer: {
        result: {
          Arn: principal.arn,
          UserId: principal.kind === 'root' ? account : principal.userId,
          Account: account,
        },
      },
    };
  },
});
