import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { BrokerIn, World } from '../../cloud/world/world.ts';
import { brokerHost, brokerUser, brokerUserId, brokeredRole } from './brokerNames.ts';

const brokerKey = {
  accessKeyId: 'AKIARTX3GSDSBROKER7K',
  secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00002',
};

export const readReports = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'ListReports',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${reportsBucket}`,
    },
    {
      Sid: 'ReadReports',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${reportsBucket}/*`,
    },
  ],
} as const;

/** What the broker may hand on by federation tokens: no session has more than this. */
const handOnReports = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'VouchForPeople',
      Effect: 'Allow',
      Action: 'sts:GetFederationToken',
      Resource: `arn:aws:sts::${dataAccount}:federated-user/*`,
    },
    {
      Sid: 'HandOnReports',
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetObject', 's3:PutObject'],
      Resource: [`arn:aws:s3:::${reportsBucket}`, `arn:aws:s3:::${reportsBucket}/*`],
    },
  ],
};

const assumeBrokeredRoles = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'AssumeBrokeredRoles',
      Effect: 'Allow',
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Resource: `arn:aws:iam::${dataAccount}:role/Brokered*`,
    },
  ],
};

const trustsBroker = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'TheBroker',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${dataAccount}:user/${brokerUser}` },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
    },
  ],
};

const consolePage = `https://us-east-1.console.aws.amazon.com/s3/buckets/${reportsBucket}?prefix=2026/`;
const readerGroup = `AWS-${dataAccount}-DataReader`;

/** The default world with a broker, the IAM user behind it, and the role that it assumes. */
function withBroker(
  policy: object,
  broker: Pick<BrokerIn, 'access' | 'durationSeconds' | 'sessionDuration' | 'tagsDepartment'>,
): World {
  const world = defaultWorld();
  const account = world.accounts[dataAccount];
  if (!account) throw new Error(`The default world has no account ${dataAccount}.`);
  const createDate = Date.UTC(2026, 0, 12, 9);
  const users: typeof account.users = {
    ...account.users,
    [brokerUser]: {
      userId: brokerUserId,
      path: '/',
      createDate,
      accessKeys: [{ ...brokerKey, status: 'Active', createDate }],
      policies: { Broker: JSON.parse(JSON.stringify(policy)) as never },
      attachedPolicies: [],
      tags: {},
    },
  };
  const roles: typeof account.roles = {
    ...account.roles,
    [brokeredRole]: {
      roleId: 'AROARTX3GSDSBROKERED2',
      path: '/',
      createDate,
      description: 'Reads the reports, for people whom the broker vouches for',
      trustPolicy: trustsBroker,
      trustPrincipals: {},
      maxSessionDuration: 3600,
      policies: { ReadReports: readReports },
      attachedPolicies: [],
      tags: {},
    },
  };
  return {
    ...world,
    accounts: { ...world.accounts, [dataAccount]: { ...account, users, roles } },
    brokers: {
      [brokerHost]: {
        name: 'Access broker of Example Corp',
        directory: 'corp.example',
        credentials: brokerKey,
        refusesEmptyPassword: true,
        checksGroup: true,
        consolePage,
        ...broker,
      },
    },
  };
}

/** A broker that asks for federation tokens and passes what each group may do. */
export const federationTokenWorld = (): World =>
  withBroker(handOnReports, {
    access: { reports: { group: readerGroup, policy: readReports } },
    durationSeconds: 28_800,
    tagsDepartment: false,
  });

/** A broker that assumes the role that stands for a group. */
export const assumeRoleWorld = (): World =>
  withBroker(assumeBrokeredRoles, {
    access: {
      reports: { group: readerGroup, role: `arn:aws:iam::${dataAccount}:role/${brokeredRole}` },
    },
    sessionDuration: 28_800,
    tagsDepartment: true,
  });
