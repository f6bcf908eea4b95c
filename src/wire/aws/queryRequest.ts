import { fieldOf, formOf, readQuery, type Fields } from '../http/form.ts';
import type { HttpRequest } from '../http/records.ts';

/** A request of the AWS query protocol: an operation and its parameters as flat fields. */
export interface QueryRequest {
  readonly action: string | undefined;
  readonly version: string | undefined;
  readonly fields: Fields;
}

/**
 * Reads a request of the AWS query protocol, from the query of a GET or the form of a POST. Where both
 * are given the form comes first.
 */
export function readQueryRequest(request: HttpRequest): QueryRequest {
  const fields = [...formOf(request), ...readQuery(request.url)];
  return { action: given(fields, 'Action'), version: given(fields, 'Version'), fields };
}

const given = (fields: Fields, name: string): string | undefined =>
  fieldOf(fields, name) || undefined;
