import { readQuery } from '../../../wire/http/form.ts';
import { headerOf, type HttpRequest } from '../../../wire/http/records.ts';

/** Parameters that are the signature's own. */
const signing =
  /^x-amz-(?:algorithm|credential|date|expires|security-token|signature|signedheaders)$/;

/**
 * A presigned request with the `x-amz-*` headers that its signer moved into the query: S3 reads them there
 * as if they had been sent as headers. What is sent as a header too stands.
 */
export function withHoistedHeaders(request: HttpRequest): HttpRequest {
  const query = readQuery(request.url);
  if (!query.some(([name]) => name === 'X-Amz-Signature')) return request;
  const hoisted = query.filter(([name]) => {
    const lower = name.toLowerCase();
    return (
      lower.startsWith('x-amz-') && !signing.test(lower) && headerOf(request, lower) === undefined
    );
  });
  return { ...request, headers: [...request.headers, ...hoisted] };
}
