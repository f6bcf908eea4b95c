import type { World } from '../../cloud/world/world.ts';
import { growing } from '../../cloud/world/world.ts';
import { pointerOf } from '../../cloud/world/worldFault.ts';
import { isAttack } from '../../flows/attack.ts';
import type { AnyFlow, SetUpObject } from '../../flows/flow.ts';
import { type Piece, pieceAt } from './piecesOf.ts';
import { isWithin } from './pointer.ts';
import type { Sandbox } from './sandbox.ts';

const unlisted: ReadonlySet<string> = new Set([...growing, 'cognito', 'trail', 'counter', 'seed']);

/** The places in which two worlds differ. What both share is the same object, so little is looked at. */
function differences(one: unknown, other: unknown, path: readonly string[]): readonly string[] {
  if (one === other) return [];
  const [left, right] = [one, other];
  if (
    typeof left !== 'object' ||
    typeof right !== 'object' ||
    left === null ||
    right === null ||
    Array.isArray(left) !== Array.isArray(right)
  )
    return [pointerOf(path)];
  const [a, b] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => path.length > 0 || !unlisted.has(name))
    .flatMap((name) => differences(a.get(name), b.get(name), [...path, name]));
}

/** A permission set, and the roles that it has become in accounts. */
function permissionSetPlaces({ identityCenter }: World, name: string): readonly string[] {
  const sets = Object.entries(identityCenter?.permissionSets ?? {});
  return sets
    .filter(([, set]) => set.name === name)
    .flatMap(([id]) => [
      pointerOf(['identityCenter', 'permissionSets', id]),
      ...Object.entries(identityCenter?.provisioned ?? {}).flatMap(([account, provisioned]) => {
        const role = provisioned.permissionSets[id]?.roleName;
        return role === undefined ? [] : [pointerOf(['accounts', account, 'roles', role])];
      }),
    ]);
}

/** Where an object of a flow's set-up stands. */
function placesOf(world: World, object: SetUpObject): readonly string[] {
  switch (object.kind) {
    case 'role':
      return [pointerOf(['accounts', object.account, 'roles', object.name])];
    case 'user':
      return [pointerOf(['accounts', object.account, 'users', object.name])];
    case 'bucket':
      return [pointerOf(['accounts', object.account, 'buckets', object.name])];
    case 'saml-provider':
      return [pointerOf(['accounts', object.account, 'samlProviders', object.name])];
    case 'oidc-provider':
      return [pointerOf(['accounts', object.account, 'openIdConnectProviders', object.url])];
    case 'user-pool':
      return [pointerOf(['userPools', object.id])];
    case 'identity-pool':
      return [pointerOf(['identityPools', object.id])];
    case 'outbound-federation':
      return [pointerOf(['accounts', object.account, 'outboundWebIdentity'])];
    case 'permission-set':
      return permissionSetPlaces(world, object.name);
    case 'store-user':
      return Object.entries(world.identityCenter?.users ?? {})
        .filter(([, user]) => user.userName === object.userName)
        .map(([id]) => pointerOf(['identityCenter', 'users', id]));
    case 'access-control-attributes':
      return [];
  }
}

/** The names by which the flow's actors answer are the names of what stands behind them in the world. */
function hostPlaces(flow: AnyFlow): readonly string[] {
  const hosts = Object.values(flow.actors).flatMap((actor) => actor.hosts ?? []);
  return hosts.flatMap((host) =>
    ['samlIdentityProviders', 'brokers', 'openIdProviders', 'partnerApis'].map((collection) =>
      pointerOf([collection, host]),
    ),
  );
}

/**
 * The pieces that matter in a flow: those that its faults and repairs change, those of the objects that are
 * set up for it, and those of the parties that take part.
 *
 * @param world as the flow begins it, without a fault
 */
export function relevantPieces({ pieces }: Sandbox, flow: AnyFlow, world: World): readonly Piece[] {
  // A fault that comes later changes what has come into being by then, which is not there yet.
  const atOnce = flow.faults.filter(({ before }) => before === undefined);
  const broken = atOnce.flatMap((fault) =>
    isAttack(fault)
      ? [fault.breaks(world), fault.stopped.by(fault.breaks(world))]
      : [fault.breaks(world)],
  );
  const touched = broken.flatMap((other) => differences(world, other, []));
  const changed = new Set(touched.map((place) => pieceAt(pieces, place)));
  const named = [
    ...(flow.setUp ?? []).flatMap((object) => placesOf(world, object)),
    ...hostPlaces(flow),
  ];
  const centre = named.some((place) => isWithin(place, '/identityCenter'));
  return pieces.filter(
    (piece) =>
      piece.pointer === '' ||
      (centre && piece.pointer === '/identityCenter') ||
      named.some((place) => isWithin(piece.pointer, place)) ||
      changed.has(piece),
  );
}
