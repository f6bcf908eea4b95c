import { check } from '../../../kit/why.ts';
import { awsAction } from '../awsAction.ts';
import { reasonsOf } from '../reasons.ts';
import { ask, checkSession, spendSession } from './challenges.ts';
import { checkSelfService } from './checkAccessToken.ts';
import { invalidParameter } from './errors.ts';
import { sessionMember, tokenMember } from './members.ts';
import { mintTotpSecret } from './mintOpaque.ts';
import { cognitoIdpRules } from './rules.ts';
import { clientOfSession, putUser } from './userPools.ts';

/**
 * AssociateSoftwareToken (Amazon Cognito user pools API Reference): a secret for an authenticator app, for
 * somebody who holds an access token or must set one up before they may sign in.
 */
export const associateSoftwareToken = awsAction({
  name: 'AssociateSoftwareToken',
  signed: false,
  members: { AccessToken: tokenMember, Session: sessionMember },
  reference: {
    checks: ['the access token, or the session of an MFA_SETUP challenge'],
    errors: ['InvalidParameterException', 'NotAuthorizedException'],
    differs: [],
  },
  run: async ({ AccessToken, Session }, { world, region }) => {
    const reasons = reasonsOf(cognitoIdpRules.setUpMfa);
    const [secret, minted] = mintTotpSecret(world);
    if (AccessToken !== undefined) {
      const holder = reasons.take(await checkSelfService(world, region, AccessToken));
      if (holder.error) return reasons.refuse(world, holder.error);
      const { poolId, username, user } = holder.value;
      const totp = { secret, enabled: false, verified: false };
      return reasons.answer(putUser(minted, poolId, username, { ...user, totp }), {
        SecretCode: secret,
      });
    }
    reasons.add(check(cognitoIdpRules.authParameter, Session !== undefined, { wanted: 'Session' }));
    if (Session === undefined)
      return reasons.refuse(world, invalidParameter('Missing required parameter Session'));
    const client = reasons.take(clientOfSession(world, region, Session));
    if (client.error) return reasons.refuse(world, client.error);
    const asked = reasons.take(checkSession(world, client.value, Session, 'MFA_SETUP'));
    if (asked.error) return reasons.refuse(world, asked.error);
    const { username, user } = asked.value;
    const next = ask(
      spendSession(minted, Session),
      client.value,
      { username, sub: user.sub },
      { name: 'MFA_SETUP', secret, verified: false },
    );
    return reasons.answer(next.world, { SecretCode: secret, Session: next.session });
  },
});
