import { check } from '../../../kit/why.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { required, text } from '../../../wire/aws/members.ts';
import { matchTotp } from '../../../wire/totp/totp.ts';
import { awsAction } from '../awsAction.ts';
import { reasonsOf } from '../reasons.ts';
import { ask, checkSession, spendSession } from './challenges.ts';
import { checkSelfService } from './checkAccessToken.ts';
import { invalidParameter } from './errors.ts';
import { sessionMember, tokenMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { clientOfSession, putUser } from './userPools.ts';

/** AWS publishes the code; the text is what users report. */
const codeMismatch = awsError('EnableSoftwareTokenMFAException', 400, 'Code mismatch');

/** VerifySoftwareToken (Amazon Cognito user pools API Reference): the app shows the right codes. */
export const verifySoftwareToken = awsAction({
  name: 'VerifySoftwareToken',
  signed: false,
  members: {
    AccessToken: tokenMember,
    Session: sessionMember,
    UserCode: required(text({ length: [6, 6], pattern: '[0-9]+', sensitive: true })),
    FriendlyDeviceName: text({ length: [0, 131_072] }),
  },
  reference: {
    checks: [
      'the access token, or the session of an MFA_SETUP challenge',
      'the code is that of the associated secret',
    ],
    errors: [
      'EnableSoftwareTokenMFAException',
      'InvalidParameterException',
      'NotAuthorizedException',
    ],
    differs: ['FriendlyDeviceName is not kept.'],
  },
  run: async ({ AccessToken, Session, UserCode }, { world, region }) => {
    const reasons = reasonsOf(cognitoIdpRules.setUpMfa);
    const stepOf = (secret: string | undefined): number | undefined => {
      const step = secret === undefined ? undefined : matchTotp(secret, UserCode, world.clock);
      reasons.add(check(cognitoIdpRules.totpCode, step !== undefined));
      return step;
    };
    if (AccessToken !== undefined) {
      const holder = reasons.take(await checkSelfService(world, region, AccessToken));
      if (holder.error) return reasons.refuse(world, holder.error);
      const { poolId, username, user } = holder.value;
      const step = stepOf(user.totp?.secret);
      if (!user.totp || step === undefined) return reasons.refuse(world, codeMismatch);
      const totp = { ...user.totp, verified: true, lastUsedStep: step };
      return reasons.answer(putUser(world, poolId, username, { ...user, totp }), {
        Status: 'SUCCESS',
      });
    }
    reasons.add(check(cognitoIdpRules.authParameter, Session !== undefined, { wanted: 'Session' }));
    if (Session === undefined)
      return reasons.refuse(world, invalidParameter('Missing required parameter Session'));
    const client = reasons.take(clientOfSession(world, region, Session));
    if (client.error) return reasons.refuse(world, client.error);
    const asked = reasons.take(checkSession(world, client.value, Session, 'MFA_SETUP'));
    if (asked.error) return reasons.refuse(world, asked.error);
    const { username, user, challenge } = asked.value;
    const secret = challenge.name === 'MFA_SETUP' ? challenge.secret : undefined;
    const step = stepOf(secret);
    if (secret === undefined || step === undefined) return reasons.refuse(world, codeMismatch);
    const totp = { secret, enabled: true, verified: true, lastUsedStep: step };
    const next = ask(
      putUser(spendSession(world, Session), client.value.poolId, username, { ...user, totp }),
      client.value,
      { username, sub: user.sub },
      { name: 'MFA_SETUP', secret, verified: true },
    );
    return reasons.answer(next.world, { Status: 'SUCCESS', Session: next.session });
  },
});
