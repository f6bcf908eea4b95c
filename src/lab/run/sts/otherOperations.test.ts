import {
  AssumeRootCommand,
  type AssumeRootCommandInput,
  DecodeAuthorizationMessageCommand,
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetDelegatedAccessTokenCommand,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { encodeAuthorizationMessage } from '../../../cloud/aws/authorizationMessage.ts';
import { authorize } from '../../../cloud/aws/authorize.ts';
import {
  adminKey,
  allowAll,
  type Change,
  changeAccount,
  errorIn,
  Lab,
  makeUser,
  summary,
} from '../../../cloud/aws/cloud.testing.ts';
import type { Credentials } from '../../../cloud/credentials.ts';
import type { World } from '../../../cloud/world/world.ts';
import { openWorld, closeWorld } from '../../../cloud/world/worldFile.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import {
  aliceKey,
  allows,
  dataAccount,
  otherAccount,
  refusalOf,
  roleX,
  sessionArn,
  stsOf,
  usable,
  withAlice,
} from './stsOnMock.testing.ts';

describe('GetAccessKeyInfo', () => {
  it('reads the account out of the id, and knows the keys of the world', async () => {
    const lab = new Lab(withAlice({ policies: { Info: allows('sts:GetAccessKeyInfo') } }));
    const sts = await stsOf(lab, aliceKey);
    for (const [AccessKeyId, Account] of [
      ['ASIAY34FZKBOKMUTVV7A', '609629065308'],
      [adminKey.accessKeyId, dataAccount],
      [aliceKey.accessKeyId, dataAccount],
    ])
      expect(await sts.send(new GetAccessKeyInfoCommand({ AccessKeyId }))).toMatchObject({
        Account,
      });
    expect(
      (await refusalOf(sts.send(new GetAccessKeyInfoCommand({ AccessKeyId: 'x'.repeat(20) }))))[1],
    ).toBe('ValidationError');
  });

  it('needs permission', async () => {
    const sts = await stsOf(new Lab(withAlice()), aliceKey);
    const { accessKeyId: AccessKeyId } = adminKey;
    expect((await refusalOf(sts.send(new GetAccessKeyInfoCommand({ AccessKeyId }))))[1]).toBe(
      'AccessDenied',
    );
  });
});

describe('DecodeAuthorizationMessage', () => {
  const decode = async (lab: Lab, EncodedMessage: string, credentials: Credentials = adminKey) =>
    (await stsOf(lab, credentials)).send(new DecodeAuthorizationMessageCommand({ EncodedMessage }));
  const encoded = ({ world }: Lab): string => {
    const user = world.accounts[dataAccount]?.users['alice'];
    if (!user) throw new Error('no alice');
    const caller = { kind: 'user', account: dataAccount, name: 'alice', user } as const;
    const ask = {
      action: 'ec2:RunInstances',
      resource: `arn:aws:ec2:us-east-1:${dataAccount}:instance/*`,
      resourceAccount: dataAccount,
      region: 'us-east-1',
      context: { 'ec2:Region': 'us-east-1' },
    };
    return encodeAuthorizationMessage(world, caller, ask, authorize(world, caller, ask));
  };

  it('opens what this world encoded', async () => {
    const lab = new Lab(withAlice());
    const { DecodedMessage = '' } = await decode(lab, encoded(lab));
    expect(JSON.parse(DecodedMessage)).toMatchObject({
      allowed: false,
      explicitDeny: false,
      context: {
        principal: { name: 'alice' },
        action: 'ec2:RunInstances',
        conditions: { items: [{ key: 'ec2:Region', values: { items: [{ value: 'us-east-1' }] } }] },
      },
    });
  });

  it('refuses everything else', async () => {
    const lab = new Lab(withAlice());
    const message = encoded(lab);
    const other = new Lab(withAlice(), (world) => ({ ...world, seed: 'another' }));
    const refused = [400, 'InvalidAuthorizationMessageException'];
    for (const wrong of ['garbage', '!', 'x'.repeat(10_240), `${message}AA`, encoded(other)])
      expect((await refusalOf(decode(lab, wrong))).slice(0, 2)).toEqual(refused);
    expect((await refusalOf(decode(lab, message, aliceKey)))[1]).toBe('AccessDenied');
  });
});

const task = (name: string) => ({ arn: `arn:aws:iam::aws:policy/root-task/${name}` });
const carolKey: Credentials = {
  accessKeyId: 'AKIACAROLCAROLCAROLC',
  secretAccessKey: 'DEMONSTRATION/KEY/of/carol/0000000000000',
};
/** Carol, who may do everything in the management account. */
const withCarol = changeAccount(otherAccount, (account) => ({
  ...account,
  users: {
    carol: makeUser({
      userId: 'AIDACAROLCAROLCAROLCA',
      accessKeys: [carolKey],
      policies: { All: allowAll },
    }),
  },
}));
const central =
  (change: Partial<World['organization']> = { rootSessions: true }): Change<World> =>
  (world) => ({ ...world, organization: { ...world.organization, ...change } });
const assumeRoot = async (
  lab: Lab,
  input: Partial<AssumeRootCommandInput> = {},
  credentials: Credentials = carolKey,
) =>
  (await stsOf(lab, credentials)).send(
    new AssumeRootCommand({
      TargetPrincipal: dataAccount,
      TaskPolicyArn: task('S3UnlockBucketPolicy'),
      ...input,
    }),
  );

