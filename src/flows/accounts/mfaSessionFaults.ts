import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { Fault } from '../flow.ts';
import { type Change, changeAccount, changeUser, minutesLater } from '../worldChanges.ts';
import { mayaPhone } from './maya.ts';
import { onlyWithMfa } from './onlyWithMfa.ts';

const denyWith = (operator: 'Bool' | 'BoolIfExists'): Change =>
  changeUser('maya', (user) => ({
    ...user,
    policies: { ...user.policies, OnlyWithMfa: onlyWithMfa(operator) },
  }));

/** Milliseconds that one code stands for. */
const timeStep = 30_000;

/** The code of this half minute has been used already. */
const codeSpent: Change = (world) =>
  changeAccount(world, (account) => {
    const device = account.mfaDevices[mayaPhone];
    if (!device) throw new Error(`This world has no device ${mayaPhone}.`);
    const lastUsedStep = Math.floor(world.clock / timeStep);
    return {
      ...account,
      mfaDevices: { ...account.mfaDevices, [mayaPhone]: { ...device, lastUsedStep } },
    };
  });

export const mfaSessionFaults: readonly Fault[] = [
  {
    id: 'deny-with-bool',
    title: 'The Deny tests for MFA with Bool',
    breaks: denyWith('Bool'),
    inputs: { profile: 'key' },
    succeeds:
      'The program used the long-term key alone, as anybody would who has copied it, and read the report. The policy seems to demand MFA, and nobody asked for a code.',
    lesson:
      'Requests signed with a long-term key have no aws:MultiFactorAuthPresent: it is absent, not false. Bool compares nothing with a key that is absent, so the Deny does not apply, and it is just the stolen key that gets through.',
    repair: 'Write BoolIfExists in the Deny: then an absent key counts as a match.',
    stopped: {
      by: denyWith('BoolIfExists'),
      expect: { step: 'list-keys', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    },
  },
  {
    id: 'forgotten-profile',
    title: 'The program does not use the session',
    breaks: (world) => world,
    inputs: { profile: 'key' },
    expect: { step: 'list-keys', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'MFA belongs to credentials, not to a person. Maya has just typed a code, yet a request that her long-term key signs knows nothing of it.',
    repair:
      'Let the program use the three values of the session, for example by a profile of its own in the CLI’s configuration.',
  },
  {
    id: 'code-used-twice',
    title: 'Maya has just signed in to the console with the same code',
    before: 'get-session-token',
    breaks: codeSpent,
    expect: { step: 'get-session-token', rule: 'sts.mfa-code-unused', error: 'AccessDenied' },
    lesson:
      'A one-time code counts once, wherever it was used. The refusal sounds as if it had been mistyped.',
    repair: 'Wait for the app to show the next code, half a minute at most.',
  },
  {
    id: 'slow-phone',
    title: 'The phone’s clock is five minutes slow',
    breaks: (world) => ({ ...world, clockOffsets: { phone: -5 * 60 } }),
    expect: { step: 'get-session-token', rule: 'sts.mfa-code', error: 'AccessDenied' },
    lesson:
      'The code is made from the time. STS takes the code of now and of one step of 30 seconds before or after; a phone five minutes behind shows old ones only.',
    repair:
      'Let the phone set its clock by the network. For hardware devices that drift, IAM has ResyncMFADevice.',
  },
  {
    id: 'old-device',
    title: 'The configuration names the old phone',
    breaks: (world) => world,
    inputs: { serialNumber: `arn:aws:iam::${dataAccount}:mfa/maya-old-phone` },
    expect: { step: 'get-session-token', rule: 'sts.mfa-device', error: 'AccessDenied' },
    lesson:
      'STS looks the device up by its serial number, and it must be one that the calling user has enabled. A new phone that was registered anew has another serial number.',
    repair: 'Ask ListMFADevices for the serial number and put it into the configuration.',
  },
  {
    id: 'no-code',
    title: 'The script asks for a session without a code',
    breaks: (world) => world,
    inputs: { passesCode: false },
    expect: { step: 'list-keys', rule: 'aws.credential-limits', error: 'InvalidClientTokenId' },
    lesson:
      'GetSessionToken works without a code, and most services take the result. IAM does not: to it such a session is no valid credentials at all, which reads like a broken key and is not.',
    repair: 'Pass SerialNumber and TokenCode, so that the session has passed MFA.',
  },
  {
    id: 'code-too-old',
    title: 'Maya comes back from a long lunch',
    before: 'read-report',
    breaks: minutesLater(70),
    expect: { step: 'read-report', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'The session lasts eight hours, the trust in the code one: the policy denies reports when aws:MultiFactorAuthAge is above 3600. How long credentials live and how fresh a code must be are two settings.',
    repair: 'Call GetSessionToken again with a new code.',
  },
  {
    id: 'key-deactivated',
    title: 'Maya’s access key was deactivated',
    breaks: changeUser('maya', (user) => ({
      ...user,
      accessKeys: user.accessKeys.map((key) => ({ ...key, status: 'Inactive' as const })),
    })),
    expect: {
      step: 'get-session-token',
      rule: 'aws.key-active',
      error: 'InvalidClientTokenId',
    },
    lesson:
      'An inactive key gets the same answer as one that does not exist. The code is not looked at any more, so it is not spent.',
    repair:
      'Activate the key in IAM, or make a new one. If nobody knows who deactivated it, ask first: it may have leaked.',
  },
];
