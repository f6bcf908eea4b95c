import { own } from '../../../kit/own.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { matchTotp } from '../../../wire/totp/totp.ts';
import type { World } from '../../world/world.ts';
import type { Caller, NamedUser } from '../caller.ts';
import { accountIn } from '../iamObjects.ts';
import { stsRules } from './rules.ts';

/** The one-time code of a request as it holds it. */
export interface PassedCode {
  readonly serialNumber: string | undefined;
  readonly tokenCode: string | undefined;
}

export interface CheckedMfa {
  readonly parts: readonly Why[];
  readonly error?: AwsError;
  /** When the code was checked; undefined where none was passed. */
  readonly at?: number;
  /** The world in which the code is spent. */
  readonly world: World;
}

const failed = (reason: string): AwsError =>
  awsError('AccessDenied', 403, `MultiFactorAuthentication failed${reason}`);

/** Texts of FACTS 4.2; the one for half of the pair is general knowledge. */
const incomplete = failed(', must provide both MFA serial number and one time pass code.');
const unknownDevice = failed(
  ', unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
);
const wrongCode = failed(' with invalid MFA one time pass code.');

/** The device of this serial number, if this user has enabled it. */
function deviceOf(world: World, { account, name }: NamedUser, serialNumber: string) {
  const device = own(accountIn(world, account)?.mfaDevices, serialNumber);
  const owner = device?.owner;
  return typeof owner === 'object' && owner.user === name ? device : undefined;
}

function spendCode(
  world: World,
  { account: id }: NamedUser,
  serialNumber: string,
  step: number,
): World {
  const account = accountIn(world, id);
  const device = own(account?.mfaDevices, serialNumber);
  if (!account || !device) return world;
  const mfaDevices = { ...account.mfaDevices, [serialNumber]: { ...device, lastUsedStep: step } };
  return { ...world, accounts: { ...world.accounts, [id]: { ...account, mfaDevices } } };
}

/**
 * Checks the one-time code of a request: RFC 6238 with SHA-1, six digits, steps of 30 seconds, one step
 * early or late. The device is one that the calling user has enabled; roles and the root user have none
 * here. A code counts once (RFC 6238 section 5.2), and so does every earlier one after it.
 */
export function checkMfa(
  world: World,
  caller: Caller,
  { serialNumber, tokenCode }: PassedCode,
): CheckedMfa {
  if (serialNumber === undefined && tokenCode === undefined) return { parts: [], world };
  const done = (parts: readonly Why[], error?: AwsError): CheckedMfa => ({
    parts: [allOf(stsRules.mfa, parts)],
    ...(error && { error }),
    world,
  });
  const both = check(stsRules.mfaPassed, serialNumber !== undefined && tokenCode !== undefined, {
    wanted: ['SerialNumber', 'TokenCode'],
  });
  if (serialNumber === undefined || tokenCode === undefined) return done([both], incomplete);

  const device = caller.kind === 'user' ? deviceOf(world, caller, serialNumber) : undefined;
  const enabled = check(stsRules.mfaDevice, device !== undefined, { saw: serialNumber });
  if (caller.kind !== 'user' || !device) return done([both, enabled], unknownDevice);

  const step = matchTotp(device.secret, tokenCode, world.clock);
  const right = check(stsRules.mfaCode, step !== undefined, { saw: tokenCode });
  if (step === undefined) return done([both, enabled, right], wrongCode);

  const { lastUsedStep = -1 } = device;
  const fresh = check(stsRules.mfaCodeUnused, step > lastUsedStep, {
    saw: `time step ${step}`,
    ...(lastUsedStep >= 0 && { wanted: `later than time step ${lastUsedStep}` }),
  });
  const parts = [both, enabled, right, fresh];
  if (fresh.holds === false) return done(parts, wrongCode);
  return { ...done(parts), at: world.clock, world: spendCode(world, caller, serialNumber, step) };
}
