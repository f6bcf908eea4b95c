import { beforeEach, describe, expect, it } from 'vitest';
import { textOf, utf8 } from '../../../kit/bytes.ts';
import { identityCenterIds } from '../../world/default/identityCenter.ts';
import { Lab } from '../cloud.testing.ts';
import { accessOf } from '../identity-center/accessOf.ts';
import { changeInstance } from '../identity-center/changes.ts';

const base = 'https://scim.us-east-1.amazonaws.com/a-tenant/scim/v2';
let lab: Lab;

beforeEach(() => {
  lab = new Lab((world) => {
    if (!world.identityCenter) throw new Error('no instance');
    return changeInstance(world, world.identityCenter, {
      identitySource: {
        kind: 'external',
        metadata: '',
        scim: { tenant: 'a-tenant', token: 'secret', expiresAt: world.clock + 1_000_000 },
      },
    });
  });
});

async function ask(method: string, path: string, body?: unknown, token = 'secret') {
  const { response, why } = await lab.send({
    method,
    url: `${base}${path}`,
    headers: [
      ['Authorization', `Bearer ${token}`],
      ['Content-Type', 'application/scim+json'],
    ],
    body: utf8(body === undefined ? '' : JSON.stringify(body)),
  });
  const text = textOf(response?.body ?? new Uint8Array());
  const json = (text === '' ? {} : JSON.parse(text)) as Readonly<Record<string, unknown>>;
  expect(why?.holds).toBe((response?.status ?? 500) < 400);
  return { status: response?.status, json, id: String(json['id']) };
}

const fay = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'fay@corp.example',
  displayName: 'Fay Lind',
  name: { givenName: 'Fay', familyName: 'Lind' },
  emails: [{ value: 'fay@corp.example', primary: true }],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { costCenter: '99' },
};
const patch = (...Operations: unknown[]) => ({ Operations });

describe('SCIM', () => {
  it('provisions a user and a group, and with them access', async () => {
    const user = await ask('POST', '/Users', fay);
    expect(user).toMatchObject({
      status: 201,
      json: { ...fay, schemas: expect.anything() as string },
    });
    const found = await ask(
      'GET',
      `/Users?filter=${encodeURIComponent('userName eq "FAY@corp.example"')}`,
    );
    expect(found.json).toMatchObject({ totalResults: 1, Resources: [{ id: user.id }] });
    const add = { op: 'add', path: 'members', value: [{ value: user.id }] };
    const access = () =>
      lab.world.identityCenter
        ? accessOf(lab.world.identityCenter, user.id).map(({ roleName }) => roleName)
        : [];
    expect(access()).toEqual([]);
    const group = `/Groups/${identityCenterIds.analysts}`;
    expect((await ask('PATCH', group, patch(add))).status).toBe(204);
    expect(access()).toEqual(['ReportReader']);
    const remove = { op: 'Remove', path: `members[value eq "${user.id}"]` };
    expect((await ask('PATCH', group, patch(remove))).status).toBe(204);
    expect(access()).toEqual([]);
    await ask('PATCH', group, patch(add));
    expect((await ask('DELETE', `/Users/${user.id}`)).status).toBe(204);
    expect(access()).toEqual([]);
    expect((await ask('GET', `/Users/${user.id}`)).status).toBe(404);
  });

  it('changes users by PUT and PATCH', async () => {
    const { id } = await ask('POST', '/Users', fay);
    const changed = await ask(
      'PATCH',
      `/Users/${id}`,
      patch(
        { op: 'replace', path: 'active', value: false },
        { op: 'replace', value: { displayName: 'Fay L.' } },
        { op: 'add', path: 'name.familyName', value: 'Lindh' },
      ),
    );
    expect(changed.json).toMatchObject({
      active: false,
      displayName: 'Fay L.',
      name: { givenName: 'Fay', familyName: 'Lindh' },
    });
    expect((await ask('PUT', `/Users/${id}`, fay)).json).toMatchObject({ active: true });
  });

  it('makes, finds and deletes groups; their assignments go with them', async () => {
    const { id } = await ask('POST', '/Groups', { displayName: 'New', members: [] });
    const found = await ask('GET', `/Groups?filter=${encodeURIComponent('displayName eq "New"')}`);
    expect(found.json).toMatchObject({ Resources: [{ id }] });
    expect((await ask('POST', '/Groups', { displayName: 'new' })).status).toBe(409);
    expect((await ask('DELETE', `/Groups/${identityCenterIds.analysts}`)).status).toBe(204);
    expect(lab.world.identityCenter?.assignments).toHaveLength(1);
  });

  it('takes the filters that Identity Center takes', async () => {
    const list = async (kind: string, filter: string) => {
      const { status, json } = await ask('GET', `/${kind}?filter=${encodeURIComponent(filter)}`);
      const found = (json['Resources'] ?? []) as readonly { id: string }[];
      return status === 200 ? found.map(({ id }) => id) : status;
    };
    const { dana, analysts } = identityCenterIds;
    const { id } = await ask('POST', '/Users', { ...fay, externalId: 'f-1' });
    const group = await ask('POST', '/Groups', { displayName: 'New', externalId: 'g-1' });
    expect(await list('Users', 'externalId eq "f-1"')).toEqual([id]);
    expect(await list('Users', `id eq "${id}"`)).toEqual([id]);
    expect(await list('Groups', 'externalId eq "g-1"')).toEqual([group.id]);
    expect(await list('Groups', `members.value eq "${dana}"`)).toEqual([analysts]);
    expect(await list('Groups', `members eq "${dana}" and id eq "${analysts}"`)).toEqual([
      analysts,
    ]);
    expect(await list('Groups', `id eq "${group.id}" and members eq "${dana}"`)).toEqual([]);
    expect(await list('Groups', `id eq "${analysts}" and members eq "nobody"`)).toBe(404);
    for (const filter of [
      '',
      'userName sw "f"',
      'userName eq f',
      'userName eq "f" or id eq "f"',
      'userName eq "f" and externalId eq "f"',
      'userName eq "f" and userName eq "g"',
      'userName eq "f" and ',
      'constructor eq "f"',
      'id eq "a" and members eq "b" and displayName eq "c"',
    ]) {
      expect(await list('Users', filter)).toBe(400);
      expect(await list('Groups', filter)).toBe(400);
    }
  });

  it('answers errors as RFC 7644 writes them', async () => {
    expect((await ask('GET', '/Users', undefined, 'wrong')).status).toBe(401);
    expect(await ask('POST', '/Users', { userName: 'x' })).toMatchObject({
      status: 400,
      json: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '400',
        scimType: 'invalidValue',
      },
    });
    await ask('POST', '/Users', fay);
    expect(await ask('POST', '/Users', fay)).toMatchObject({
      status: 409,
      json: { scimType: 'uniqueness' },
    });
    expect((await ask('PATCH', '/Groups/constructor', patch({ op: 'add' }))).status).toBe(404);
    const group = `/Groups/${identityCenterIds.analysts}`;
    for (const body of [
      {},
      patch({ op: 'magic' }),
      patch({ op: 'add', path: 'members', value: [{ value: 'x' }] }),
    ])
      expect((await ask('PATCH', group, body)).status).toBe(400);
    const many = Array.from({ length: 101 }, () => ({ value: identityCenterIds.dana }));
    expect(
      (await ask('PATCH', group, patch({ op: 'add', path: 'members', value: many }))).status,
    ).toBe(400);
    expect((await ask('BREW', '/Users')).status).toBe(405);
    lab.pass(1_000_000);
    expect((await ask('GET', '/Users')).status).toBe(401);
  });
});
