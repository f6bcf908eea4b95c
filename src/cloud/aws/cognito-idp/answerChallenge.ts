import { check } from '../../../kit/why.ts';
import type { AwsCall, AwsOutcome } from '../awsAction.ts';
import { checked, type Reasons } from '../reasons.ts';
import { readAttributes } from './attributes.ts';
import { checkSession, spendSession } from './challenges.ts';
import { checkPasswordPolicy } from './passwordPolicy.ts';
import { checkSecretHash } from './checkSecretHash.ts';
import { checkTotp } from './checkTotp.ts';
import { checkStanding, continueSignIn, finishSignIn } from './continueSignIn.ts';
import { invalidParameter, invalidSession } from './errors.ts';
import { cognitoIdpRules } from './rules.ts';
import { verifySrp } from './srpAuth.ts';
import { parameter } from './authParameter.ts';
import { type FoundClient, putUser } from './userPools.ts';

export const challengeNames = [
  'SMS_MFA',
  'EMAIL_OTP',
  'SOFTWARE_TOKEN_MFA',
  'SELECT_MFA_TYPE',
  'MFA_SETUP',
  'PASSWORD_VERIFIER',
  'CUSTOM_CHALLENGE',
  'SELECT_CHALLENGE',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
  'ADMIN_NO_SRP_AUTH',
  'NEW_PASSWORD_REQUIRED',
  'SMS_OTP',
  'PASSWORD',
  'WEB_AUTHN',
  'PASSWORD_SRP',
] as const;
export type ChallengeName = (typeof challengeNames)[number];

/** The attributes that an answer to NEW_PASSWORD_REQUIRED sets: `userAttributes.<name>`. */
const attributesIn = (responses: ReadonlyMap<string, string>) =>
  readAttributes(
    [...responses].flatMap(([name, Value]) =>
      name.startsWith('userAttributes.')
        ? [{ Name: name.slice('userAttributes.'.length), Value }]
        : [],
    ),
  );

/** Goes on with a sign-in after an answer to its challenge; the client was found before. */
export async function answerChallenge(
  { world }: AwsCall,
  found: FoundClient,
  name: ChallengeName,
  session: string | undefined,
  responses: ReadonlyMap<string, string>,
  reasons: Reasons,
): Promise<AwsOutcome> {
  const username = reasons.take(parameter(responses, 'USERNAME'));
  if (username.error) return reasons.refuse(world, username.error);
  const secret = reasons.take(
    checkSecretHash(found, [username.value], responses.get('SECRET_HASH')),
  );
  if (secret.error) return reasons.refuse(world, secret.error);
  if (name === 'PASSWORD_VERIFIER') return verifySrp(world, found, responses, reasons);
  const given = reasons.take(
    checked(
      check(cognitoIdpRules.authParameter, session !== undefined, { wanted: 'Session' }),
      invalidParameter('Missing required parameter Session'),
    ),
  );
  if (given.error) return reasons.refuse(world, given.error);
  if (
    session === undefined ||
    (name !== 'SOFTWARE_TOKEN_MFA' && name !== 'NEW_PASSWORD_REQUIRED' && name !== 'MFA_SETUP')
  ) {
    // No other challenge is ever asked here, so no session waits for its answer.
    reasons.add(check(cognitoIdpRules.session, false, { wanted: name }));
    return reasons.refuse(world, invalidSession);
  }

  const asked = reasons.take(checkSession(world, found, session, name));
  if (asked.error) return reasons.refuse(world, asked.error);
  const who = asked.value;
  const same = reasons.take(
    checked(
      check(cognitoIdpRules.sessionPerson, who.username === username.value, {
        saw: username.value,
        wanted: who.username,
      }),
      invalidSession,
    ),
  );
  if (same.error) return reasons.refuse(world, same.error);

  switch (name) {
    case 'SOFTWARE_TOKEN_MFA': {
      const code = reasons.take(parameter(responses, 'SOFTWARE_TOKEN_MFA_CODE'));
      if (code.error) return reasons.refuse(world, code.error);
      const used = reasons.take(checkTotp(world, found, who, code.value));
      if (used.error) return reasons.refuse(world, used.error);
      const error = checkStanding(used.value, found, who, reasons);
      if (error) return reasons.refuse(used.value, error);
      return finishSignIn(spendSession(used.value, session), found, who, reasons);
    }
    case 'NEW_PASSWORD_REQUIRED': {
      const password = reasons.take(parameter(responses, 'NEW_PASSWORD'));
      if (password.error) return reasons.refuse(world, password.error);
      const strong = reasons.take(checkPasswordPolicy(found.pool, password.value));
      if (strong.error) return reasons.refuse(world, strong.error);
      const attributes = reasons.take(attributesIn(responses));
      if (attributes.error) return reasons.refuse(world, attributes.error);
      const user = {
        ...who.user,
        password: password.value,
        status: 'CONFIRMED' as const,
        attributes: { ...who.user.attributes, ...attributes.value },
      };
      const changed = putUser(spendSession(world, session), found.poolId, who.username, user);
      return continueSignIn(changed, found, { username: who.username, user }, reasons);
    }
    case 'MFA_SETUP': {
      const { challenge } = who;
      const verified = challenge.name === 'MFA_SETUP' && challenge.verified;
      reasons.add(check(cognitoIdpRules.mfaSetUp, verified));
      if (!verified) return reasons.refuse(world, invalidSession);
      const error = checkStanding(world, found, who, reasons);
      if (error) return reasons.refuse(world, error);
      return finishSignIn(spendSession(world, session), found, who, reasons);
    }
  }
}
