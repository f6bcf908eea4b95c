import {
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  type GetFederationTokenCommandInput,
  GetSessionTokenCommand,
  type GetSessionTokenCommandInput,
} from '@aws-sdk/client-sts';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import {
  allowAll,
  changeAccount,
  changeBucket,
  deny,
  Lab,
} from '../../../cloud/aws/cloud.testing.ts';
import type { Credentials } from '../../../cloud/credentials.ts';
import { reportsBucket } from '../../../cloud/world/defaultNames.ts';
import { totpCode } from '../../../wire/totp/totp.ts';
import { s3Client } from '../awsClients.ts';
import {
  aliceArn,
  aliceKey,
  allows,
  assumeX,
  dataAccount,
  refusalOf,
  rootKey,
  sceneOf,
  stsOf,
  trustsAws,
  usable,
  withAlice,
  withRole,
  withRootKey,
} from './stsOnMock.testing.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const SerialNumber = `arn:aws:iam::${dataAccount}:mfa/alice`;
const withDevice = changeAccount(dataAccount, (account) => ({
  ...account,
  mfaDevices: { [SerialNumber]: { secret, owner: { user: 'alice' } } },
}));
const bobArn = `arn:aws:sts::${dataAccount}:federated-user/bob`;

const session = async (
  lab: Lab,
  input: GetSessionTokenCommandInput = {},
  credentials: Credentials = aliceKey,
) => (await stsOf(lab, credentials)).send(new GetSessionTokenCommand(input));

const federate = async (
  lab: Lab,
  input: Partial<GetFederationTokenCommandInput> = {},
  credentials: Credentials = aliceKey,
) => (await stsOf(lab, credentials)).send(new GetFederationTokenCommand({ Name: 'bob', ...input }));

const lifeOf = (lab: Lab, given: { AccessKeyId: string | undefined } | undefined) => {
  const found = lab.world.sessions.get(given?.AccessKeyId ?? '');
  return found && (found.expiresAt - found.issuedAt) / 1000;
};

const whoIs = async (lab: Lab, credentials: Credentials) =>
  (await stsOf(lab, credentials)).send(new GetCallerIdentityCommand({}));

const readSummary = async (lab: Lab, credentials: Credentials) => {
  const s3 = await s3Client(sceneOf(lab), { ...credentials });
  return s3.send(new GetObjectCommand({ Bucket: reportsBucket, Key: '2026/q2/summary.txt' }));
};

const mayFederate = { policies: { Federate: allows(['sts:*', 's3:*']) } };
const readReports = JSON.stringify(allows('s3:GetObject'));

describe('GetSessionToken', () => {
  it('is for whoever has long-term keys, whatever policies say, and is them', async () => {
    const lab = new Lab(withAlice({ policies: { No: deny('*') } }), withRootKey);
    const { Credentials } = await session(lab);
    expect(lifeOf(lab, Credentials)).toBe(43_200);
    expect((await whoIs(lab, usable(Credentials))).Arn).toBe(aliceArn);
    const root = await session(lab, { DurationSeconds: 129_600 }, rootKey);
    expect(lifeOf(lab, root.Credentials)).toBe(3600);
    expect((await whoIs(lab, usable(root.Credentials))).UserId).toBe(dataAccount);
  });

  it('takes a one-time code along', async () => {
    const lab = new Lab(
      withAlice(),
      withDevice,
      withRole('X', trustsAws(aliceArn, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } })),
    );
    const without = usable((await session(lab)).Credentials);
    expect((await refusalOf(assumeX(lab, {}, without)))[1]).toBe('AccessDenied');
    const TokenCode = totpCode(secret, lab.world.clock + 40);
    const given = await session(lab, { SerialNumber, TokenCode });
    await expect(assumeX(lab, {}, usable(given.Credentials))).resolves.toMatchObject({});
    expect((await refusalOf(session(lab, { SerialNumber, TokenCode })))[2]).toBe(
      'MultiFactorAuthentication failed with invalid MFA one time pass code.',
    );
  });

  it('gives credentials for AssumeRole, an hour at most, and GetCallerIdentity', async () => {
    const lab = new Lab(
      withAlice({ policies: { All: allowAll } }),
      withRole('X', trustsAws(aliceArn), { maxSessionDuration: 7200 }),
    );
    const mine = usable((await session(lab)).Credentials);
    await expect(assumeX(lab, {}, mine)).resolves.toMatchObject({});
    expect((await refusalOf(assumeX(lab, { DurationSeconds: 7200 }, mine)))[2]).toContain(
      '1 hour session limit',
    );
    const denied = (action: string) => [
      403,
      'AccessDenied',
      `Cannot call ${action} with session credentials`,
    ];
    expect(await refusalOf(session(lab, {}, mine))).toEqual(denied('GetSessionToken'));
    expect(await refusalOf(federate(lab, {}, mine))).toEqual(denied('GetFederationToken'));
    const info = new GetAccessKeyInfoCommand({ AccessKeyId: aliceKey.accessKeyId });
    expect(await refusalOf((await stsOf(lab, mine)).send(info))).toEqual(
      denied('GetAccessKeyInfo'),
    );
    const role = usable((await assumeX(lab)).Credentials);
    expect(await refusalOf(session(lab, {}, role))).toEqual(denied('GetSessionToken'));
    expect(await refusalOf(federate(lab, {}, role))).toEqual(denied('GetFederationToken'));
    expect(lab.world.trail.last()).toMatchObject({
      eventName: 'GetFederationToken',
      errorCode: 'AccessDenied',
    });
  });
});

