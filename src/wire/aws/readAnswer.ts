import { textOf } from '../../kit/bytes.ts';
import type { HttpResponse } from '../http/records.ts';
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

/**
 * The error in an answer of a query service or of S3; undefined where the answer is no error. S3's
 * PermanentRedirect is one, although its status is 301.
 */
export function readAwsError(
  response: HttpResponse,
): { readonly code: string; readonly message: string; readonly requestId: string } | undefined {
  if (response.status < 300) return undefined;
  const root = rootOf(response);
  const code = firstText(root, 'Code');
  if (code === undefined) return undefined;
  return {
    code,
    message: firstText(root, 'Message') ?? '',
    requestId: firstText(root, 'RequestId') ?? '',
  };
}
