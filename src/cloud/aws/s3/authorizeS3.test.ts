import { describe, expect, it } from 'vitest';
import { dataAccount, reportsBucket } from '../../world/defaultNames.ts';
import {
  changeBucket,
  changeRole,
  deny,
  errorIn,
  Lab,
  summary,
  makeUser,
} from '../cloud.testing.ts';
import { status, openTo } from './s3.testing.ts';

describe('S3: the words of a refusal', () => {
  const session = `arn:aws:sts::${dataAccount}:assumed-role/DataReader/ana@corp.example`;
  const refusal = (reason: string) => ({
    status: 403,
    code: 'AccessDenied',
    message: `User: ${session} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::${reportsBucket}${summary}${reason}`,
  });
  const controlling = (
    kind: 'serviceControlPolicies' | 'resourceControlPolicies',
    document: object,
  ) =>
    new Lab((world) => {
      const { organization } = world;
      const member = organization.accounts[dataAccount];
      if (!member) throw new Error('no member');
      return {
        ...world,
        organization: {
          ...organization,
          policies: { ...organization.policies, Test: document as never },
          accounts: {
            ...organization.accounts,
            [dataAccount]: {
              ...member,
              [kind]: kind === 'resourceControlPolicies' ? [...member[kind], 'Test'] : ['Test'],
            },
          },
        },
      };
    });
  const withRole = (change: Parameters<typeof changeRole>[1]) =>
    new Lab(changeRole('DataReader', change));
  const denyAll = {
    ...deny('s3:*'),
    Statement: [{ ...deny('s3:*').Statement[0], Principal: '*' }],
  };

  it.each<[string, () => Lab, string, Readonly<Record<string, string>>?]>([
    [
      'identity missing',
      () => withRole((role) => ({ ...role, policies: {} })),
      ' because no identity-based policy allows the s3:GetObject action',
    ],
    [
      'identity denying',
      () => withRole((role) => ({ ...role, policies: { ...role.policies, No: deny('s3:*') } })),
      ' with an explicit deny in an identity-based policy',
    ],
    [
      'SCP missing',
      () =>
        controlling('serviceControlPolicies', {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }],
        }),
      ' because no service control policy allows the s3:GetObject action',
    ],
    [
      'SCP denying',
      () => controlling('serviceControlPolicies', deny('s3:*')),
      ' with an explicit deny in a service control policy',
    ],
    [
      'RCP denying',
      () => controlling('resourceControlPolicies', denyAll),
      ' with an explicit deny in a resource control policy',
    ],
    [
      'boundary missing',
      () =>
        withRole((role) => ({
          ...role,
          permissionsBoundary: 'arn:aws:iam::aws:policy/SecurityAudit',
        })),
      ' because no permissions boundary allows the s3:GetObject action',
    ],
    [
      'session missing',
      () => new Lab(),
      ' because no session policy allows the s3:GetObject action',
      {
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }],
        }),
      },
    ],
    [
      'session denying',
      () => new Lab(),
      ' with an explicit deny in a session policy',
      { Policy: JSON.stringify(deny('s3:*')) },
    ],
    [
      'bucket denying',
      () =>
        new Lab(
          changeBucket((bucket) => ({
            ...bucket,
            policy: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Deny',
                  Principal: '*',
                  Action: 's3:GetObject',
                  Resource: `arn:aws:s3:::${reportsBucket}/*`,
                },
              ],
            },
          })),
        ),
      ' with an explicit deny in a resource-based policy',
    ],
  ])('%s', async (_, make, reason, parameters = {}) => {
    const lab = make();
    const exchange = await lab.read(await lab.credentials(parameters), summary);
    expect(errorIn(exchange)).toEqual(refusal(reason));
    expect(exchange.why?.holds).toBe(false);
    expect(exchange.trail[0]).toMatchObject({
      errorCode: 'AccessDenied',
      errorMessage: refusal(reason).message,
    });
  });

  it('a boundary that cannot be found denies everything', async () => {
    const lab = withRole((role) => ({
      ...role,
      permissionsBoundary: `arn:aws:iam::${dataAccount}:policy/Gone`,
    }));
    expect(status(await lab.read(await lab.credentials(), summary))).toBe(403);
  });

  it('a role that was deleted and made again leaves its sessions nothing', async () => {
    const lab = new Lab(changeRole('DataReader', (role) => ({ ...role, tags: { Old: 'yes' } })));
    const credentials = await lab.credentials();
    expect(status(await lab.read(credentials, summary))).toBe(200);
    lab.change(changeRole('DataReader', (role) => ({ ...role, roleId: 'AROARTX3GSDSAAAAAAAAA' })));
    expect(errorIn(await lab.read(credentials, summary))).toEqual(
      refusal(' because no identity-based policy allows the s3:GetObject action'),
    );
    expect(status(await lab.read(await lab.credentials(), summary))).toBe(200);
  });
});

describe('S3 across accounts', () => {
  const management = '444455556666';
  const key = { accessKeyId: 'AKIAWPE5HOUJBXE6LP3D', secretAccessKey: 'x'.repeat(40) };
  const arn = `arn:aws:iam::${management}:user/auditor`;

  const auditor = (...attachedPolicies: readonly string[]) =>
    new Lab((world) => {
      const account = world.accounts[management];
      if (!account) throw new Error('no management account');
      const user = makeUser({
        userId: 'AIDAWPE5HOUJAAAAAAAAA',
        accessKeys: [key],
        attachedPolicies: [...attachedPolicies],
      });
      const accounts = {
        ...world.accounts,
        [management]: { ...account, users: { auditor: user } },
      };
      return { ...world, accounts };
    });
  const reading = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
  const bare = {
    status: 403,
    code: 'AccessDenied',
    message: `User: ${arn} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::${reportsBucket}${summary}`,
  };

  it('wants both sides to allow, and gives no reason', async () => {
    const identityOnly = auditor(reading);
    expect(errorIn(await identityOnly.read(key, summary))).toEqual(bare);
    const bucketOnly = auditor();
    bucketOnly.change(openTo({ AWS: management }, 's3:GetObject'));
    expect(errorIn(await bucketOnly.read(key, summary))).toEqual(bare);
    const both = auditor(reading);
    both.change(openTo({ AWS: arn }, 's3:GetObject'));
    const exchange = await both.read(key, summary);
    expect(status(exchange)).toBe(200);
    expect(exchange.trail[0]?.recipientAccountId).toBe(dataAccount);
  });
});