describe('GetFederationToken', () => {
  it('answers with the federated user, for twelve hours', async () => {
    const lab = new Lab(withAlice(mayFederate));
    const answer = await federate(lab, { Policy: readReports, Tags: [{ Key: 'A', Value: 'b' }] });
    expect(answer.FederatedUser).toEqual({ FederatedUserId: `${dataAccount}:bob`, Arn: bobArn });
    expect(answer.PackedPolicySize).toBeGreaterThan(0);
    expect(lifeOf(lab, answer.Credentials)).toBe(43_200);
    expect(await whoIs(lab, usable(answer.Credentials))).toMatchObject({
      Arn: bobArn,
      UserId: `${dataAccount}:bob`,
    });
    expect((await federate(lab)).PackedPolicySize).toBeUndefined();
  });

  it('needs the user’s permission, for tags too', async () => {
    const message = (action: string) =>
      `User: ${aliceArn} is not authorized to perform: ${action} on resource: ${bobArn} because no identity-based policy allows the ${action} action`;
    expect((await refusalOf(federate(new Lab(withAlice()))))[2]).toBe(
      message('sts:GetFederationToken'),
    );
    const plain = withAlice({ policies: { F: allows('sts:GetFederationToken') } });
    expect(
      (await refusalOf(federate(new Lab(plain), { Tags: [{ Key: 'A', Value: 'b' }] })))[2],
    ).toBe(message('sts:TagSession'));
    expect((await refusalOf(federate(new Lab(withAlice(mayFederate)), { Policy: '{' })))[1]).toBe(
      'MalformedPolicyDocumentException',
    );
  });

  it('gives an hour to the root user, whose session is limited by its policy alone', async () => {
    const lab = new Lab(withRootKey);
    const answer = await federate(lab, { DurationSeconds: 7200, Policy: readReports }, rootKey);
    expect(lifeOf(lab, answer.Credentials)).toBe(3600);
    await expect(readSummary(lab, usable(answer.Credentials))).resolves.toMatchObject({});
  });

  it('gives what both the user and the passed policy allow', async () => {
    const lab = new Lab(withAlice(mayFederate));
    const read = async (input: Partial<GetFederationTokenCommandInput>) =>
      readSummary(lab, usable((await federate(lab, input)).Credentials));
    await expect(read({ Policy: readReports })).resolves.toMatchObject({});
    await expect(read({})).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(read({ Policy: JSON.stringify(allows('s3:PutObject')) })).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    lab.change(withAlice({ policies: { F: allows('sts:*') } }));
    await expect(read({ Policy: readReports })).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('lets a bucket policy let the federated user in by name', async () => {
    const lab = new Lab(
      withAlice({ policies: { F: allows('sts:*') } }),
      changeBucket((bucket) => ({
        ...bucket,
        policy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: bobArn },
              Action: 's3:GetObject',
              Resource: `arn:aws:s3:::${reportsBucket}/*`,
            },
          ],
        },
      })),
    );
    const bob = usable((await federate(lab)).Credentials);
    await expect(readSummary(lab, bob)).resolves.toMatchObject({});
    const carl = usable((await federate(lab, { Name: 'carl' })).Credentials);
    await expect(readSummary(lab, carl)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('gives credentials that may ask STS who they are and nothing else', async () => {
    const lab = new Lab(
      withAlice({ policies: { All: allowAll } }),
      withRole('X', trustsAws([aliceArn, bobArn])),
    );
    const bob = usable((await federate(lab, { Policy: JSON.stringify(allowAll) })).Credentials);
    for (const [name, sent] of [
      ['AssumeRole', assumeX(lab, {}, bob)],
      ['GetFederationToken', federate(lab, {}, bob)],
      ['GetSessionToken', session(lab, {}, bob)],
    ] as const)
      expect(await refusalOf(sent)).toEqual([
        403,
        'AccessDenied',
        `Cannot call ${name} with session credentials`,
      ]);
  });
});
