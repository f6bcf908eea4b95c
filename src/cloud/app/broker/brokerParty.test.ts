import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../kit/bytes.ts';
import { failures } from '../../../kit/why.ts';
import { readJsonObject } from '../../../wire/aws/jsonObject.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import { headerOf, noBody } from '../../../wire/http/records.ts';
import { dataAccount } from '../../world/defaultNames.ts';
import { defaultWorld } from '../../world/defaultWorld.ts';
import type { World } from '../../world/world.ts';
import { closeWorld, openWorld } from '../../world/worldFile.ts';
import { worldNetwork } from '../../parties.ts';
import { makeRole } from '../../aws/cloud.testing.ts';

const host = 'broker.example';
const group = `AWS-${dataAccount}-DataReader`;
const adminKey = {
  accessKeyId: 'AKIARTX3GSDS24PSU6G6',
  secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00000',
};

/** A small broker that signs with the administrator's key. */
function brokerWorld(): World {
  const world = defaultWorld();
  const account = world.accounts[dataAccount];
  if (!account) throw new Error('no account');
  const lends = makeRole({
    roleId: 'AROARTX3GSDSLENDS2222',
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${dataAccount}:root` },
          Action: 'sts:AssumeRole',
        },
      ],
    },
  });
  const roles = { ...account.roles, Lends: lends };
  const made = openWorld({
    ...closeWorld({
      ...world,
      accounts: { ...world.accounts, [dataAccount]: { ...account, roles } },
    }),
    brokers: {
      [host]: {
        name: 'Broker',
        directory: 'corp.example',
        credentials: adminKey,
        access: {
          token: { group, policy: { Version: '2012-10-17', Statement: [] } },
          role: { group, role: `arn:aws:iam::${dataAccount}:role/Lends` },
          secret: { group: 'Nobody', role: `arn:aws:iam::${dataAccount}:role/Lends` },
        },
        consolePage: 'https://console.aws.amazon.com/s3/home',
      },
    },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

class Visitor {
  world = brokerWorld();
  cookie = '';

  async ask(method: string, path: string, fields?: Readonly<Record<string, string>>) {
    const { world, exchange } = await worldNetwork.send(
      {
        method,
        url: `https://${host}${path}`,
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

  async signIn(logonName = 'ana', logonPassword = 'demonstration-ana') {
    return this.ask('POST', '/sign-in', { logonName, logonPassword });
  }
}

const rulesFailed = ({ why }: Awaited<ReturnType<Visitor['ask']>>) =>
  why ? failures(why).map(({ rule }) => rule) : [];

describe('a broker', () => {
  it('calls one operation of STS for each access, and never both', async () => {
    const visitor = new Visitor();
    await visitor.signIn();
    const called = async (access: string) => {
      const { nested } = await visitor.ask('POST', '/access', { access });
      return nested.map(({ request }) => new URLSearchParams(textOf(request.body)).get('Action'));
    };
    expect(await called('token')).toEqual(['GetFederationToken']);
    expect(await called('role')).toEqual(['AssumeRole']);
  });

  it('hands over credentials that live, and a link into the console', async () => {
    const visitor = new Visitor();
    await visitor.signIn();
    await visitor.ask('POST', '/access', { access: 'role' });
    const { response } = await visitor.ask('GET', '/credentials');
    const given = readJsonObject(response?.body ?? noBody);
    expect(given).toMatchObject({
      Version: 1,
      AccessKeyId: visitor.world.sessions.last()?.accessKeyId,
    });
    const link = await visitor.ask('GET', '/console');
    expect(link.response?.status).toBe(302);
    const location = (link.response && headerOf(link.response, 'location')) ?? '';
    expect(new URL(location).searchParams.get('Issuer')).toBe(`https://${host}/`);
  });

  it.each<[string, string, string, string, string]>([
    ['a wrong password', 'ana', 'x', '', 'broker.bind'],
    ['no password', 'ana', '', '', 'broker.password-given'],
    ['nobody it knows', 'constructor', 'x', '', 'broker.bind'],
    ['access of another group', 'ana', 'demonstration-ana', 'secret', 'broker.group'],
    [
      'access that it does not know',
      'ana',
      'demonstration-ana',
      '__proto__',
      'broker.access-known',
    ],
  ])('refuses %s', async (_, name, password, access, rule) => {
    const visitor = new Visitor();
    const signedIn = await visitor.signIn(name, password);
    const last = access === '' ? signedIn : await visitor.ask('POST', '/access', { access });
    expect(rulesFailed(last)).toContain(rule);
    expect(last.nested).toEqual([]);
    expect(last.response?.status).toBeGreaterThanOrEqual(400);
  });

  it('gives nothing to a stranger, nor to somebody who has asked for nothing', async () => {
    const visitor = new Visitor();
    expect(rulesFailed(await visitor.ask('GET', '/credentials'))).toContain('broker.session');
    expect(rulesFailed(await visitor.ask('POST', '/access', { access: 'role' }))).toContain(
      'broker.session',
    );
    await visitor.signIn();
    expect(rulesFailed(await visitor.ask('GET', '/console'))).toContain('broker.credentials');
  });

  it('answers whatever it is asked, without an error of its own', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'HEAD', 'PUT'),
        fc.constantFrom('/', '/sign-in', '/access', '/console', '/credentials', '/constructor'),
        fc.dictionary(
          fc.constantFrom('logonName', 'logonPassword', 'access'),
          fc.string({ unit: 'binary', maxLength: 30 }),
        ),
        async (method, path, fields) => {
          const { response } = await new Visitor().ask(method, path, fields);
          expect(response?.status).toBeLessThan(500);
        },
      ),
      { numRuns: 40 },
    );
  });
});
