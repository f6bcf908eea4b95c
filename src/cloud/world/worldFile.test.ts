import { describe, expect, it } from 'vitest';
import { Lab } from '../aws/cloud.testing.ts';
import { dataAccount, reportsBucket } from './defaultNames.ts';
import { defaultWorld } from './defaultWorld.ts';
import { closeWorld, openWorld, readWorldFile, shippedWorld } from './worldFile.ts';

type Members = { [name: string]: unknown };

/** The default world's file with these places set, by their JSON Pointers. */
function file(places: Readonly<Record<string, unknown>> = {}): Members {
  const json = JSON.parse(JSON.stringify(closeWorld(defaultWorld()))) as Members;
  for (const [pointer, value] of Object.entries(places)) {
    const path = pointer.split('/').slice(1);
    let node = json;
    for (const name of path.slice(0, -1)) node = node[name] as Members;
    node[path.at(-1) ?? ''] = value;
  }
  return json;
}

const faultsOf = (json: unknown) => {
  const opened = openWorld(json);
  return opened.ok ? [] : opened.faults.map(({ pointer, message }) => `${pointer}: ${message}`);
};

const account = `/accounts/${dataAccount}`;
const organization = '/organization';
const bucket = `${account}/buckets/${reportsBucket}`;
const idp = '/samlIdentityProviders/adfs.corp.example';
const unit = `${organization}/units/ou-7k2m-workload`;

