import { minutes } from '../../../kit/time.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { PoolUserIn, World } from '../../world/world.ts';
import { mintCode } from './mintOpaque.ts';
import { putUser } from './userPools.ts';

/** How long a code by mail is good (Cognito Developer Guide, "Signing up and confirming user accounts"). */
const codeLifetime = minutes(24 * 60);

/** `a***@e***`: enough for somebody who knows the address. */
const masked = (address: string): string =>
  address.replace(
    /^(.)[^@]*@(.).*$/,
    (_all, first: string, second: string) => `${first}***@${second}***`,
  );

/**
 * Sends the code that confirms a sign-up, and keeps it with the person. Without a mail address nothing is
 * sent and an administrator must confirm them.
 * @returns `CodeDeliveryDetails` where a code was sent
 */
export function sendConfirmation(
  world: World,
  poolId: string,
  username: string,
  user: PoolUserIn,
): { readonly world: World; readonly delivery?: AwsStructure } {
  const to = user.attributes['email'];
  if (to === undefined) return { world: putUser(world, poolId, username, user) };
  const [code, minted] = mintCode(world);
  const kept = putUser(minted, poolId, username, {
    ...user,
    confirmation: { code, expiresAt: world.clock + codeLifetime },
  });
  const mail = kept.cognito.mail.push({
    from: 'no-reply@verificationemail.com',
    to,
    subject: 'Your verification code',
    text: `Your confirmation code is ${code}`,
    sentAt: world.clock,
  });
  return {
    world: { ...kept, cognito: { ...kept.cognito, mail } },
    delivery: { Destination: masked(to), DeliveryMedium: 'EMAIL', AttributeName: 'email' },
  };
}

/** Sends somebody whom an administrator made their first password. Without a mail address: nothing. */
export function sendInvitation(world: World, username: string, user: PoolUserIn): World {
  const to = user.attributes['email'];
  if (to === undefined) return world;
  const mail = world.cognito.mail.push({
    from: 'no-reply@verificationemail.com',
    to,
    subject: 'Your temporary password',
    text: `Your username is ${username} and temporary password is ${user.password}.`,
    sentAt: world.clock,
  });
  return { ...world, cognito: { ...world.cognito, mail } };
}
