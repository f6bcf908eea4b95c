import { utf8 } from '../../kit/bytes.ts';
import { memberOf, isJsonObject, readJsonObject } from '../../wire/aws/jsonObject.ts';
import { formType, writeForm } from '../../wire/http/form.ts';
import {
  type Headers,
  type HttpRequest,
  type HttpResponse,
  noBody,
} from '../../wire/http/records.ts';

interface Client {
  /** The program's own name for itself. */
  readonly userAgent: string;
  /** What goes into `Authorization`, if anything does. */
  readonly authorization?: string;
}

const headersFor = (url: string, { userAgent, authorization }: Client): Headers => [
  ['Host', new URL(url).host],
  ['User-Agent', userAgent],
  ['Accept', 'application/json'],
  ...(authorization === undefined ? [] : [['Authorization', authorization] as const]),
];

const withBody = (
  client: Client,
  url: string,
  type: string,
  body: Uint8Array<ArrayBuffer>,
): HttpRequest => ({
  method: 'POST',
  url,
  headers: [
    ...headersFor(url, client),
    ['Content-Type', type],
    ['Content-Length', String(body.length)],
  ],
  body,
});

/** A request of a plain program, neither browser nor SDK, that wants JSON. */
export const getJson = (client: Client, url: string): HttpRequest => ({
  method: 'GET',
  url,
  headers: headersFor(url, client),
  body: noBody,
});

/** The same with a form in its body, as OAuth's endpoints take it. */
export const postForm = (
  client: Client,
  url: string,
  fields: Readonly<Record<string, string>>,
): HttpRequest => withBody(client, url, formType, writeForm(Object.entries(fields)));

/** The same with JSON in its body. */
export const postJson = (client: Client, url: string, content: unknown): HttpRequest =>
  withBody(client, url, 'application/json', utf8(JSON.stringify(content)));

/** The text at a path of members in a JSON answer; undefined where the answer has no such thing. */
export function textAt({ body }: HttpResponse, ...path: readonly string[]): string | undefined {
  let at: unknown = readJsonObject(body);
  for (const name of path) at = isJsonObject(at) ? memberOf(at, name) : undefined;
  return typeof at === 'string' ? at : undefined;
}
