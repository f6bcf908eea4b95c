import { check, type Why } from '../kit/why.ts';
import { readJsonObject, type JsonObject } from '../wire/aws/jsonObject.ts';
import { noBody } from '../wire/http/records.ts';
import type { Network } from './network.ts';
import type { World } from './world/world.ts';

export interface FetchedJson {
  /** After the question. */
  readonly world: World;
  readonly why: Why;
  /** Absent where there was no plain 200, or no JSON object in it. */
  readonly document?: JsonObject;
}

/**
 * Fetches a JSON document on behalf of a party; nothing but a plain 200 counts, and no redirect is followed.
 * @param rule the check that somebody answered with a 200
 */
export async function fetchJson(
  network: Network,
  world: World,
  rule: string,
  url: string,
): Promise<FetchedJson> {
  const headers = [
    ['Host', new URL(url).host],
    ['Accept', 'application/json'],
  ] as const;
  const { exchange, world: after } = await network.send(
    { method: 'GET', url, headers, body: noBody },
    world,
  );
  const status = exchange.response?.status;
  const why = check(rule, status === 200, {
    saw: status === undefined ? `${url}: no answer` : `${url}: ${status}`,
    wanted: '200',
  });
  const document =
    exchange.response && status === 200 ? readJsonObject(exchange.response.body) : undefined;
  return { world: after, why, ...(document && { document }) };
}
