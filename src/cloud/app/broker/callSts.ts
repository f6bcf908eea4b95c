import { formType, type Fields, writeForm } from '../../../wire/http/form.ts';
import { signRequest } from '../../../wire/sigv4/signRequest.ts';
import type { FoundPerson } from '../../idp/findPerson.ts';
import type { Delivery } from '../../network.ts';
import type { BrokerIn } from '../../world/world.ts';
import type { BrokerTurn } from './brokerTurn.ts';

const host = 'sts.us-east-1.amazonaws.com';

/**
 * The one call by which a broker gets credentials for a person: AssumeRole where the access names a role,
 * else GetFederationToken. It is never both (FACTS 3).
 */
function parametersOf(
  broker: BrokerIn,
  { role, policy }: BrokerIn['access'][string],
  { person: { mail, department } }: FoundPerson,
): Fields {
  const given = (name: string, value: string | number | undefined): Fields =>
    value === undefined ? [] : [[name, String(value)]];
  return [
    ['Action', role === undefined ? 'GetFederationToken' : 'AssumeRole'],
    ['Version', '2011-06-15'],
    ...given('RoleArn', role),
    [role === undefined ? 'Name' : 'RoleSessionName', mail],
    ...given('DurationSeconds', broker.durationSeconds),
    ...given('Policy', policy === undefined ? undefined : JSON.stringify(policy)),
    ...(broker.tagsDepartment && department !== undefined
      ? ([
          ['Tags.member.1.Key', 'Department'],
          ['Tags.member.1.Value', department],
        ] as const)
      : []),
  ];
}

/** Asks STS for credentials for a person, signed with the broker's own. */
export async function callSts(
  { scene: { world, network }, broker }: BrokerTurn,
  access: BrokerIn['access'][string],
  person: FoundPerson,
): Promise<Delivery> {
  const { accessKeyId, secretAccessKey, sessionToken } = broker.credentials;
  const plain = {
    method: 'POST',
    url: `https://${host}/`,
    headers: [
      ['Host', host],
      ['User-Agent', 'corp-broker/1.0'],
      ['Content-Type', `${formType}; charset=utf-8`],
    ],
    body: writeForm(parametersOf(broker, access, person)),
  } as const;
  const signed = await signRequest(plain, {
    credentials: {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken !== undefined && { sessionToken }),
    },
    service: 'sts',
    region: 'us-east-1',
    at: world.clock,
  });
  return network.send(signed, world);
}
