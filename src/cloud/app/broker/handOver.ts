import { utf8 } from '../../../kit/bytes.ts';
import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import { readJsonObject } from '../../../wire/aws/jsonObject.ts';
import { noBody } from '../../../wire/http/records.ts';
import { redirectTo } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import { type BrokerSessionIn, brokerSessionOf } from './brokerSession.ts';
import { type BrokerTurn, goOn, refuse } from './brokerTurn.ts';
import { brokerRules as rules } from './rules.ts';

const federation = 'https://signin.aws.amazon.com/federation';

type Held = NonNullable<BrokerSessionIn['credentials']>;

/** Hands over what the broker has obtained for the person, in one way or the other. */
export async function handOver(
  turn: BrokerTurn,
  how: (turn: BrokerTurn, held: Held, parts: readonly Why[]) => Answer | Promise<Answer>,
): Promise<Answer> {
  const known = brokerSessionOf(turn);
  const held = known?.session.credentials;
  const parts = [
    check(rules.session, known !== undefined),
    check(rules.credentials, known ? held !== undefined : null),
  ];
  return held
    ? how(turn, held, parts)
    : refuse(turn, turn.scene.world, 401, 'Ask for access first.', parts);
}

/**
 * `GET /credentials`: the JSON that the AWS CLI and the SDKs read from a `credential_process` (AWS SDKs and
 * Tools Reference Guide, “Process credential provider”).
 */
export function asCredentials({ scene }: BrokerTurn, held: Held, parts: readonly Why[]): Answer {
  const body = utf8(
    JSON.stringify({
      Version: 1,
      AccessKeyId: held.accessKeyId,
      SecretAccessKey: held.secretAccessKey,
      SessionToken: held.sessionToken,
      Expiration: held.expiration,
    }),
  );
  const headers = [
    ['Content-Type', 'application/json'],
    ['Content-Length', String(body.length)],
    ['Cache-Control', 'no-store'],
  ] as const;
  return goOn(scene.world, { status: 200, headers, body }, parts);
}

/**
 * `GET /console`: trades the credentials for a sign-in token and sends the browser to AWS with it (IAM User
 * Guide, id_roles_providers_enable-console-custom-url).
 */
export async function asConsoleLink(
  turn: BrokerTurn,
  held: Held,
  parts: readonly Why[],
): Promise<Answer> {
  const { scene, broker, host } = turn;
  const { accessKeyId: sessionId, secretAccessKey: sessionKey, sessionToken } = held;
  const asked = new URLSearchParams({
    Action: 'getSigninToken',
    ...(broker.sessionDuration !== undefined && {
      SessionDuration: String(broker.sessionDuration),
    }),
    Session: JSON.stringify({ sessionId, sessionKey, sessionToken }),
  });
  const { world, exchange } = await scene.network.send(
    {
      method: 'GET',
      url: `${federation}?${asked.toString()}`,
      headers: [
        ['Host', 'signin.aws.amazon.com'],
        ['User-Agent', 'corp-broker/1.0'],
      ],
      body: noBody,
    },
    scene.world,
  );
  const { response, why, evidence } = exchange;
  const all = why ? [...parts, why] : parts;
  const token = own(readJsonObject(response?.body ?? noBody), 'SigninToken');
  if (typeof token !== 'string') {
    const text = `The federation endpoint answered ${response?.status ?? 'nothing'}.`;
    return refuse(turn, world, 403, text, all, evidence);
  }
  const link = new URLSearchParams({
    Action: 'login',
    Issuer: `https://${host}/`,
    Destination: broker.consolePage,
    SigninToken: token,
  });
  return goOn(world, redirectTo(`${federation}?${link.toString()}`), all, evidence);
}
