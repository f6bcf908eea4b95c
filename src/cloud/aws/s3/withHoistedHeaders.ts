import { readQuery } from '../../../wire/http/form.ts';
import { headerOf, type HttpRequest } from '../../../wire/http/records.ts';

/**
 * Parameters that are the signature's own, and checksums: those of a body that was not there yet when the
 * address was signed, which S3 pays no heed to (aws/aws-sdk#480, aws/aws-sdk-go-v2#2610).
 */
const unheeded =
  /^x-amz-(?:algorithm|credential|date|expires|security-token|signature|signedheaders|sdk-checksum-algorithm|checksum-.*)$/;

/** Signature Version 2 moves these too. */
const content = ['content-type', 'content-md5'];

/**
 * A presigned request with the `x-amz-*` headers that its signer moved into the query: S3 reads them there
 * as if they had been sent as headers. What is sent as a header too stands.
 */
export function withHoistedHeaders(request: HttpRequest): HttpRequest {
  const query = readQuery(request.url);
  if (!query.some(([name]) => name === 'X-Amz-Signature' || name === 'AWSAccessKeyId'))
    return request;
  const hoisted = query.filter(([name]) => {
    const lower = name.toLowerCase();
    return (
      (lower.startsWith('x-amz-') || content.includes(name)) &&
      !unheeded.test(lower) &&
      headerOf(request, lower) === undefined
    );
  });
  return { ...request, headers: [...request.headers, ...hoisted] };
}
