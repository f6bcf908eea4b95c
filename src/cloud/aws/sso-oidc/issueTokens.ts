import { seconds } from '../../../kit/time.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { World } from '../../world/world.ts';
import { issueGrant, type GrantOf } from '../identity-center/grants.ts';
import type { SignedInUser } from '../identity-center/portalSession.ts';
import { accountAccess, grantTypes } from './grantTypes.ts';

/** Seconds. With scopes the access token is short and a refresh token goes with it (FACTS 7.3). */
const lifetimes = { plain: 28_800, scoped: 3600 };

/** Whether a client gets refresh tokens: it has the scope, and did not register without that grant. */
const mayRefresh = ({ scopes, grantTypes: registered }: GrantOf<'client'>): boolean =>
  scopes.includes(accountAccess) &&
  (registered.length === 0 || registered.includes(grantTypes.refreshToken));

/** Gives a client its tokens. None outlives the sign-in at the portal. */
export function issueTokens(
  before: World,
  clientId: string,
  client: GrantOf<'client'>,
  { userId, session, expiresAt }: SignedInUser,
): { readonly world: World; readonly result: AwsStructure } {
  const { scopes } = client;
  const held = { clientId, userId, session, scopes };
  const lifetime = seconds(scopes.length > 0 ? lifetimes.scoped : lifetimes.plain);
  const accessExpiresAt = Math.min(before.clock + lifetime, expiresAt);
  let [accessToken, world] = issueGrant(
    before,
    { kind: 'access-token', ...held, expiresAt: accessExpiresAt },
    96,
    'aoa',
  );
  let refreshToken: string | undefined;
  if (mayRefresh(client))
    [refreshToken, world] = issueGrant(
      world,
      { kind: 'refresh-token', ...held, expiresAt },
      96,
      'aor',
    );
  return {
    world,
    result: {
      accessToken,
      tokenType: 'Bearer',
      expiresIn: Math.floor((accessExpiresAt - before.clock) / 1000),
      refreshToken,
    },
  };
}