describe('a world file', () => {
  it('gives back the world that was saved, sessions, cookies and trail included', async () => {
    const lab = new Lab();
    const credentials = await lab.credentials();
    await lab.post('https://signin.aws.amazon.com/saml', { SAMLResponse: await lab.assertion() });
    const { world } = lab;
    expect([world.sessions.size, world.webSessions.size, world.trail.size]).toEqual([2, 1, 3]);
    const read = readWorldFile(JSON.stringify(closeWorld(world)));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(closeWorld(read.value)).toEqual(closeWorld(world));
    const again = new Lab(() => read.value);
    const here = await lab.whoAmI(credentials);
    expect(await again.whoAmI(credentials)).toEqual(here);
    expect(here.response?.status).toBe(200);
  });

  it('shares nothing with the world it was saved from', () => {
    const world = defaultWorld();
    const json = closeWorld(world);
    json.accounts[dataAccount] = { name: 'changed' };
    expect(world.accounts[dataAccount]?.name).toBe('Example Corp data');
  });

  it('that is not JSON is one fault at the root', () => {
    const read = readWorldFile('{"version": 1,');
    expect(!read.ok && read.faults).toEqual([
      { pointer: '', message: expect.stringMatching(/^not JSON: /) as string },
    ]);
  });

  it.each([[null], [[]], ['text'], [7]])('%j is no world', (json) => {
    expect(faultsOf(json).length).toBeGreaterThan(0);
  });

  it('names every fault of its form with its place, and opens nothing', () => {
    const opened = openWorld(
      file({
        '/version': 2,
        '/clock': 1.5,
        [`${account}/roles/DataReader/maxSessionDuration`]: 60,
        [`${account}/users/lab-admin/accessKeys/0/accessKeyId`]: 'AKIA',
      }),
    );
    expect(opened).not.toHaveProperty('value');
    expect(!opened.ok && opened.faults.map(({ pointer }) => pointer)).toEqual([
      '/version',
      '/clock',
      `${account}/users/lab-admin/accessKeys/0/accessKeyId`,
      `${account}/roles/DataReader/maxSessionDuration`,
    ]);
  });

  it.each(['', '/settings', `${account}/roles/DataReader`, bucket, organization, unit, idp])(
    'refuses an unknown member of "%s"',
    (pointer) => {
      const [fault, ...more] = faultsOf(file({ [`${pointer}/polices`]: {} }));
      expect(fault).toContain(`${pointer}: `);
      expect(fault).toContain('polices');
      expect(more).toEqual([]);
    },
  );

  it('escapes slashes and tildes in its places', () => {
    expect(faultsOf(file({ [`${bucket}/objects`]: { 'a/b~c': 1 } }))).toEqual([
      expect.stringContaining(`${bucket}/objects/a~1b~0c: `),
    ]);
  });

  it.each([
    [
      `${organization}/root/serviceControlPolicies`,
      ['Gone'],
      '/0: the organization has no policy Gone',
    ],
    [`${unit}/serviceControlPolicies`, ['toString'], '/0: the organization has no policy toString'],
    [
      `${organization}/accounts/${dataAccount}/resourceControlPolicies`,
      ['RCPFullAWSAccess', 'constructor'],
      '/1: the organization has no policy constructor',
    ],
    [`${unit}/parent`, 'ou-gone', ': there is no unit or root ou-gone'],
    [`${unit}/parent`, 'ou-7k2m-workload', ': this unit lies within itself'],
    [
      `${organization}/accounts/${dataAccount}/parent`,
      'toString',
      ': there is no unit or root toString',
    ],
    [
      `${account}/users/lab-admin/attachedPolicies`,
      ['arn:aws:iam::aws:policy/Gone'],
      '/0: this world has no managed policy arn:aws:iam::aws:policy/Gone',
    ],
    [
      `${account}/roles/DataReader/permissionsBoundary`,
      `arn:aws:iam::${dataAccount}:policy/valueOf`,
      `: this world has no managed policy arn:aws:iam::${dataAccount}:policy/valueOf`,
    ],
    [`${idp}/directory`, 'gone', ': there is no directory gone'],
  ])('refuses %s with %j', (pointer, value, fault) => {
    expect(faultsOf(file({ [pointer]: value }))).toEqual([pointer + fault]);
  });

  it('refuses a bucket and an access key that another account has', () => {
    const { users } = (file()['accounts'] as Members)[dataAccount] as Members;
    expect(
      faultsOf(
        file({
          '/accounts/444455556666/buckets': { [reportsBucket]: {} },
          '/accounts/444455556666/users': users,
        }),
      ),
    ).toEqual([
      `${bucket}: ${reportsBucket} is taken`,
      `${account}/users/lab-admin/accessKeys/0/accessKeyId: AKIARTX3GSDS24PSU6G6 is taken`,
    ]);
  });

  it('refuses a session under another name than its key', async () => {
    const lab = new Lab();
    const { accessKeyId } = await lab.credentials();
    const { [accessKeyId]: session } = closeWorld(lab.world).sessions ?? {};
    expect(faultsOf(file({ '/sessions': { other: session } }))).toEqual([
      '/sessions/other/accessKeyId: a session is kept under its access key id',
    ]);
  });

  it('refuses names that would be left out without a word', () => {
    const text = JSON.stringify(file()).replace('"DataReader":', '"__proto__":');
    const read = readWorldFile(text);
    expect(!read.ok && read.faults).toEqual([
      { pointer: `${account}/roles/__proto__`, message: 'a world cannot hold this name' },
    ]);
  });

  it('refuses nesting without end', () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const read = readWorldFile(`{"version":1,"name":${deep}}`);
    expect(!read.ok && read.faults.map(({ message }) => message)).toEqual(['nested too deeply']);
  });

  it.each([
    ['/clock', 9e15],
    ['/clock', -1],
    ['/clockOffsets', { app: 1e300 }],
    ['/samlIdentityProviders', { 'ADFS.corp.example': {} }],
    [`${account}/buckets`, { 'Not A Bucket': {} }],
    [`${bucket}/region`, 'the-moon'],
  ])('refuses %s %j', (pointer, value) => {
    expect(faultsOf(file({ [pointer]: value }))).toEqual([expect.stringContaining(pointer)]);
  });

  it('may use the control policies that AWS keeps without writing them down', () => {
    expect(
      faultsOf(
        file({
          [`${organization}/policies`]: {},
          [unit]: { name: 'Workloads', parent: 'r-7k2m' },
        }),
      ),
    ).toEqual([]);
  });

  it('that ships with the project and is broken stops everything', () => {
    expect(() => shippedWorld({ ...closeWorld(defaultWorld()), seed: '' })).toThrow(/^\/seed: /);
  });
});
