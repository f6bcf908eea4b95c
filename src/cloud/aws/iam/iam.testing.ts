import { IAMClient } from '@aws-sdk/client-iam';
import type { HttpRequest as SdkRequest } from '@smithy/types';
import { utf8 } from '../../../kit/bytes.ts';
import type { Why } from '../../../kit/why.ts';
import { adminKey, type Change, changeAccount, type Lab } from '../cloud.testing.ts';
import { dataAccount } from '../../world/defaultNames.ts';
import type { World } from '../../world/world.ts';
import type { Credentials } from '../../credentials.ts';

/** What came of the latest request of a client. */
export interface Latest {
  why: Why | undefined;
}

/** The official client with a lab's network beneath it, signing by the lab's clock. */
export function iamClient(
  lab: Lab,
  credentials: Credentials = adminKey,
  latest: Latest = { why: undefined },
): IAMClient {
  return new IAMClient({
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
    // The client adds it to the clock of the machine, which no world knows.
    // eslint-disable-next-line no-restricted-properties
    systemClockOffset: lab.world.clock - Date.now(),
    requestHandler: {
      async handle(request: SdkRequest) {
        const { response, why } = await lab.send({
          method: request.method,
          url: `${request.protocol}//${request.hostname}${request.path}`,
          headers: Object.entries(request.headers),
          body: utf8(String(request.body)),
        });
        latest.why = why;
        if (!response) throw new Error('no such host');
        return {
          response: {
            statusCode: response.status,
            headers: Object.fromEntries(
              response.headers.map(([name, value]) => [name.toLowerCase(), value]),
            ),
            body: new Blob([response.body]).stream(),
          },
        };
      },
    },
  });
}

/**
 * The data account with little in it, so that a test can say all that is there: its administrator, the
 * provider ADFS, and the roles DataReader and DataEditor.
 */
export const smallAccount: Change<World> = changeAccount(
  dataAccount,
  ({ outboundWebIdentity: _outbound, ...account }) => ({
    ...account,
    openIdConnectProviders: {},
    samlProviders: only(account.samlProviders, 'ADFS'),
    roles: only(account.roles, 'DataReader', 'DataEditor'),
  }),
);

/** The entries with these names. */
const only = <Value>(entries: Readonly<Record<string, Value>>, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => names.includes(name)));

/** A policy that allows some actions on everything, as text. */
export const allowing = (...actions: readonly string[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  });

/** A trust policy for who is named under `AWS`, as text. */
export const trustingAws = (...principals: readonly string[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: principals }, Action: 'sts:AssumeRole' }],
  });
