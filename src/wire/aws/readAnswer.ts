import { textOf } from '../../kit/bytes.ts';
import { own } from '../../kit/own.ts';
import { headerOf, type HttpResponse } from '../http/records.ts';
import { type JsonObject, readJsonObject } from './jsonObject.ts';
import { elementsOf } from '../xml/elements.ts';
import { messageLimits, parseXml, type XmlElement } from '../xml/parseXml.ts';

/** A page of a listing holds up to 1,000 keys, and a key up to 1,024 characters. */
const answerLimits = { ...messageLimits, characters: 10_000_000, elements: 100_000 };

function rootOf(response: HttpResponse): XmlElement | undefined {
  const parsed = parseXml(textOf(response.body), answerLimits);
  return parsed.ok ? (parsed.value.documentElement ?? undefined) : undefined;
}

function firstText(root: XmlElement | undefined, localName: string): string | undefined {
  if (!root) return undefined;
  for (const element of elementsOf(root))
    if (element.localName === localName) return element.textContent ?? '';
  return undefined;
}

/** The text of the first member of this name in an AWS answer in XML, wherever it stands. */
export const readMember = (response: HttpResponse, name: string): string | undefined =>
  firstText(rootOf(response), name);

/** Every element of this name in an AWS answer, each as its children's texts by name. */
export function readList(
  response: HttpResponse,
  name: string,
): readonly Readonly<Record<string, string>>[] {
  const root = rootOf(response);
  return [...(root ? elementsOf(root) : [])]
    .filter((element) => element.localName === name)
    .map((element) =>
      Object.fromEntries(
        [...elementsOf(element)].map((child) => [child.localName ?? '', child.textContent ?? '']),
      ),
    );
}

/** What an AWS service says when it refuses. */
export interface AwsErrorRead {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

const textIn = (json: JsonObject, ...names: readonly string[]): string | undefined =>
  names.map((name) => own(json, name)).find((value) => typeof value === 'string');

/**
 * The error in an answer of a JSON service: named by `__type`, by a header, or, at OAuth endpoints, by
 * `error` (RFC 6749 section 5.2). What stands before `#` and after `:` is not part of the name.
 * Source: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization
 */
function readJsonError(response: HttpResponse): AwsErrorRead | undefined {
  const json = readJsonObject(response.body) ?? {};
  const named = headerOf(response, 'x-amzn-errortype') ?? textIn(json, '__type', 'error', 'code');
  if (named === undefined) return undefined;
  return {
    code: named.split('#').at(-1)?.split(':')[0] ?? '',
    message: textIn(json, 'message', 'Message', 'error_description') ?? '',
    requestId: headerOf(response, 'x-amzn-requestid') ?? '',
  };
}

/**
 * The error in an answer of an AWS service; undefined where the answer is no error. S3's
 * PermanentRedirect is one, although its status is 301.
 */
export function readAwsError(response: HttpResponse): AwsErrorRead | undefined {
  if (response.status < 300) return undefined;
  if (headerOf(response, 'content-type')?.includes('json') === true) return readJsonError(response);
  const root = rootOf(response);
  const code = firstText(root, 'Code');
  if (code === undefined) return undefined;
  return {
    code,
    message: firstText(root, 'Message') ?? '',
    requestId: firstText(root, 'RequestId') ?? '',
  };
}
