import { days } from './passwordPolicy.ts';
import { check } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { mintUuid } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import type { AwsOutcome } from '../awsAction.ts';
import type { Reasons } from '../reasons.ts';
import { ask, type Somebody } from './challenges.ts';
import {
  passwordResetRequired,
  temporaryPasswordExpired,
  userDisabled,
  userNotConfirmed,
} from './errors.ts';
import { issueRefreshToken, issueTokens, type SignIn } from './issueTokens.ts';
import { cognitoIdpRules } from './rules.ts';
import type { FoundClient } from './userPools.ts';

/** Whether a person who proved their password may go on at all. */
export function checkStanding(
  world: World,
  { pool }: FoundClient,
  { user }: Somebody,
  reasons: Reasons,
): AwsError | undefined {
  const temporary = user.status === 'FORCE_CHANGE_PASSWORD';
  const validUntil = user.createDate + days(pool.passwordPolicy.temporaryPasswordValidity);
  const checks = [
    [check(cognitoIdpRules.enabled, user.enabled), userDisabled],
    [
      check(cognitoIdpRules.confirmed, user.status !== 'UNCONFIRMED', { saw: user.status }),
      userNotConfirmed,
    ],
    [
      check(cognitoIdpRules.noResetDue, user.status !== 'RESET_REQUIRED', { saw: user.status }),
      passwordResetRequired,
    ],
    [
      check(cognitoIdpRules.temporaryPassword, temporary ? world.clock < validUntil : null),
      temporaryPasswordExpired,
    ],
  ] as const;
  reasons.add(...checks.map(([why]) => why));
  return checks.find(([why]) => why.holds === false)?.[1];
}

/** What a sign-in by the API ends with. */
export async function finishSignIn(
  world: World,
  client: FoundClient,
  who: Somebody,
  reasons: Reasons,
): Promise<AwsOutcome> {
  const [originJti, minted] = mintUuid(world);
  const signIn: SignIn = { authTime: world.clock, originJti };
  const issued = await issueTokens(minted, client, who, signIn);
  const kept = issueRefreshToken(issued.world, client, who, signIn);
  return reasons.answer(kept.world, {
    AuthenticationResult: {
      AccessToken: issued.tokens.accessToken,
      ExpiresIn: issued.tokens.expiresIn,
      IdToken: issued.tokens.idToken,
      RefreshToken: kept.refreshToken,
      TokenType: 'Bearer',
    },
    ChallengeParameters: {},
  });
}

/** Whether a sign-in wants a second factor of this person, or wants them to set one up. */
export function mfaStep({ pool }: FoundClient, { user }: Somebody): 'code' | 'setup' | 'none' {
  if (pool.mfaConfiguration === 'OFF') return 'none';
  if (user.totp?.enabled === true) return 'code';
  return pool.mfaConfiguration === 'ON' ? 'setup' : 'none';
}

/** The next step for somebody whose password was right: a further challenge, or tokens. */
export async function continueSignIn(
  world: World,
  client: FoundClient,
  who: Somebody,
  reasons: Reasons,
): Promise<AwsOutcome> {
  const error = checkStanding(world, client, who, reasons);
  if (error) return reasons.refuse(world, error);
  const { username, user } = who;
  const whom = { username, sub: user.sub };
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    const asked = ask(world, client, whom, { name: 'NEW_PASSWORD_REQUIRED' });
    return reasons.answer(asked.world, {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: asked.session,
      ChallengeParameters: {
        USER_ID_FOR_SRP: username,
        requiredAttributes: '[]',
        userAttributes: JSON.stringify(user.attributes),
      },
    });
  }
  const step = mfaStep(client, who);
  if (step === 'none') return finishSignIn(world, client, who, reasons);
  const asked = ask(
    world,
    client,
    whom,
    step === 'code' ? { name: 'SOFTWARE_TOKEN_MFA' } : { name: 'MFA_SETUP', verified: false },
  );
  return reasons.answer(asked.world, {
    ChallengeName: step === 'code' ? 'SOFTWARE_TOKEN_MFA' : 'MFA_SETUP',
    Session: asked.session,
    ChallengeParameters: {
      USER_ID_FOR_SRP: username,
      ...(step === 'setup' && { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
    },
  });
}
