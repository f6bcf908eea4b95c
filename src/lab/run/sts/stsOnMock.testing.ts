import { AssumeRoleCommand, type STSClient, STSServiceException } from '@aws-sdk/client-sts';
import {
  type Change,
  changeAccount,
  type Lab,
  makeRole,
  makeUser,
} from '../../../cloud/aws/cloud.testing.ts';
import type { Credentials } from '../../../cloud/credentials.ts';
import { dataAccount } from '../../../cloud/world/defaultNames.ts';
import type { World } from '../../../cloud/world/world.ts';
import { type ClientScene, stsClient } from '../awsClients.ts';

export { dataAccount };
/** Another account of the organization: its management account. */
export const otherAccount = '444455556666';

export const aliceKey: Credentials = {
  accessKeyId: 'AKIAALICEALICEALICEA',
  secretAccessKey: 'DEMONSTRATION/KEY/of/alice/0000000000000',
};
export const rootKey: Credentials = {
  accessKeyId: 'AKIAROOTROOTROOTROOT',
  secretAccessKey: 'DEMONSTRATION/KEY/of/root/00000000000000',
};
export const aliceArn = `arn:aws:iam::${dataAccount}:user/alice`;
export const roleX = (account: string = dataAccount, name = 'X'): string =>
  `arn:aws:iam::${account}:role/${name}`;
export const sessionArn = (name: string, session: string, account: string = dataAccount): string =>
  `arn:aws:sts::${account}:assumed-role/${name}/${session}`;

type RoleInput = Parameters<typeof makeRole>[0];
type UserInput = Parameters<typeof makeUser>[0];

/** Adds alice, with one key. */
export const withAlice = (more: Partial<UserInput> = {}): Change<World> =>
  changeAccount(dataAccount, (account) => ({
    ...account,
    users: {
      ...account.users,
      alice: makeUser({
        userId: 'AIDAALICEALICEALICEAA',
        accessKeys: [aliceKey],
        ...more,
      }),
    },
  }));

/** Adds a role. */
export const withRole = (
  name: string,
  trustPolicy: RoleInput['trustPolicy'],
  more: Partial<RoleInput> & { readonly account?: string } = {},
): Change<World> => {
  const { account = dataAccount, ...rest } = more;
  return changeAccount(account, (before) => ({
    ...before,
    roles: {
      ...before.roles,
      [name]: makeRole({
        roleId: `AROA${name.toUpperCase().padEnd(17, 'A').slice(0, 17)}`,
        trustPolicy,
        ...rest,
      }),
    },
  }));
};

export const withRootKey: Change<World> = changeAccount(dataAccount, (account) => ({
  ...account,
  rootAccessKeys: [{ ...rootKey, status: 'Active', createDate: 0 }],
}));

const assumeActions = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'];

/** A trust policy that names these AWS principals. */
export const trustsAws = (
  principals: string | string[],
  condition?: Record<string, Record<string, string | string[]>>,
  actions: string[] = assumeActions,
): RoleInput['trustPolicy'] => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: principals },
      Action: actions,
      ...(condition && { Condition: condition }),
    },
  ],
});

/** An identity-based policy. */
export const allows = (action: string | string[], resource = '*') => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
});

/** A machine on the network of the lab, with its clock. */
export const sceneOf = (lab: Lab, region = 'us-east-1'): ClientScene => ({
  region,
  now: () => new Date(lab.world.clock),
  invocationId: () => '00000000-0000-4000-8000-000000000001',
  send: async (request) => {
    const { response } = await lab.send(request);
    if (!response) throw new Error('no such host');
    return response;
  },
});

/** The client writes into the credentials that it is given, so it gets its own. */
export const stsOf = (lab: Lab, credentials: Credentials, region?: string): Promise<STSClient> =>
  stsClient(sceneOf(lab, region), { ...credentials });

/** Credentials as an answer of STS has them, to sign with. */
export const usable = (
  given:
    | {
        AccessKeyId: string | undefined;
        SecretAccessKey: string | undefined;
        SessionToken: string | undefined;
      }
    | undefined,
): Required<Pick<Credentials, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>> => ({
  accessKeyId: given?.AccessKeyId ?? '',
  secretAccessKey: given?.SecretAccessKey ?? '',
  sessionToken: given?.SessionToken ?? '',
});

export type AssumeInput = Partial<ConstructorParameters<typeof AssumeRoleCommand>[0]>;

/** AssumeRole of role X, as alice where nobody else is named. */
export const assumeX = async (
  lab: Lab,
  input: AssumeInput = {},
  credentials: Credentials = aliceKey,
) =>
  (await stsOf(lab, credentials)).send(
    new AssumeRoleCommand({ RoleArn: roleX(), RoleSessionName: 'session', ...input }),
  );

/** What an operation that is refused says: status, code and message. */
export async function refusalOf(
  sent: Promise<unknown>,
): Promise<readonly [number, string, string]> {
  const error = await sent.then(
    () => new Error('It was not refused.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof STSServiceException)) throw error;
  return [error.$metadata.httpStatusCode ?? 0, error.name, error.message];
}
