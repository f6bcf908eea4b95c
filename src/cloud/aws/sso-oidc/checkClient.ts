import { isoTime } from '../../../kit/time.ts';
import { check, type Why } from '../../../kit/why.ts';
import type { World } from '../../world/world.ts';
import { grantOf, type GrantOf } from '../identity-center/grants.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';

/** A client that proved itself, or undefined; and the reasons. */
export interface CheckedClient {
  readonly client?: GrantOf<'client'>;
  readonly parts: readonly Why[];
}

/** Whether a client is registered in this region, has its secret, and its registration still lives. */
export function checkClient(
  world: World,
  region: string,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
): CheckedClient {
  const found = grantOf(world, 'client', clientId);
  const client = found?.region === region ? found : undefined;
  const parts = [
    check(rules.clientKnown, client !== undefined, {
      saw: clientId,
      wanted: `a client that registered in ${region}`,
    }),
    check(rules.clientSecret, client ? client.clientSecret === clientSecret : null),
    client
      ? check(rules.clientLive, world.clock < client.expiresAt, {
          saw: isoTime(world.clock),
          wanted: `before ${isoTime(client.expiresAt)}`,
        })
      : check(rules.clientLive, null),
  ];
  const proven = parts.every(({ holds }) => holds === true);
  return { parts, ...(client && proven && { client }) };
}
