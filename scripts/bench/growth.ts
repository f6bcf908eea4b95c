import { issueSession } from '../../src/cloud/aws/sts/issueSession.ts';
import { dataAccount } from '../../src/cloud/world/defaultNames.ts';
import { defaultWorld } from '../../src/cloud/world/defaultWorld.ts';
import type { RoleIn, World } from '../../src/cloud/world/world.ts';
import { worldNetwork } from '../../src/cloud/parties.ts';
import { utf8 } from '../../src/kit/bytes.ts';
import type { HttpRequest } from '../../src/wire/http/records.ts';
import { signRequest } from '../../src/wire/sigv4/signRequest.ts';
import type { Figure } from './figure.ts';
import { measureRate, measureTime } from './measure.ts';
import { signedAssumeRole } from './stsCalls.ts';

/** The world with this many roles in the data account. */
function withRoles(count: number): World {
  const world = defaultWorld();
  const account = world.accounts[dataAccount];
  const model = account?.roles['ReportReviewer'];
  if (!account || !model) throw new Error('The default world has a role to copy.');
  const roles: Record<string, RoleIn> = { ...account.roles };
  for (let n = 0; n < count; n += 1) roles[`Role${n}`] = model;
  return { ...world, accounts: { ...world.accounts, [dataAccount]: { ...account, roles } } };
}

const terms = (world: World) =>
  ({
    kind: 'role',
    issuedBy: 'AssumeRole',
    account: dataAccount,
    roleName: 'DataReader',
    roleId: world.accounts[dataAccount]?.roles['DataReader']?.roleId ?? '',
    sessionName: 'bench',
    expiresAt: world.clock + 3_600_000,
    tags: {},
    transitiveTagKeys: [],
    sessionPolicyArns: [],
    context: {},
  }) as const;

function withSessions(world: World, count: number): World {
  let grown = world;
  for (let n = 0; n < count; n += 1) grown = issueSession(grown, terms(world)).world;
  return grown;
}

const url = 'https://sts.us-east-1.amazonaws.com/';

/** The rate at which a world answers one request, each time from the start. */
const answering = (name: string, request: HttpRequest, world: World): Promise<Figure> =>
  measureTime(name, 'per second', async () => {
    const { exchange } = await worldNetwork.send(request, world);
    if (exchange.response?.status !== 200) throw new Error(`Refused: ${name}.`);
  });

/** A signed GetCallerIdentity of the newest session: finding it, checking its signature, answering. */
async function findSession(name: string, before: World): Promise<Figure> {
  const { world, credentials } = issueSession(before, terms(before));
  const signed = await signRequest(
    {
      method: 'POST',
      url,
      headers: [['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8']],
      body: utf8('Action=GetCallerIdentity&Version=2011-06-15'),
    },
    { credentials, region: 'us-east-1', service: 'sts', at: world.clock },
  );
  return answering(name, signed, world);
}

/** A signed AssumeRole: finding the role, evaluating its trust policy, issuing the session. */
const assume = async (name: string, role: string, world: World): Promise<Figure> =>
  answering(name, await signedAssumeRole(world, role, { url, at: world.clock, id: 0 }), world);

/** How the mock cloud bears growth: sessions and roles. */
export async function growth(): Promise<readonly Figure[]> {
  const small = withSessions(defaultWorld(), 10);
  const large = withSessions(defaultWorld(), 100_000);
  const manyRoles = withRoles(10_000);
  const issue = (name: string, world: World): Figure =>
    measureRate(name, () => void issueSession(world, terms(world)));
  return [
    issue('issuing a session beside 10', small),
    issue('issuing a session beside 100,000', large),
    await findSession('GetCallerIdentity beside 10 sessions', small),
    await findSession('GetCallerIdentity beside 100,000 sessions', large),
    await findSession('GetCallerIdentity beside 10,000 roles', manyRoles),
    await assume('signed AssumeRole beside 10 sessions', 'ReportReviewer', small),
    await assume('signed AssumeRole beside 100,000 sessions', 'ReportReviewer', large),
    await assume('signed AssumeRole beside 10,000 roles', 'Role9999', manyRoles),
  ];
}
