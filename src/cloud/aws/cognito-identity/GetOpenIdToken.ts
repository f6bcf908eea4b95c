import { check } from '../../../kit/why.ts';
import { required } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { checked, reasonsOf } from '../reasons.ts';
import { checkLogins } from './checkLogins.ts';
import { classicFlowOff } from './errors.ts';
import { findIdentity } from './identityPools.ts';
import { amrOf } from './login.ts';
import { identityIdMember, loginsMember } from './members.ts';
import { signPoolToken } from './poolToken.ts';
import { actAs } from './resolveIdentity.ts';
import { cognitoIdentityRules } from './rules.ts';

/** Seconds that the token is good (FACTS 6.9). */
const lifetime = 600;

/**
 * GetOpenIdToken (Amazon Cognito Federated Identities API Reference): the classic flow, in which the app
 * takes the token to STS by itself.
 */
export const getOpenIdToken = awsAction({
  name: 'GetOpenIdToken',
  signed: false,
  members: { IdentityId: required(identityIdMember), Logins: loginsMember },
  reference: {
    checks: [
      'the identity exists, and its pool has the classic flow on',
      'every token in Logins, one of them linked to the identity',
    ],
    errors: [
      'InvalidParameterException',
      'NotAuthorizedException',
      'ResourceConflictException',
      'ResourceNotFoundException',
    ],
    differs: [],
  },
  run: async ({ IdentityId, Logins }, { world, region, network }) => {
    const reasons = reasonsOf(cognitoIdentityRules.getOpenIdToken);
    const found = reasons.take(findIdentity(world, region, IdentityId));
    if (found.error) return reasons.refuse(world, found.error);
    const { pool, poolId } = found.value;
    const classic = reasons.take(
      checked(check(cognitoIdentityRules.classicFlow, pool.allowClassicFlow), classicFlowOff),
    );
    if (classic.error) return reasons.refuse(world, classic.error);
    const shown = await checkLogins(network, world, found.value, Logins ?? new Map());
    reasons.add(shown.why);
    reasons.show(shown.evidence);
    if (shown.error) return reasons.refuse(shown.world, shown.error);
    const linked = reasons.take(actAs(shown.world, found.value, shown.logins));
    if (linked.error) return reasons.refuse(shown.world, linked.error);
    const Token = await signPoolToken(shown.world, {
      identityId: IdentityId,
      poolId,
      amr: amrOf(shown.logins),
      lifetime,
    });
    return reasons.answer(linked.value, { IdentityId, Token });
  },
});
