import { headersOf, type Headers, type HttpRequest } from '../http/records.ts';
import { requestTarget } from './requestTarget.ts';

/**
 * The headers that a signature covers: names in lower case and sorted, values trimmed, runs of blanks
 * made one, values of the same name joined by a comma in the order sent (IAM User Guide, "Create a
 * canonical request"). A name that the request does not carry stands with an empty value.
 */
export const canonicalHeaders = (request: HttpRequest, signed: readonly string[]): Headers =>
  [...new Set(signed.map((name) => name.toLowerCase()))]
    .sort()
    .map((name) => [name, valuesOf(request, name).map(collapse).join(',')]);

/** `Host` is part of every HTTP/1.1 request; a record without it means the host of its URL. */
function valuesOf(request: HttpRequest, name: string): readonly string[] {
  const values = headersOf(request, name);
  return name === 'host' && values.length === 0 ? [requestTarget(request.url).authority] : values;
}

const collapse = (value: string): string => value.trim().replace(/[ \t]+/g, ' ');
