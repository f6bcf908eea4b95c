import { dataAccount, reportsBucket } from '../../../cloud/world/defaultNames.ts';
import type { BrokerIn } from '../../../cloud/world/world.ts';
import {
  changeBroker,
  changeBrokerUser,
  changeReportsAccess,
} from '../../../flows/broker/brokerChanges.ts';
import { brokeredRole, brokerUser, brokerUserId } from '../../../flows/broker/brokerNames.ts';
import {
  type Change,
  changeDirectoryPerson,
  changeRole,
  rewritePolicy,
} from '../../../flows/worldChanges.ts';

type Repairs = Readonly<Record<string, Change>>;

const iam = `arn:aws:iam::${dataAccount}`;
const bucket = `arn:aws:s3:::${reportsBucket}`;

const allow = (action: string | readonly string[], resource: string | readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
});

const both =
  (one: Change, other: Change): Change =>
  (world) =>
    other(one(world));

/** Gives the broker's user one more policy. */
const userMay = (action: string | readonly string[], resource: string): Change =>
  changeBrokerUser((user) => ({
    ...user,
    policies: { ...user.policies, Repair: allow(action, resource) },
  }));

const passPolicy = (policy: BrokerIn['access'][string]['policy']): Change =>
  changeReportsAccess(({ policy: _policy, ...access }) => ({
    ...access,
    ...(policy && { policy }),
  }));

const askStsFor = (durationSeconds: number): Change =>
  changeBroker((broker) => ({ ...broker, durationSeconds }));

const askForConsoleOf = (sessionDuration: number): Change =>
  changeBroker((broker) => ({ ...broker, sessionDuration }));

const roleLasts = (name: string): Change =>
  changeRole(name, (role) => ({ ...role, maxSessionDuration: 43_200 }));

const passNoTags: Change = changeBroker((broker) => ({ ...broker, tagsDepartment: false }));

/** The broker signs with the first access key of its user. */
const signWithUserKey: Change = (world) => {
  const key = world.accounts[dataAccount]?.users[brokerUser]?.accessKeys[0];
  if (!key) throw new Error(`The user ${brokerUser} has no access key.`);
  const { accessKeyId, secretAccessKey } = key;
  return changeBroker((broker) => ({ ...broker, credentials: { accessKeyId, secretAccessKey } }))(
    world,
  );
};

/** The broker's user gets a new key in place of its old ones, and the broker signs with it. */
const newKey: Change = both(
  changeBrokerUser((user) => ({
    ...user,
    accessKeys: [
      {
        accessKeyId: 'AKIARTX3GSDSBROKER2N',
        secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00004',
        status: 'Active',
        createDate: Date.UTC(2026, 8, 14),
      },
    ],
  })),
  signWithUserKey,
);

export const longNameRepairs: Repairs = {
  'assume-role': changeBroker(({ durationSeconds: _long, ...broker }) => ({
    ...broker,
    access: {
      ...broker.access,
      reports: {
        group: broker.access['reports']?.group ?? '',
        role: `${iam}:role/${brokeredRole}`,
      },
    },
  })),
  'one-hour': askStsFor(3600),
  'any-name': userMay('sts:GetFederationToken', '*'),
  'smaller-policy': passPolicy(allow(['s3:ListBucket', 's3:GetObject'], '*')),
};

export const tidiedRepairs: Repairs = {
  'user-policy': userMay(['s3:ListBucket', 's3:GetObject'], '*'),
  'session-policy': passPolicy(allow(['s3:ListBucket', 's3:GetObject'], '*')),
  boundary: changeBrokerUser((user) => ({
    ...user,
    permissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess',
  })),
  role: changeRole(brokeredRole, (role) => ({
    ...role,
    policies: { ...role.policies, Repair: allow('s3:*', '*') },
  })),
};

export const consoleHoursRepairs: Repairs = {
  'leave-away': changeBroker(({ sessionDuration: _away, ...broker }) => broker),
  'one-hour': askForConsoleOf(3600),
  'longer-token': askStsFor(43_200),
  'wider-policy': passPolicy(allow('*', '*')),
};

export const emptyPasswordRepairs: Repairs = {
  'refuse-empty': changeBroker((broker) => ({ ...broker, refusesEmptyPassword: true })),
  'long-password': changeDirectoryPerson('ana', (person) => ({
    ...person,
    password: 'demonstration-ana-and-twenty-characters-more',
  })),
  'new-key': newKey,
  'short-sessions': askStsFor(900),
};

export const sameNameRepairs: Repairs = {
  'save-trust': changeRole(brokeredRole, (role) => ({
    ...role,
    trustPrincipals: { [`${iam}:user/${brokerUser}`]: brokerUserId },
  })),
  'user-may': userMay(['sts:AssumeRole', 'sts:TagSession'], '*'),
  'new-key': newKey,
  'no-tags': passNoTags,
};

export const manySitesRepairs: Repairs = {
  'role-has-it': passPolicy(undefined),
  'federation-token': both(
    changeReportsAccess(({ role: _role, ...access }) => access),
    userMay(
      ['sts:GetFederationToken', 'sts:TagSession'],
      `arn:aws:sts::${dataAccount}:federated-user/*`,
    ),
  ),
  'no-tags': passNoTags,
  'no-sids': changeReportsAccess((access) => ({
    ...access,
    ...(access.policy && {
      policy: rewritePolicy(access.policy, (text) => text.replaceAll(/"Sid":"[^"]*",/g, '')),
    }),
  })),
};

const federated = `arn:aws:sts::${dataAccount}:federated-user/ana.torres@corp.example`;

export const tokenFirstRepairs: Repairs = {
  'own-key': signWithUserKey,
  'trust-session': changeRole(brokeredRole, (role) => ({
    ...role,
    trustPolicy: rewritePolicy(role.trustPolicy, (text) =>
      text.replace(`${iam}:user/${brokerUser}`, federated),
    ),
  })),
  'user-may': userMay(['sts:AssumeRole', 'sts:TagSession'], '*'),
  'longer-role': roleLasts(brokeredRole),
};

export const chainedHoursRepairs: Repairs = {
  'one-hour': askForConsoleOf(3600),
  'role-lasts': roleLasts(brokeredRole),
  'host-lasts': roleLasts('BrokerHost'),
  'ask-sts': both(roleLasts(brokeredRole), askStsFor(28_800)),
};

export const anyNameRepairs: Repairs = {
  'check-at-call': changeBroker((broker) => ({ ...broker, checksGroup: true })),
  'session-policy': passPolicy({
    Version: '2012-10-17',
    Statement: [
      ...allow('s3:ListBucket', bucket).Statement,
      ...allow('s3:GetObject', `${bucket}/*`).Statement,
    ],
  }),
  'new-key': newKey,
  'short-sessions': askStsFor(900),
};
