import type { S3Client } from '@aws-sdk/client-s3';
import type { STSClient } from '@aws-sdk/client-sts';
import { SignatureV4 } from '@smithy/signature-v4';
import type {
  FinalizeRequestMiddleware,
  HttpRequest as SdkRequest,
  MiddlewareStack,
  RequestSigningArguments,
} from '@smithy/types';
import { utf8 } from '../../kit/bytes.ts';
import type { Credentials } from '../../cloud/credentials.ts';
import type { HttpRequest, HttpResponse } from '../../wire/http/records.ts';
import { Sha256 } from '../../wire/sigv4/sha256.ts';

/** What the clients of one machine need from the world. */
export interface ClientScene {
  readonly region: string;
  readonly send: (request: HttpRequest) => Promise<HttpResponse>;
  /** The machine's own clock, right or wrong. */
  readonly now: () => Date;
  /** A new UUID, drawn from the world. */
  readonly invocationId: () => string;
}

/** Plain, so that the same flow sends the same bytes in every browser and in Node. */
const userAgent = 'aws-sdk-js/3 FederationLab/1';

/** The SDK's request as it goes on the wire: its header order, its query encoding. */
function toRecord(request: SdkRequest): HttpRequest {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {}))
    for (const item of Array.isArray(value) ? value : [value ?? '']) query.append(name, item);
  const search = query.toString().replaceAll('+', '%20');
  const body: unknown = request.body;
  return {
    method: request.method,
    url: `${request.protocol}//${request.hostname}${request.path}${search ? `?${search}` : ''}`,
    headers: Object.entries(request.headers),
    body: typeof body === 'string' ? utf8(body) : new Uint8Array((body as Uint8Array) ?? []),
  };
}

/** What carries the SDK's requests over the mock network. */
export const requestHandlerOn = (send: ClientScene['send']) => ({
  async handle(request: SdkRequest) {
    const response = await send(toRecord(request));
    return {
      response: {
        statusCode: response.status,
        headers: Object.fromEntries(
          response.headers.map(([name, value]) => [name.toLowerCase(), value]),
        ),
        body: new Blob([response.body]).stream(),
      },
    };
  },
});

/**
 * The one factory of AWS clients: the official SDK with the mock network beneath it. One attempt and
 * no skew correction, because the SDK would otherwise repair a wrong clock by itself on its second
 * try; clock, invocation id and user agent come from the world, because they are signed and a replay
 * must give the same bytes.
 */
function configuration(scene: ClientScene, service: 'sts' | 's3', credentials: Credentials) {
  const signer = new SignatureV4({
    service,
    region: scene.region,
    credentials,
    sha256: Sha256,
    // S3 keys may hold anything, so S3 alone neither normalises nor encodes the path a second time.
    uriEscapePath: service !== 's3',
  });
  return {
    region: scene.region,
    maxAttempts: 1,
    disableClockSkewCorrection: async () => true,
    credentials,
    signer: {
      sign: (request: SdkRequest, options?: RequestSigningArguments) =>
        signer.sign(request, { ...options, signingDate: scene.now() }),
    },
    requestHandler: requestHandlerOn(scene.send),
  };
}

/** Replaces what the SDK would draw at random, after its own middleware and before it signs. */
function settleHeaders<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  scene: ClientScene,
): void {
  const settle: FinalizeRequestMiddleware<Input, Output> = (next) => (args) => {
    const { headers } = args.request as SdkRequest;
    headers['amz-sdk-invocation-id'] = scene.invocationId();
    headers['x-amz-user-agent'] = userAgent;
    headers['user-agent'] = userAgent;
    return next(args);
  };
  stack.addRelativeTo(settle, {
    relation: 'before',
    toMiddleware: 'httpSigningMiddleware',
    name: 'settleHeaders',
  });
}

/** For clients that call unsigned operations only: nothing is ever signed with these. */
const noCredentials: Credentials = { accessKeyId: '', secretAccessKey: '' };

/** An STS client. Without credentials it can call the operations that AWS does not sign. */
export async function stsClient(
  scene: ClientScene,
  credentials: Credentials = noCredentials,
): Promise<STSClient> {
  const { STSClient } = await import('@aws-sdk/client-sts');
  const client = new STSClient(configuration(scene, 'sts', credentials));
  settleHeaders(client.middlewareStack, scene);
  return client;
}

export async function s3Client(scene: ClientScene, credentials: Credentials): Promise<S3Client> {
  const { S3Client } = await import('@aws-sdk/client-s3');
  const client = new S3Client(configuration(scene, 's3', credentials));
  settleHeaders(client.middlewareStack, scene);
  return client;
}
