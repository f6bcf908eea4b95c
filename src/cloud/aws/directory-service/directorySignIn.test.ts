import { describe, expect, it } from 'vitest';
import { failures } from '../../../kit/why.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import { headerOf, noBody } from '../../../wire/http/records.ts';
import type { Exchange } from '../../network.ts';
import { worldNetwork } from '../../parties.ts';
import { dataAccount } from '../../world/defaultNames.ts';
import { defaultWorld } from '../../world/defaultWorld.ts';
import type { DirectoryServiceIn, World } from '../../world/world.ts';
import { closeWorld, openWorld } from '../../world/worldFile.ts';
import { makeRole, roleArn } from '../cloud.testing.ts';

const site = 'https://corp.awsapps.com';
const group = 'Analytics';

const trusts = (service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
});

function worldWith(changed: Partial<DirectoryServiceIn> = {}): World {
  const world = defaultWorld();
  const account = world.accounts[dataAccount];
  if (!account) throw new Error('no account');
  const roles = {
    ...account.roles,
    People: makeRole({ roleId: 'AROARTX3GSDSPEQPLE222', trustPolicy: trusts('ds.amazonaws.com') }),
    Server: makeRole({ roleId: 'AROARTX3GSDSSERVER222', trustPolicy: trusts('ec2.amazonaws.com') }),
  };
  const accounts = { ...world.accounts, [dataAccount]: { ...account, roles } };
  const service = {
    kind: 'ADConnector',
    directory: 'corp.example',
    account: dataAccount,
    alias: 'corp',
    delegatedRoles: {
      [roleArn('People')]: { groups: [group] },
      [roleArn('Server')]: { groups: [group] },
      [roleArn('Gone')]: { groups: [group] },
      [roleArn('DataReader')]: { groups: ['Nobody'] },
    },
    applications: { quicksight: { groups: [group], serviceRole: roleArn('Server') } },
    ...changed,
  };
  const made = openWorld({
    ...closeWorld({ ...world, accounts }),
    directoryServices: { 'd-0123456789': JSON.parse(JSON.stringify(service)) as typeof service },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

class Visitor {
  cookie = '';
  world: World;

  constructor(changed?: Partial<DirectoryServiceIn>) {
    this.world = worldWith(changed);
  }

  async ask(method: string, url: string, fields?: Readonly<Record<string, string>>) {
    const { world, exchange } = await worldNetwork.send(
      {
        method,
        url,
        headers: [
          ...(fields ? ([['Content-Type', formType]] as const) : []),
          ...(this.cookie ? ([['Cookie', this.cookie]] as const) : []),
        ],
        body: fields ? writeForm(Object.entries(fields)) : noBody,
      },
      this.world,
    );
    this.world = world;
    const set = exchange.response && headerOf(exchange.response, 'set-cookie');
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    return exchange;
  }

  async signIn(path = '/console', directoryPassword = 'demonstration-ana') {
    return this.ask('POST', site + path, { directoryUser: 'ana', directoryPassword });
  }
}

const failed = ({ why }: Exchange) => (why ? failures(why).map(({ rule }) => rule) : []);
const locationOf = ({ response }: Exchange) =>
  (response && headerOf(response, 'location')) ?? 'nowhere';

describe('the access URL of a directory', () => {
  it('opens the console with a role that trusts ds.amazonaws.com', async () => {
    const visitor = new Visitor();
    await visitor.signIn();
    const chosen = await visitor.ask('POST', `${site}/console/role`, {
      delegatedRole: roleArn('People'),
    });
    expect(chosen.trail).toMatchObject([
      {
        eventName: 'AssumeRole',
        userIdentity: { type: 'AWSService', invokedBy: 'ds.amazonaws.com' },
      },
    ]);
    const entered = await visitor.ask('GET', locationOf(chosen));
    expect(entered.response?.status).toBe(302);
    expect(visitor.world.sessions.last()).toMatchObject({ roleName: 'People', sessionName: 'ana' });
  });

  it.each([
    ['Server', 'trust.principal'],
    ['Gone', 'sts.role-exists'],
    ['DataReader', 'ds.role-offered'],
  ])('does not open it with %s', async (name, rule) => {
    const visitor = new Visitor();
    await visitor.signIn();
    const delegatedRole = roleArn(name);
    const chosen = await visitor.ask('POST', `${site}/console/role`, { delegatedRole });
    expect(failed(chosen)).toContain(rule);
    expect(visitor.world.sessions.size).toBe(0);
  });

  it.each<[string, Partial<DirectoryServiceIn>, string, string]>([
    ['where the domain is out of reach', { reachable: false }, 'demonstration-ana', 'ds.reachable'],
    [
      'where console access is off',
      { consoleAccess: false },
      'demonstration-ana',
      'ds.console-access',
    ],
    ['where no role is delegated', { delegatedRoles: {} }, 'demonstration-ana', 'ds.delegated'],
    ['with a wrong password', {}, '', 'ds.logon'],
  ])('lets nobody in %s', async (_, changed, password, rule) => {
    const visitor = new Visitor(changed);
    expect(failed(await visitor.signIn('/console', password))).toContain(rule);
    expect(visitor.cookie).toBe('');
  });

  it('asks who does not come from the sign-in to sign in', async () => {
    const fields = { delegatedRole: roleArn('People') };
    expect(failed(await new Visitor().ask('POST', `${site}/console/role`, fields))).toEqual([
      'ds.session',
    ]);
  });

  it.each(['', 'constructor', 'workspaces'])('knows no application %j', async (id) => {
    const { response } = await new Visitor().ask('GET', `${site}/auth/?client_id=${id}`);
    expect(response?.status).toBe(403);
  });
});

describe('QuickSight', () => {
  it('takes a code of the directory once, and reads with its own role or not at all', async () => {
    const visitor = new Visitor();
    const code = locationOf(await visitor.signIn('/auth/?client_id=quicksight'));
    const entered = await visitor.ask('GET', code);
    expect(locationOf(entered)).toBe('/sn/dashboards/sites');
    expect(failed(await visitor.ask('GET', code))).toEqual(['ds.application-sign-in']);
    const shown = await visitor.ask('GET', new URL('/sn/dashboards/sites', code).href);
    expect(failed(shown)).toContain('trust.principal');
  });

  it.each(['/sn/dashboards/sites', '/sn/auth/signin?code=constructor', '/', '/__proto__'])(
    'shows nothing to a stranger at %s',
    async (path) => {
      const url = `https://us-east-1.quicksight.aws.amazon.com${path}`;
      const { response } = await new Visitor().ask('GET', url);
      expect([401, 404]).toContain(response?.status);
    },
  );
});
