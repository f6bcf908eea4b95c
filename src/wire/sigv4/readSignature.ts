import type { Instant } from '../../kit/time.ts';
import { headerOf, headersOf, type HttpRequest } from '../http/records.ts';
import { parseCredential, type CredentialScope } from './credentialScope.ts';
import { parseAuthorization } from './parseAuthorization.ts';
import { queryParameters, type QueryParameters } from './queryParameters.ts';
import { requestTarget } from './requestTarget.ts';
import { parseSigningDate } from './signingDate.ts';

/** A signature as the request states it, read but not believed. What is absent is undefined. */
export interface StatedSignature {
  /** In the header `Authorization`, or in the query of a presigned URL. */
  readonly form: 'header' | 'query';
  /** The `Authorization` header as sent; undefined in the query form. */
  readonly authorization: string | undefined;
  readonly algorithm: string | undefined;
  readonly credential: string | undefined;
  readonly accessKeyId: string | undefined;
  readonly scope: CredentialScope | undefined;
  readonly signedHeaders: readonly string[] | undefined;
  readonly signature: string | undefined;
  /** As sent. */
  readonly date: string | undefined;
  readonly at: Instant | undefined;
  /** `X-Amz-Expires` as sent: seconds that a presigned URL lives. */
  readonly expires: string | undefined;
  readonly sessionToken: string | undefined;
  /** Pieces of the header that are no `key=value` pair. */
  readonly malformed: readonly string[];
}

/**
 * Every signature that the request states: none when it is anonymous, more than one when it mixes both
 * forms. A service reads the access key id and the session token here, looks up the secret and then
 * calls `verifySigV4`.
 */
export function readSignatures(request: HttpRequest): readonly StatedSignature[] {
  const parameters = queryParameters(requestTarget(request.url).query);
  return [
    ...headersOf(request, 'authorization').map((value) => fromHeader(request, value)),
    ...(isPresigned(parameters) ? [fromQuery(parameters)] : []),
  ];
}

const signing = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature'];

const isPresigned = (parameters: QueryParameters): boolean =>
  parameters.some(([name]) => signing.includes(name));

function fromHeader(request: HttpRequest, value: string): StatedSignature {
  const authorization = parseAuthorization(value);
  return {
    form: 'header',
    authorization: value,
    ...authorization,
    ...credentialOf(authorization.credential),
    ...dateOf(headerOf(request, 'x-amz-date') ?? headerOf(request, 'date')),
    expires: undefined,
    sessionToken: headerOf(request, 'x-amz-security-token'),
  };
}

function fromQuery(parameters: QueryParameters): StatedSignature {
  const given = (name: string): string | undefined =>
    parameters.find(([key]) => key === name)?.[1] || undefined;
  return {
    form: 'query',
    authorization: undefined,
    algorithm: given('X-Amz-Algorithm'),
    ...credentialOf(given('X-Amz-Credential')),
    signedHeaders: given('X-Amz-SignedHeaders')
      ?.split(';')
      .filter((name) => name !== ''),
    signature: given('X-Amz-Signature'),
    ...dateOf(given('X-Amz-Date')),
    expires: given('X-Amz-Expires'),
    sessionToken: given('X-Amz-Security-Token'),
    malformed: [],
  };
}

function credentialOf(credential: string | undefined) {
  const parsed = credential === undefined ? undefined : parseCredential(credential);
  return { credential, accessKeyId: parsed?.accessKeyId, scope: parsed?.scope };
}

const dateOf = (date: string | undefined) => ({
  date,
  at: date === undefined ? undefined : parseSigningDate(date),
});
