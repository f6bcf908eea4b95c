import type { HttpRequest } from '../../wire/http/records.ts';

const made = new WeakSet<HttpRequest>();

/**
 * Marks a request as made by a service of AWS on its own behalf. AWS lets nobody but its sign-in page and
 * Identity Center assume `AWSReservedSSO_` roles, and how they prove to STS who they are is not published.
 * So nothing on the wire says it here, where anybody could write the same: the mark is on the record
 * itself, and only code of the mock can put it there.
 */
export function asServiceCall(request: HttpRequest): HttpRequest {
  made.add(request);
  return request;
}

/** Whether a service of AWS made this request, not a client. */
export const isServiceCall = (request: HttpRequest): boolean => made.has(request);
