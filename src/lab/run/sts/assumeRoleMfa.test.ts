import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { changeAccount, Lab } from '../../../cloud/aws/cloud.testing.ts';
import { totpCode } from '../../../wire/totp/totp.ts';
import {
  aliceArn,
  aliceKey,
  type AssumeInput,
  assumeX,
  dataAccount,
  refusalOf,
  roleX,
  stsOf,
  trustsAws,
  usable,
  withAlice,
  withRole,
} from './stsOnMock.testing.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const SerialNumber = `arn:aws:iam::${dataAccount}:mfa/alice`;
const withDevice = (owner?: 'root' | { user: string }) =>
  changeAccount(dataAccount, (account) => ({
    ...account,
    mfaDevices: { [SerialNumber]: { secret, ...(owner && { owner }) } },
  }));
const withMfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const young = {
  ...withMfa,
  NumericLessThan: { 'aws:MultiFactorAuthAge': '60' },
};

const labOf = (owner: 'root' | { user: string } | undefined = { user: 'alice' }) =>
  new Lab(withAlice(), withDevice(owner), withRole('X', trustsAws(aliceArn, young)));

/** What the device shows when the request arrives, or so many steps before or after. */
const codeOf = (lab: Lab, steps = 0): AssumeInput => ({
  SerialNumber,
  TokenCode: totpCode(secret, lab.world.clock + 40 + steps * 30_000),
});

const wrongCode = [
  403,
  'AccessDenied',
  'MultiFactorAuthentication failed with invalid MFA one time pass code.',
];
const wrongDevice = [
  403,
  'AccessDenied',
  'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
];

describe('AssumeRole with a one-time code', () => {
  it('is what a trust policy can ask for', async () => {
    const lab = labOf();
    expect((await refusalOf(assumeX(lab)))[2]).toMatch(/is not authorized to perform/);
    const { Credentials } = await assumeX(lab, codeOf(lab));
    const session = lab.world.sessions.get(Credentials?.AccessKeyId ?? '');
    expect(session?.mfaAuthenticatedAt).toBe(session?.issuedAt);
  });

  it('takes a code one step early or late, and no further', async () => {
    for (const steps of [-1, 0, 1]) {
      const lab = labOf();
      await expect(assumeX(lab, codeOf(lab, steps))).resolves.toMatchObject({ Credentials: {} });
    }
    for (const steps of [-2, 2]) {
      const lab = labOf();
      expect(await refusalOf(assumeX(lab, codeOf(lab, steps)))).toEqual(wrongCode);
    }
  });

  it('takes a code once, and none before it after that', async () => {
    const lab = labOf();
    const first = codeOf(lab);
    const earlier = codeOf(lab, -1);
    await assumeX(lab, first);
    expect(await refusalOf(assumeX(lab, first))).toEqual(wrongCode);
    expect(await refusalOf(assumeX(lab, earlier))).toEqual(wrongCode);
    lab.pass(30_000);
    await expect(assumeX(lab, codeOf(lab))).resolves.toMatchObject({ Credentials: {} });
  });

  it('spends the code although the role then lets nobody in', async () => {
    const lab = new Lab(withAlice(), withDevice({ user: 'alice' }));
    const code = codeOf(lab);
    expect((await refusalOf(assumeX(lab, code)))[2]).toMatch(/is not authorized to perform/);
    expect(await refusalOf(assumeX(lab, code))).toEqual(wrongCode);
  });

  it.each([
    ['nobody has enabled it', undefined],
    ['it is the root user’s', 'root' as const],
    ['it is somebody else’s', { user: 'lab-admin' }],
  ])('refuses a device if %s', async (_, owner) => {
    const lab = new Lab(withAlice(), withDevice(owner), withRole('X', trustsAws(aliceArn)));
    expect(await refusalOf(assumeX(lab, codeOf(lab)))).toEqual(wrongDevice);
  });

  it('refuses a serial number that no device has', async () => {
    const lab = labOf();
    for (const serial of ['GAHT12345678', 'constructor', '__proto__'])
      expect(await refusalOf(assumeX(lab, { SerialNumber: serial, TokenCode: '123456' }))).toEqual(
        wrongDevice,
      );
  });

  it('wants both halves', async () => {
    const lab = labOf();
    for (const half of [{ SerialNumber }, { TokenCode: '123456' }])
      expect((await refusalOf(assumeX(lab, half)))[2]).toBe(
        'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
      );
  });

  it('is not for a role session, which has no device', async () => {
    const lab = new Lab(
      withAlice(),
      withDevice({ user: 'alice' }),
      withRole('X', trustsAws([aliceArn, roleX()])),
    );
    const mine = usable((await assumeX(lab)).Credentials);
    expect(await refusalOf(assumeX(lab, codeOf(lab), mine))).toEqual(wrongDevice);
  });

  it('does not follow into the next session', async () => {
    const lab = new Lab(
      withAlice(),
      withDevice({ user: 'alice' }),
      withRole('X', trustsAws(aliceArn, withMfa)),
      withRole('Y', trustsAws(roleX(), withMfa)),
    );
    const mine = usable((await assumeX(lab, codeOf(lab))).Credentials);
    const chained = (await stsOf(lab, mine)).send(
      new AssumeRoleCommand({ RoleArn: roleX(dataAccount, 'Y'), RoleSessionName: 'next' }),
    );
    // The session began with MFA, and its own keys say so; the one it begins did not.
    const next = usable((await chained).Credentials);
    expect(lab.world.sessions.get(next.accessKeyId)?.mfaAuthenticatedAt).toBeUndefined();
    expect(aliceKey).not.toHaveProperty('$source');
  });
});
