import { check } from '../../../kit/why.ts';
import { awsAction } from '../awsAction.ts';
import { principalOf, userIdOf } from '../caller.ts';
import { awsRules } from '../rules.ts';
import { recordEvent } from '../trail.ts';
import { userIdentityOf } from '../userIdentity.ts';

/**
 * GetCallerIdentity (STS API Reference). It needs no permission and no policy can deny it: whoever can
 * sign is told who they are.
 */
export const getCallerIdentity = awsAction({
  name: 'GetCallerIdentity',
  signed: true,
  members: {},
  reference: { checks: [], errors: [], differs: [] },
  run: (_input, { world, request, requestId, region, caller }) => {
    const principal = principalOf(world, caller);
    const { account } = principal;
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
          UserId: userIdOf(principal),
          Account: account,
        },
      },
    };
  },
});
