import { fromBase64, toHex } from '../../../kit/bytes.ts';
import { own } from '../../../kit/own.ts';
import { allOf, check } from '../../../kit/why.ts';
import {
  expectedSignature,
  readPublic,
  serverPublic,
  type SrpUser,
  verifierOf,
} from '../../../wire/srp/srp.ts';
import { readTimestamp } from '../../../wire/srp/timestamp.ts';
import { mintBytes, mintUuid } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import type { AwsOutcome } from '../awsAction.ts';
import { failed, type Reasons } from '../reasons.ts';
import { ask, findChallenge, spendSession } from './challenges.ts';
import { countAttempt } from './checkPassword.ts';
import { continueSignIn } from './continueSignIn.ts';
import { incorrectPassword, invalidParameter, sessionExpired, userNotFound } from './errors.ts';
import { findUser } from './findUser.ts';
import { cognitoIdpRules } from './rules.ts';
import { parameter } from './authParameter.ts';
import type { FoundClient } from './userPools.ts';

const poolNameOf = (poolId: string): string => poolId.slice(poolId.indexOf('_') + 1);

const numberOf = (hex: string): bigint => BigInt(`0x${hex}`);

/**
 * USER_SRP_AUTH: answers the client's public value with the pool's own, a salt and a secret block. Where
 * the client keeps it secret who exists, a name that nobody has gets the same kind of answer.
 */
export function startSrp(
  world: World,
  found: FoundClient,
  username: string,
  parameters: ReadonlyMap<string, string>,
  reasons: Reasons,
): AwsOutcome {
  const clientPublic = reasons.take(parameter(parameters, 'SRP_A'));
  if (clientPublic.error) return reasons.refuse(world, clientPublic.error);
  const usable = check(cognitoIdpRules.srpPublic, readPublic(clientPublic.value) !== undefined);
  reasons.add(usable);
  // AWS publishes the code, not the text.
  if (usable.holds === false)
    return reasons.refuse(world, invalidParameter('SRP_A is not a public value of the group.'));
  const who = reasons.take(findUser(found, username));
  if (who.error && found.client.preventUserExistenceErrors === 'LEGACY')
    return reasons.refuse(world, userNotFound);

  const [secretBytes, afterSecret] = mintBytes(world, 32);
  const [saltBytes, afterSalt] = mintBytes(afterSecret, 16);
  const [nobody, minted] = mintUuid(afterSalt);
  const [serverSecret, salt] = [toHex(secretBytes), toHex(saltBytes)];
  const user: SrpUser = { poolName: poolNameOf(found.poolId), userId: username };
  const password = who.value?.user.password ?? nobody;
  const asked = ask(
    minted,
    found,
    { username, sub: who.value?.user.sub ?? nobody },
    {
      name: 'PASSWORD_VERIFIER',
      clientPublic: clientPublic.value,
      serverSecret,
      salt,
      srpUser: username,
    },
  );
  return reasons.answer(asked.world, {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: salt,
      SECRET_BLOCK: asked.session,
      SRP_B: serverPublic(numberOf(serverSecret), verifierOf(user, password, numberOf(salt))),
      USERNAME: username,
      USER_ID_FOR_SRP: username,
    },
  });
}

/** PASSWORD_VERIFIER: whether the client's proof can only come from the right password. */
export async function verifySrp(
  world: World,
  found: FoundClient,
  responses: ReadonlyMap<string, string>,
  reasons: Reasons,
): Promise<AwsOutcome> {
  const block = reasons.take(parameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK'));
  if (block.error) return reasons.refuse(world, block.error);
  const signature = reasons.take(parameter(responses, 'PASSWORD_CLAIM_SIGNATURE'));
  if (signature.error) return reasons.refuse(world, signature.error);
  const timestamp = reasons.take(parameter(responses, 'TIMESTAMP'));
  if (timestamp.error) return reasons.refuse(world, timestamp.error);

  const asked = findChallenge(world, block.value);
  const known =
    asked?.pool === found.poolId &&
    asked.client === found.clientId &&
    asked.username === responses.get('USERNAME');
  const session = allOf(cognitoIdpRules.session, [
    check(cognitoIdpRules.sessionKnown, known, { wanted: 'PASSWORD_VERIFIER' }),
    check(cognitoIdpRules.sessionOnce, asked && known ? !asked.used : null),
    check(cognitoIdpRules.sessionLives, asked && known ? world.clock < asked.expiresAt : null),
  ]);
  reasons.add(session);
  // A block that was used or is somebody else's proves no password.
  if (!asked || asked.used || !known || asked.challenge.name !== 'PASSWORD_VERIFIER')
    return reasons.refuse(world, incorrectPassword);
  if (session.holds === false) return reasons.refuse(world, sessionExpired);

  const spent = spendSession(world, block.value);
  const user = own(found.pool.users, asked.username);
  if (user?.sub !== asked.sub || user?.password === undefined) {
    reasons.take(failed(check(cognitoIdpRules.user, false), incorrectPassword));
    return reasons.refuse(spent, incorrectPassword);
  }
  const { clientPublic, serverSecret, salt, srpUser } = asked.challenge;
  const srp = { poolName: poolNameOf(found.poolId), userId: srpUser };
  const expected = expectedSignature(
    {
      ...srp,
      secretBlock: fromBase64(block.value) ?? new Uint8Array(0),
      timestamp: timestamp.value,
    },
    {
      b: numberOf(serverSecret),
      verifier: verifierOf(srp, user.password, numberOf(salt)),
      clientPublicHex: clientPublic,
    },
  );
  const proven = readTimestamp(timestamp.value) !== undefined && expected === signature.value;
  const who = { username: asked.username, user };
  const attempt = countAttempt(spent, found, who, proven);
  const right = reasons.take(attempt.outcome);
  if (right.error) return reasons.refuse(attempt.world, right.error);
  return continueSignIn(attempt.world, found, who, reasons);
}
