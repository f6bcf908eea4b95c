import { own } from '../../../kit/own.ts';
import { isJsonObject, type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';
import { storeGroup } from '../../world/schema/identityCenter.ts';
import type { StoreGroupIn, World } from '../../world/world.ts';
import { changeInstance } from '../identity-center/changes.ts';
import { mintStoreId } from '../identity-center/mintStoreId.ts';
import { removeGroup } from '../identity-center/removePrincipal.ts';
import { type ScimResource, scimList, scimNoContent, scimResource } from './scimAnswer.ts';
import { names } from './scimFilter.ts';
import { type PatchOperation, readPatch } from './scimPatch.ts';
import { notFoundHere, type ScimOutcome, type ScimTurn, taken, unfit } from './scimTurn.ts';

/** How many members one request may name (FACTS 7.2). */
const mostMembers = 100;

/** A group as SCIM writes it. Identity Center never lists members: its guide says so of GetGroup. */
const groupResource = (id: string, group: StoreGroupIn): ScimResource => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
  id,
  meta: { resourceType: 'Group' },
  displayName: group.displayName,
  ...(group.externalId !== undefined && { externalId: group.externalId }),
  members: [],
});

/** The user ids in a value such as `[{ "value": "<id>" }]`; undefined where it is none or too long. */
function memberIds(value: unknown): readonly string[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > mostMembers) return undefined;
  const ids = value.map((one: unknown) => (isJsonObject(one) ? memberOf(one, 'value') : undefined));
  return ids.every((id) => typeof id === 'string') ? ids : undefined;
}

/** The group with these users as well; undefined where somebody is not in the store. */
function withMembers(
  { identityCenter }: ScimTurn,
  before: World,
  group: StoreGroupIn,
  ids: readonly string[],
): readonly [group: StoreGroupIn, world: World] | undefined {
  let world = before;
  const members = { ...group.members };
  for (const id of ids) {
    if (!own(identityCenter.users, id)) return undefined;
    if (Object.values(members).includes(id)) continue;
    const [membership, next] = mintStoreId(world);
    world = next;
    members[membership] = id;
  }
  return [{ ...group, members }, world];
}

const withoutMembers = (group: StoreGroupIn, gone: (userId: string) => boolean): StoreGroupIn => ({
  ...group,
  members: Object.fromEntries(Object.entries(group.members).filter(([, id]) => !gone(id))),
});

function keep(turn: ScimTurn, world: World, id: string, group: StoreGroupIn): World | undefined {
  const { identityCenter } = turn;
  const name = group.displayName.toLowerCase();
  const isTaken = Object.entries(identityCenter.groups).some(
    ([other, { displayName }]) => other !== id && displayName.toLowerCase() === name,
  );
  return isTaken
    ? undefined
    : changeInstance(world, identityCenter, { groups: { ...identityCenter.groups, [id]: group } });
}

/** Makes a group, or replaces one, by its whole resource. */
function put(turn: ScimTurn, id: string, body: JsonObject, status: number): ScimOutcome {
  const parsed = storeGroup.safeParse({
    displayName: memberOf(body, 'displayName'),
    externalId: memberOf(body, 'externalId'),
  });
  const ids = memberIds(memberOf(body, 'members'));
  const made = parsed.success && ids && withMembers(turn, turn.world, parsed.data, ids);
  if (!made) return unfit(turn);
  const world = keep(turn, made[1], id, made[0]);
  return world
    ? { world, response: scimResource(groupResource(id, made[0]), status) }
    : taken(turn);
}

/** One operation on a group; undefined where it does not fit. */
function applied(
  turn: ScimTurn,
  world: World,
  group: StoreGroupIn,
  { op, path, value }: PatchOperation,
): readonly [group: StoreGroupIn, world: World] | undefined {
  const one = /^members\[value eq "([^"]+)"\]$/.exec(path ?? '')?.[1];
  if (one !== undefined && op === 'remove')
    return [withoutMembers(group, (id) => id === one), world];
  if (path === 'members') {
    const ids = memberIds(value);
    if (!ids) return undefined;
    if (op === 'remove')
      return [withoutMembers(group, (id) => ids.length === 0 || ids.includes(id)), world];
    const base = op === 'replace' ? { ...group, members: {} } : group;
    return withMembers(turn, world, base, ids);
  }
  const named = path === undefined && isJsonObject(value) ? value : { [path ?? '']: value };
  const parsed = storeGroup.safeParse({
    ...group,
    displayName: memberOf(named, 'displayName') ?? group.displayName,
    externalId: memberOf(named, 'externalId') ?? group.externalId,
  });
  return parsed.success && op !== 'remove' ? [parsed.data, world] : undefined;
}

function patch(turn: ScimTurn, id: string, group: StoreGroupIn): ScimOutcome {
  const operations = turn.body && readPatch(turn.body);
  if (!operations) return unfit(turn);
  let now: readonly [StoreGroupIn, World] | undefined = [group, turn.world];
  for (const operation of operations) now = now && applied(turn, now[1], now[0], operation);
  if (!now) return unfit(turn);
  const world = keep(turn, now[1], id, now[0]);
  return world ? { world, response: scimNoContent } : taken(turn);
}

/** How the filters that Identity Center takes for groups read (Developer Guide, ListGroups). */
const combinations: readonly (readonly string[])[] = [
  ['displayName'],
  ['externalId'],
  ['id'],
  ['members.value'],
  ['id', 'members'],
];

function list(turn: ScimTurn): ScimOutcome {
  const { world, identityCenter, filter } = turn;
  if (filter && !combinations.some((attributes) => names(filter, ...attributes)))
    return unfit(turn);
  const member = filter?.get('members') ?? filter?.get('members.value');
  if (member !== undefined && !own(identityCenter.users, member)) return notFoundHere(turn);
  const has = (attribute: string, value: string | undefined): boolean => {
    const wanted = filter?.get(attribute);
    return wanted === undefined || wanted === value;
  };
  const found = Object.entries(identityCenter.groups).filter(
    ([id, { displayName, externalId, members }]) =>
      has('id', id) &&
      has('displayName', displayName) &&
      has('externalId', externalId) &&
      (member === undefined || Object.values(members).includes(member)),
  );
  return { world, response: scimList(found.map(([id, group]) => groupResource(id, group))) };
}

/** `/Groups` (RFC 7644 section 3). */
export function scimGroups(turn: ScimTurn): ScimOutcome {
  const { world, identityCenter, method, id, body } = turn;
  if (id === undefined) {
    if (method === 'GET') return list(turn);
    const [made, next] = mintStoreId(world);
    return body ? put({ ...turn, world: next }, made, body, 201) : unfit(turn);
  }
  const group = own(identityCenter.groups, id);
  if (!group) return notFoundHere(turn);
  switch (method) {
    case 'GET':
      return { world, response: scimResource(groupResource(id, group)) };
    case 'DELETE':
      return { world: removeGroup(world, identityCenter, id), response: scimNoContent };
    case 'PUT':
      return body ? put(turn, id, body, 200) : unfit(turn);
    default:
      return patch(turn, id, group);
  }
}
