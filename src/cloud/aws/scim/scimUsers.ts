import { own } from '../../../kit/own.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import type { StoreUserIn } from '../../world/world.ts';
import { changeInstance } from '../identity-center/changes.ts';
import { mintStoreId } from '../identity-center/mintStoreId.ts';
import { removeUser } from '../identity-center/removePrincipal.ts';
import { scimList, scimNoContent, scimResource } from './scimAnswer.ts';
import { patched, readPatch } from './scimPatch.ts';
import { notFoundHere, type ScimOutcome, type ScimTurn, taken, unfit } from './scimTurn.ts';
import { userFrom, userResource } from './scimUser.ts';

function keep(turn: ScimTurn, id: string, resource: JsonObject, status: number): ScimOutcome {
  const { identityCenter, world } = turn;
  const user = userFrom(resource);
  if (!user) return unfit(turn);
  const name = user.userName.toLowerCase();
  const others = Object.entries(identityCenter.users).filter(([other]) => other !== id);
  if (others.some(([, { userName }]) => userName.toLowerCase() === name)) return taken(turn);
  return {
    world: changeInstance(world, identityCenter, {
      users: { ...identityCenter.users, [id]: user },
    }),
    response: scimResource(userResource(id, user), status),
  };
}

type Reader = (id: string, user: StoreUserIn) => string | undefined;

const attributes: Readonly<Record<string, Reader>> = {
  id: (id) => id,
  userName: (_id, { userName }) => userName,
  externalId: (_id, { externalId }) => externalId,
};

/** AWS also takes a manager together with an id; the lab's store keeps no managers (Developer Guide, ListUsers). */
function list(turn: ScimTurn): ScimOutcome {
  const { world, identityCenter, filter } = turn;
  const [wanted] = filter ?? [];
  const read = wanted && own(attributes, wanted[0]);
  if (filter && (filter.size !== 1 || !read)) return unfit(turn);
  const found = Object.entries(identityCenter.users).filter(
    ([id, user]) => !wanted || read?.(id, user)?.toLowerCase() === wanted[1].toLowerCase(),
  );
  return { world, response: scimList(found.map(([id, user]) => userResource(id, user))) };
}

/** `/Users` (RFC 7644 section 3). */
export function scimUsers(turn: ScimTurn): ScimOutcome {
  const { world, identityCenter, method, id, body } = turn;
  if (id === undefined) {
    if (method === 'GET') return list(turn);
    const [made, next] = mintStoreId(world);
    return body ? keep({ ...turn, world: next }, made, body, 201) : unfit(turn);
  }
  const user = own(identityCenter.users, id);
  if (!user) return notFoundHere(turn);
  switch (method) {
    case 'GET':
      return { world, response: scimResource(userResource(id, user)) };
    case 'DELETE':
      return { world: removeUser(world, identityCenter, id), response: scimNoContent };
    case 'PUT':
      return body ? keep(turn, id, body, 200) : unfit(turn);
    default: {
      const operations = body && readPatch(body);
      return operations
        ? keep(turn, id, patched(userResource(id, user), operations), 200)
        : unfit(turn);
    }
  }
}
