import { own } from '../../../../kit/own.ts';
import { check } from '../../../../kit/why.ts';
import { basicCredentials } from '../../../../wire/http/basicCredentials.ts';
import { type Fields, fieldOf } from '../../../../wire/http/form.ts';
import type { Reasons } from '../../reasons.ts';
import type { FoundClient } from '../userPools.ts';
import type { HostedTurn } from './hostedTurn.ts';
import { hostedUiRules } from './rules.ts';

/**
 * The app client that calls: by its secret, in the Basic scheme or in the form, or by its id alone where it
 * has no secret (Amazon Cognito Developer Guide, "The token issuer endpoint").
 * @returns undefined where it does not prove to be one of the pool's
 */
export function authenticateClient(
  { request, poolId, pool }: HostedTurn,
  fields: Fields,
  reasons: Reasons,
): FoundClient | undefined {
  const basic = basicCredentials(request);
  const clientId = basic?.id ?? fieldOf(fields, 'client_id') ?? '';
  const secret = basic?.secret ?? fieldOf(fields, 'client_secret');
  const client = own(pool.clients, clientId);
  const proven = client?.secret === undefined ? null : secret === client.secret;
  reasons.add(
    check(hostedUiRules.client, client !== undefined, { saw: clientId }),
    check(hostedUiRules.clientAuthentication, proven),
  );
  return client && proven !== false ? { poolId, pool, clientId, client } : undefined;
}
