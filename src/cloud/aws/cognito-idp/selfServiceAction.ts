import { required } from '../../../wire/aws/members.ts';
import { type AwsCall, awsAction, type AwsOutcome } from '../awsAction.ts';
import { type Reasons, reasonsOf } from '../reasons.ts';
import { checkSelfService, type TokenHolder } from './checkAccessToken.ts';
import { tokenMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';

/** A call by somebody who holds an access token with the scope for their own account. */
interface SelfServiceCall extends AwsCall {
  readonly holder: TokenHolder;
  readonly reasons: Reasons;
}

/** Declares an operation on one's own account that takes an access token and nothing else. */
export const selfServiceAction = (name: string, run: (call: SelfServiceCall) => AwsOutcome) =>
  awsAction({
    name,
    signed: false,
    members: { AccessToken: required(tokenMember) },
    reference: {
      checks: ['the access token: signature, pool, use, expiry, revocation, scope'],
      errors: ['NotAuthorizedException'],
      differs: [],
    },
    run: async ({ AccessToken }, call) => {
      const { world, region } = call;
      const reasons = reasonsOf(cognitoIdpRules.withAccessToken);
      const holder = reasons.take(await checkSelfService(world, region, AccessToken));
      if (holder.error) return reasons.refuse(world, holder.error);
      return run({ ...call, holder: holder.value, reasons });
    },
  });
