import { check } from '../../../kit/why.ts';
import { secretHash } from '../../../wire/cognito/secretHash.ts';
import { type Checked, checked, failed } from '../reasons.ts';
import { notAuthorized } from './errors.ts';
import { cognitoIdpRules } from './rules.ts';
import type { FoundClient } from './userPools.ts';

/**
 * Whether the request proves that its client has the client's secret, for one of these names of the person.
 * A client without a secret sends no hash (FACTS 6.6).
 */
export function checkSecretHash(
  { clientId, client: { secret } }: FoundClient,
  usernames: readonly string[],
  given: string | undefined,
): Checked<undefined> {
  if (secret === undefined)
    return checked(
      check(cognitoIdpRules.secretHash, given === undefined ? null : false),
      notAuthorized(`Client ${clientId} is not configured for secret but secret hash was received`),
    );
  const accepted = usernames.map((username) => secretHash(username, clientId, secret));
  if (given === undefined)
    return failed(
      check(cognitoIdpRules.secretHash, false, { saw: 'none', wanted: accepted }),
      notAuthorized(
        `Client ${clientId} is configured with secret but SECRET_HASH was not received`,
      ),
    );
  return checked(
    check(cognitoIdpRules.secretHash, accepted.includes(given), { saw: given, wanted: accepted }),
    notAuthorized(`Unable to verify secret hash for client ${clientId}`),
  );
}
