import { toBase64Url } from '../../../kit/bytes.ts';
import { mintBytes } from '../../world/mint.ts';
import type { IdentityCenterGrantIn, World } from '../../world/world.ts';

export type GrantKind = IdentityCenterGrantIn['kind'];
export type GrantOf<Kind extends GrantKind> = Extract<IdentityCenterGrantIn, { kind: Kind }>;

/** What stands behind a value on the wire, if it is of this kind. */
export function grantOf<Kind extends GrantKind>(
  world: World,
  kind: Kind,
  value: string | undefined,
): GrantOf<Kind> | undefined {
  const grant = value === undefined ? undefined : world.identityCenterGrants.get(value);
  return grant?.kind === kind ? (grant as GrantOf<Kind>) : undefined;
}

/** Keeps a grant under a value, in place of what stood there. */
export const keepGrant = (world: World, value: string, grant: IdentityCenterGrantIn): World => ({
  ...world,
  identityCenterGrants: world.identityCenterGrants.set(value, grant),
});

export const dropGrant = (world: World, ...values: readonly string[]): World => ({
  ...world,
  identityCenterGrants: world.identityCenterGrants.deleteAll(values),
});

/** Draws an opaque value of base64url characters, after a beginning that tells its kind. */
export function mintOpaque(
  world: World,
  bytes: number,
  start = '',
): readonly [value: string, world: World] {
  const [drawn, next] = mintBytes(world, bytes);
  return [start + toBase64Url(drawn), next];
}

/** Draws a value and keeps a grant under it. */
export function issueGrant(
  world: World,
  grant: IdentityCenterGrantIn,
  bytes = 48,
  start = '',
): readonly [value: string, world: World] {
  const [value, next] = mintOpaque(world, bytes, start);
  return [value, keepGrant(next, value, grant)];
}