describe('AssumeRoot', () => {
  it('is the root user of a member account, for fifteen minutes and one task', async () => {
    const lab = new Lab(withCarol, central());
    const root = usable((await assumeRoot(lab)).Credentials);
    expect(lab.world.sessions.get(root.accessKeyId)).toMatchObject({ account: dataAccount });
    const sts = await stsOf(lab, root);
    expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(
      `arn:aws:iam::${dataAccount}:root`,
    );
    expect((await refusalOf(sts.send(new GetSessionTokenCommand({}))))[1]).toBe('AccessDenied');
    expect(errorIn(await lab.read(root, summary))).toMatchObject({
      code: 'AccessDenied',
      message: expect.stringContaining('because no session policy allows') as string,
    });
    lab.pass(900_000);
    expect((await refusalOf(sts.send(new GetCallerIdentityCommand({}))))[1]).toBe('ExpiredToken');
  });

  it('is open to a delegated administrator, and names the root user by ARN too', async () => {
    const admins = central({ rootSessions: true, rootSessionAdministrators: [dataAccount] });
    const lab = new Lab(withCarol, admins);
    // The administrator's own account is a member like any other.
    const TargetPrincipal = `arn:aws:iam::${dataAccount}:root`;
    await expect(assumeRoot(lab, { TargetPrincipal }, adminKey)).resolves.toMatchObject({});
  });

  it.each([
    ['root access is not central', [withCarol], {}, carolKey],
    ['the account is no administrator', [central()], {}, adminKey],
    [
      'the target is the management account',
      [withCarol, central()],
      { TargetPrincipal: otherAccount },
      carolKey,
    ],
    [
      'the target is no member',
      [withCarol, central()],
      { TargetPrincipal: '999999999999' },
      carolKey,
    ],
    [
      'the caller may not',
      [withAlice(), central({ rootSessions: true, rootSessionAdministrators: [dataAccount] })],
      {},
      aliceKey,
    ],
  ] as const)('is denied where %s', async (_, changes, input, credentials) => {
    const lab = new Lab(...changes);
    const [status, code, message] = await refusalOf(assumeRoot(lab, input, credentials));
    expect([status, code]).toEqual([403, 'AccessDenied']);
    expect(message).toContain('is not authorized to perform: sts:AssumeRoot on resource: ');
  });

  it('wants an account, a task policy and a quarter of an hour at most', async () => {
    const lab = new Lab(withCarol, central());
    for (const input of [
      { TargetPrincipal: 'constructor-x' },
      { TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/AdministratorAccess' } },
      { DurationSeconds: 901 },
    ])
      expect((await refusalOf(assumeRoot(lab, input))).slice(0, 2)).toEqual([
        400,
        'ValidationError',
      ]);
  });

  it('is not on the global endpoint', async () => {
    const lab = new Lab(withCarol, central());
    const exchange = await lab.signed(carolKey, 'sts', {
      method: 'POST',
      url: 'https://sts.amazonaws.com/',
      headers: [['Content-Type', formType]],
      body: writeForm([
        ['Action', 'AssumeRoot'],
        ['Version', '2011-06-15'],
        ['TargetPrincipal', dataAccount],
        ['TaskPolicyArn.arn', task('S3UnlockBucketPolicy').arn],
      ]),
    });
    expect(errorIn(exchange)).toEqual({
      status: 400,
      code: 'InvalidAction',
      message: 'Could not find operation AssumeRoot for version 2011-06-15',
    });
  });
});

describe('GetDelegatedAccessToken', () => {
  const trade = async (lab: Lab, TradeInToken: string, credentials: Credentials = carolKey) =>
    (await stsOf(lab, credentials)).send(new GetDelegatedAccessTokenCommand({ TradeInToken }));
  const withToken: Change<World> = (world) => {
    const opened = openWorld({
      ...closeWorld(world),
      tradeInTokens: {
        'token-1': {
          recipientAccount: otherAccount,
          account: dataAccount,
          roleName: 'DataReader',
          sessionName: 'vendor',
          policy: allows('s3:ListBucket'),
          expiresAt: world.clock + 3_600_000,
        },
      },
    });
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
    return opened.value;
  };

  it('trades a token of the world for what was approved', async () => {
    const lab = new Lab(withCarol, withToken);
    const answer = await trade(lab, 'token-1');
    expect(answer.AssumedPrincipal).toBe(roleX(dataAccount, 'DataReader'));
    expect(answer.PackedPolicySize).toBeGreaterThan(0);
    const sts = await stsOf(lab, usable(answer.Credentials));
    expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(
      sessionArn('DataReader', 'vendor'),
    );
    expect(errorIn(await lab.read(usable(answer.Credentials), summary))?.code).toBe('AccessDenied');
  });

  it('answers that any other token has expired', async () => {
    const refused = [400, 'ExpiredTradeInTokenException'];
    const lab = new Lab(withCarol, withToken);
    for (const token of ['token-2', 'constructor', '__proto__'])
      expect((await refusalOf(trade(lab, token))).slice(0, 2)).toEqual(refused);
    expect((await refusalOf(trade(lab, 'token-1', adminKey))).slice(0, 2)).toEqual(refused);
    lab.pass(3_600_000);
    expect((await refusalOf(trade(lab, 'token-1'))).slice(0, 2)).toEqual(refused);
    const gone = new Lab(
      withCarol,
      withToken,
      changeAccount(dataAccount, (account) => ({ ...account, roles: {} })),
    );
    expect((await refusalOf(trade(gone, 'token-1'))).slice(0, 2)).toEqual(refused);
  });
});
