import { describe, expect, it } from 'vitest';
import { worldNetwork } from '../../cloud/parties.ts';
import { mintAccessKeyId } from '../../cloud/world/mint.ts';
import { makeUser } from '../../cloud/aws/cloud.testing.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { World } from '../../cloud/world/world.ts';
import { flows } from '../../flows/index.ts';
import type { SetUpObject } from '../../flows/flow.ts';
import { awsClientsOf, type SdkCall } from '../run/awsClients.ts';
import { sdkNamesOf } from '../code/sdkNames.ts';
import { setUpOf } from './setUpOf.ts';
import { setUpScript } from './setUpScript.ts';
import { withKept } from './setUpCall.ts';

/** Its ids are all that is taken from it. */
const seeded = { ...defaultWorld(), seed: 'set-up' };

/** An administrator of an account, with a key that marks itself. */
const adminOf = (account: string) => ({
  // The id of a key says which account it belongs to.
  accessKeyId: mintAccessKeyId(seeded, 'AKIA', account)[0],
  secretAccessKey: `DEMONSTRATION/KEY/OF/${account}`.padEnd(40, '0'),
});

/** The world without the objects, and with an administrator in the account that is to make them. */
function withoutObjects(world: World, objects: readonly SetUpObject[], account: string): World {
  const omit = <Value>(record: Readonly<Record<string, Value>> | undefined, name: string) =>
    Object.fromEntries(Object.entries(record ?? {}).filter(([each]) => each !== name));
  let accounts: World['accounts'] = world.accounts;
  let { userPools, identityPools, identityCenter } = world;
  for (const object of objects) {
    if (object.kind === 'user-pool') userPools = omit(userPools, object.id);
    else if (object.kind === 'identity-pool') identityPools = omit(identityPools, object.id);
    else if (object.kind === 'access-control-attributes') {
      const { accessControlAttributes: _none, ...center } = identityCenter ?? {};
      identityCenter = center as typeof identityCenter;
    } else if (object.kind === 'store-user') {
      const users = Object.entries(identityCenter?.users ?? {});
      identityCenter = identityCenter && {
        ...identityCenter,
        users: Object.fromEntries(users.filter(([, { userName }]) => userName !== object.userName)),
      };
    } else if (object.kind === 'permission-set') {
      const id = Object.entries(identityCenter?.permissionSets ?? {}).find(
        ([, { name }]) => name === object.name,
      )?.[0];
      identityCenter = identityCenter && {
        ...identityCenter,
        permissionSets: omit(identityCenter.permissionSets, id ?? ''),
        assignments: (identityCenter.assignments ?? []).filter(
          ({ permissionSet }) => permissionSet !== id,
        ),
      };
    } else if (object.kind === 'outbound-federation') {
      const { outboundWebIdentity: _none, ...old } = accounts[object.account] ?? {};
      accounts = { ...accounts, [object.account]: old as World['accounts'][string] };
    } else {
      const old = accounts[object.account];
      if (!old) throw new Error(`No account ${object.account}.`);
      const name = object.kind === 'oidc-provider' ? object.url : object.name;
      const member = {
        role: 'roles',
        user: 'users',
        bucket: 'buckets',
        'saml-provider': 'samlProviders',
        'oidc-provider': 'openIdConnectProviders',
      }[object.kind] as 'roles';
      accounts = { ...accounts, [object.account]: { ...old, [member]: omit(old[member], name) } };
    }
  }
  const maker = accounts[account];
  if (!maker) throw new Error(`No account ${account}.`);
  return {
    ...world,
    userPools,
    identityPools,
    identityCenter,
    accounts: {
      ...accounts,
      [account]: {
        ...maker,
        users: {
          ...maker.users,
          'setup-admin': makeUser({
            userId: 'AIDASETUPADMINDEMO234',
            accessKeys: [adminOf(account)],
            attachedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
          }),
        },
      },
    },
  };
}

interface Client {
  send(command: object): Promise<unknown>;
}

/** Makes one call with the official client; a refusal is thrown by the client and fails the test. */
async function make(world: World, call: SdkCall, account: string) {
  let after = world;
  const clients = awsClientsOf({
    region: call.region,
    now: () => new Date(after.clock),
    invocationId: () => '00000000-0000-4000-8000-000000000001',
    send: async (request) => {
      const { exchange, world: next } = await worldNetwork.send(request, after);
      after = next;
      if (!exchange.response) throw new Error('No such host.');
      return exchange.response;
    },
  });
  const makers: Readonly<Record<string, (key: ReturnType<typeof adminOf>) => Promise<unknown>>> = {
    S3Client: clients.s3,
    IAMClient: clients.iam,
    CognitoIdentityClient: clients.cognitoIdentity,
    CognitoIdentityProviderClient: clients.cognitoIdentityProvider,
    SSOAdminClient: clients.ssoAdmin,
    IdentitystoreClient: clients.identityStore,
  };
  const module = (await import(/* @vite-ignore */ sdkNamesOf(call).package)) as Record<
    string,
    new (input: object) => object
  >;
  const Command = module[call.command];
  const client = (await makers[call.client]?.(adminOf(account))) as Client | undefined;
  if (!Command || !client) throw new Error(`The SDK has no ${call.client} or ${call.command}.`);
  return { answer: await client.send(new Command(call.input)), world: after };
}

