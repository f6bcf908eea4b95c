import { check, type Why } from '../../../kit/why.ts';
import type { World } from '../../world/world.ts';
import { grantOf, type GrantOf } from '../identity-center/grants.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';

/** What stands behind the code or token that a client brings, or why nothing does. */
export type HeldGrant<Kind extends 'device' | 'refresh-token'> = { readonly parts: Why[] } & (
  | { readonly grant: GrantOf<Kind>; readonly value: string; readonly error?: undefined }
  | {
      readonly grant?: undefined;
      readonly error: 'InvalidRequestException' | 'InvalidGrantException';
    }
);

/**
 * The grant behind a value, if it was given to this client.
 * @param parameter the one in which the client brings the value
 */
export function grantHeldBy<Kind extends 'device' | 'refresh-token'>(
  world: World,
  clientId: string,
  kind: Kind,
  parameter: string,
  value: string | undefined,
): HeldGrant<Kind> {
  const parts = [check(rules.grantParameter, value !== undefined, { wanted: parameter })];
  if (value === undefined) return { parts, error: 'InvalidRequestException' };
  const found = grantOf(world, kind, value);
  const grant = found && 'clientId' in found && found.clientId === clientId ? found : undefined;
  parts.push(check(rules.grantKnown, grant !== undefined));
  return grant ? { parts, grant, value } : { parts, error: 'InvalidGrantException' };
}
