import { check } from '../../kit/why.ts';
import { awsError } from '../../wire/aws/awsError.ts';
import { writeCborError } from '../../wire/aws/cborResponse.ts';
import { writeEc2Error } from '../../wire/aws/ec2Response.ts';
import { writeJsonError } from '../../wire/aws/jsonResponse.ts';
import { readQueryRequest } from '../../wire/aws/queryRequest.ts';
import { queryFormat, writeQueryError } from '../../wire/aws/queryResponse.ts';
import { faultNamespace } from '../../wire/aws/queryService.ts';
import { writeRestJsonError } from '../../wire/aws/restJsonResponse.ts';
import { headerOf, type HttpRequest, type HttpResponse } from '../../wire/http/records.ts';
import type { Party } from '../network.ts';
import { mintUuid } from '../world/mint.ts';
import { dated } from './dated.ts';
import { absentService } from './hosts.ts';
import { awsRules } from './rules.ts';

/** Services of REST-XML (their API models). Nothing in a request without a body tells that protocol. */
const restXml: readonly string[] = ['cloudfront', 'route53', 's3-control'];

/**
 * A refusal in the protocol that the request speaks, by the marks of each: the client would not find the
 * code in the words of another.
 */
function refusal(
  request: HttpRequest,
  service: string,
  message: string,
  requestId: string,
): HttpResponse {
  const unknown = (status: number) => awsError('UnknownOperationException', status, message);
  if (headerOf(request, 'smithy-protocol') === 'rpc-v2-cbor')
    return writeCborError(unknown(400), requestId);
  if (headerOf(request, 'x-amz-target') !== undefined)
    return writeJsonError(unknown(400), requestId);
  const isQuery = readQueryRequest(request).action !== undefined;
  if (!isQuery && !restXml.includes(service.split('.').at(-1) ?? ''))
    return writeRestJsonError(unknown(404), requestId);
  const invalid = awsError('InvalidAction', isQuery ? 400 : 404, message);
  return service === 'ec2'
    ? writeEc2Error(invalid, requestId)
    : writeQueryError(invalid, {
        namespace: faultNamespace,
        requestId,
        format: queryFormat(request),
      });
}

/**
 * Answers for every service of AWS that the lab has not got: that there is no such operation, by AWS's own
 * codes. The text is the lab's, because AWS has nothing to say that would be true here.
 */
export const absentServiceParty: Party = (request, scene) => {
  const service = absentService(new URL(request.url).host) ?? '';
  const [requestId, world] = mintUuid(scene.world);
  const message = `The service ${service} is not part of this lab.`;
  return {
    world,
    response: dated(refusal(request, service, message, requestId), world),
    why: check(awsRules.partOfLab, false, { saw: service }),
  };
};