const memberOf = (answer: unknown, path: string): string =>
  String(
    path
      .split('.')
      .reduce<unknown>(
        (value, key) => (value as Record<string, unknown> | undefined)?.[key],
        answer,
      ),
  );

/** What must be as it was: everything but ids, dates and keys, which AWS makes anew. */
function essence(world: World, object: SetUpObject): unknown {
  switch (object.kind) {
    case 'role': {
      const role = world.accounts[object.account]?.roles[object.name];
      return (
        role && {
          trust: role.trustPolicy,
          policies: role.policies,
          attached: role.attachedPolicies,
          duration: role.maxSessionDuration,
        }
      );
    }
    case 'user': {
      const user = world.accounts[object.account]?.users[object.name];
      return (
        user && {
          policies: user.policies,
          attached: user.attachedPolicies,
          keys: user.accessKeys.length,
        }
      );
    }
    case 'bucket':
      return { policy: world.accounts[object.account]?.buckets[object.name]?.policy };
    case 'saml-provider':
      return world.accounts[object.account]?.samlProviders[object.name]?.metadata;
    case 'oidc-provider':
      return world.accounts[object.account]?.openIdConnectProviders[object.url]?.clientIds;
    case 'outbound-federation':
      return { on: world.accounts[object.account]?.outboundWebIdentity !== undefined };
    case 'permission-set': {
      const center = world.identityCenter;
      const [id, set] =
        Object.entries(center?.permissionSets ?? {}).find(([, { name }]) => name === object.name) ??
        [];
      return {
        policy: set?.inlinePolicy,
        managed: set?.managedPolicies,
        duration: set?.sessionDuration,
        assigned: center?.assignments
          .filter(({ permissionSet }) => permissionSet === id)
          .map(({ account, principalId }) => [account, principalId]),
      };
    }
    case 'access-control-attributes':
      return world.identityCenter?.accessControlAttributes;
    case 'store-user': {
      const users = Object.values(world.identityCenter?.users ?? {});
      const user = users.find(({ userName }) => userName === object.userName);
      return user && { name: user.name, displayName: user.displayName, email: user.email };
    }
    case 'user-pool': {
      const pool = Object.values(world.userPools)[0];
      return {
        mfa: pool?.mfaConfiguration,
        clients: Object.values(pool?.clients ?? {}).map(({ name }) => name),
        groups: Object.keys(pool?.groups ?? {}),
        users: Object.keys(pool?.users ?? {}),
      };
    }
    case 'identity-pool': {
      const pool = Object.values(world.identityPools)[0];
      return {
        roles: pool?.roles,
        mappings: pool?.roleMappings,
        guests: pool?.allowUnauthenticatedIdentities,
        providers: pool?.cognitoIdentityProviders,
      };
    }
  }
}

const withSetUp = await Promise.all(flows.map(async (card) => ({ card, flow: await card.load() })));

describe('the set-up of a flow', () => {
  it('is given for every flow', () => {
    const without = withSetUp.filter(({ flow }) => (flow.setUp ?? []).length === 0);
    expect(without.map(({ card }) => card.id)).toEqual([]);
  });

  it.each(withSetUp.map(({ card, flow }) => [card.id, flow] as const))(
    'makes the objects of the flow, by official clients against the mock: %s',
    async (_id, flow) => {
      const objects = flow.setUp ?? [];
      const wanted = await flow.world();
      const parts = setUpOf(wanted, objects);
      for (const [index, object] of objects.entries()) {
        const part = parts[index];
        expect(part && setUpScript(part)).toContain('aws ');
        // One object at a time, so that what it needs is there whatever the order says.
        let world = withoutObjects(wanted, [object], part?.account ?? '');
        const kept: Record<string, string> = {};
        for (const { call, keeps } of part?.calls ?? []) {
          const ready = { ...call, input: withKept(call.input, kept) };
          const made = await make(world, ready, part?.account ?? '');
          world = made.world;
          if (keeps) kept[keeps.name] = memberOf(made.answer, keeps.member);
        }
        expect(essence(world, object)).toEqual(essence(wanted, object));
      }
    },
  );
});
