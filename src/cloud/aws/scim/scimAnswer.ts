import { utf8 } from '../../../kit/bytes.ts';
import { type HttpResponse, noBody } from '../../../wire/http/records.ts';

/** A resource or list as SCIM writes it. */
export type ScimResource = Readonly<Record<string, unknown>>;

const json = (status: number, body: ScimResource): HttpResponse => {
  const bytes = utf8(JSON.stringify(body));
  return {
    status,
    headers: [
      ['Content-Type', 'application/scim+json'],
      ['Content-Length', String(bytes.length)],
    ],
    body: bytes,
  };
};

export const scimResource = (resource: ScimResource, status = 200): HttpResponse =>
  json(status, resource);

export const scimNoContent: HttpResponse = {
  status: 204,
  headers: [['Content-Length', '0']],
  body: noBody,
};

/** All that a filter found (RFC 7644 section 3.4.2). */
export const scimList = (resources: readonly ScimResource[]): HttpResponse =>
  json(200, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: resources.length,
    itemsPerPage: resources.length,
    startIndex: 1,
    Resources: resources,
  });

/** An error (RFC 7644 section 3.12). */
export const scimError = (status: number, detail: string, scimType?: string): HttpResponse =>
  json(status, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    detail,
    status: String(status),
    ...(scimType !== undefined && { scimType }),
  });
