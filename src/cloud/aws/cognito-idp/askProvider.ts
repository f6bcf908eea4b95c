import { check, type Why } from '../../../kit/why.ts';
import { type JsonObject, readJsonObject } from '../../../wire/aws/jsonObject.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import { type Headers, noBody } from '../../../wire/http/records.ts';
import type { Evidence, Network } from '../../network.ts';
import type { World } from '../../world/world.ts';

/** What came of a question to an identity provider. */
export interface AskedProvider {
  readonly world: World;
  readonly why: Why;
  readonly evidence: readonly Evidence[];
  /** Absent where it did not answer with 200 and a JSON object. */
  readonly document?: JsonObject;
}

/**
 * Asks an identity provider for a JSON document, with a form where there is one; no redirect is followed.
 * @param url one that parses
 */
export async function askProvider(
  network: Network,
  world: World,
  rule: string,
  url: string,
  {
    form,
    headers = [],
  }: { readonly form?: Readonly<Record<string, string>>; readonly headers?: Headers } = {},
): Promise<AskedProvider> {
  const common = [['Host', new URL(url).host], ['Accept', 'application/json'], ...headers] as const;
  const { exchange, world: after } = await network.send(
    form
      ? {
          method: 'POST',
          url,
          headers: [...common, ['Content-Type', formType]],
          body: writeForm(Object.entries(form)),
        }
      : { method: 'GET', url, headers: common, body: noBody },
    world,
  );
  const status = exchange.response?.status;
  const document =
    exchange.response && status === 200 ? readJsonObject(exchange.response.body) : undefined;
  const { host, pathname } = new URL(url);
  const why = check(rule, document !== undefined, {
    saw: `${host}${pathname}: ${status === undefined ? 'no answer' : String(status)}`,
    wanted: '200',
  });
  return { world: after, why, evidence: exchange.evidence, ...(document && { document }) };
}
