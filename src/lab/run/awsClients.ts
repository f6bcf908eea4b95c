import { SignatureV4 } from '@smithy/signature-v4';
import type {
  FinalizeRequestMiddleware,
  HttpRequest as SdkRequest,
  InitializeMiddleware,
  MiddlewareStack,
  RequestSigningArguments,
} from '@smithy/types';
import { utf8 } from '../../kit/bytes.ts';
import type { AwsClientName, AwsClients, AwsClientTypes } from '../../flows/awsClients.ts';
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
  /** Told of every call before it is sent. */
  readonly called?: (call: SdkCall) => void;
}

/** A call as the program makes it, before it becomes bytes. */
export interface SdkCall {
  /** Such as `STSClient`. */
  readonly client: string;
  /** Such as `AssumeRoleCommand`. */
  readonly command: string;
  readonly input: object;
  readonly region: string;
  /** What the client signs with, where it signs. */
  readonly credentials?: Credentials;
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
export function configuration(scene: ClientScene, service: string, credentials: Credentials) {
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

/** A copy of the keys alone: the SDK writes notes of its own into the object that it is given. */
const keysOf = ({ accessKeyId, secretAccessKey, sessionToken }: Credentials): Credentials => ({
  accessKeyId,
  secretAccessKey,
  ...(sessionToken !== undefined && { sessionToken }),
});

/** Replaces what the SDK would draw at random, after its own middleware and before it signs, and reports the call. */
function settled<Client extends { readonly middlewareStack: unknown }>(
  client: Client,
  scene: ClientScene,
  credentials: Credentials,
): Client {
  const stack = client.middlewareStack as MiddlewareStack<object, object>;
  const settle: FinalizeRequestMiddleware<object, object> = (next) => (args) => {
    const { headers } = args.request as SdkRequest;
    headers['amz-sdk-invocation-id'] = scene.invocationId();
    headers['x-amz-user-agent'] = userAgent;
    headers['user-agent'] = userAgent;
    return next(args);
  };
  const report: InitializeMiddleware<object, object> = (next, context) => (args) => {
    scene.called?.({
      client: String(context.clientName),
      command: String(context.commandName),
      input: args.input,
      region: scene.region,
      ...(credentials.accessKeyId !== '' && { credentials: keysOf(credentials) }),
    });
    return next(args);
  };
  stack.add(report, { step: 'initialize', name: 'report' });
  stack.addRelativeTo(settle, {
    relation: 'before',
    toMiddleware: 'httpSigningMiddleware',
    name: 'settleHeaders',
  });
  return client;
}

/** For clients that call unsigned operations only: nothing is ever signed with these. */
const noCredentials: Credentials = { accessKeyId: '', secretAccessKey: '' };

type Make<Client> = (scene: ClientScene, credentials: Credentials) => Promise<Client>;

/** How each client is made. The name that it signs with is the service's in the SigV4 scope. */
const makers: { readonly [Name in AwsClientName]: Make<AwsClientTypes[Name]> } = {
  sts: async (scene, credentials) => {
    const { STSClient } = await import('@aws-sdk/client-sts');
    return settled(new STSClient(configuration(scene, 'sts', credentials)), scene, credentials);
  },
  s3: async (scene, credentials) => {
    const { S3Client } = await import('@aws-sdk/client-s3');
    return settled(new S3Client(configuration(scene, 's3', credentials)), scene, credentials);
  },
  iam: async (scene, credentials) => {
    const { IAMClient } = await import('@aws-sdk/client-iam');
    return settled(new IAMClient(configuration(scene, 'iam', credentials)), scene, credentials);
  },
  cognitoIdentity: async (scene, credentials) => {
    const { CognitoIdentityClient } = await import('@aws-sdk/client-cognito-identity');
    const config = configuration(scene, 'cognito-identity', credentials);
    return settled(new CognitoIdentityClient(config), scene, credentials);
  },
  cognitoIdentityProvider: async (scene, credentials) => {
    const { CognitoIdentityProviderClient } =
      await import('@aws-sdk/client-cognito-identity-provider');
    const config = configuration(scene, 'cognito-idp', credentials);
    return settled(new CognitoIdentityProviderClient(config), scene, credentials);
  },
  sso: async (scene, credentials) => {
    const { SSOClient } = await import('@aws-sdk/client-sso');
    return settled(
      new SSOClient(configuration(scene, 'awsssoportal', credentials)),
      scene,
      credentials,
    );
  },
  ssoAdmin: async (scene, credentials) => {
    const { SSOAdminClient } = await import('@aws-sdk/client-sso-admin');
    return settled(
      new SSOAdminClient(configuration(scene, 'sso', credentials)),
      scene,
      credentials,
    );
  },
  ssoOidc: async (scene, credentials) => {
    const { SSOOIDCClient } = await import('@aws-sdk/client-sso-oidc');
    return settled(
      new SSOOIDCClient(configuration(scene, 'sso-oauth', credentials)),
      scene,
      credentials,
    );
  },
  identityStore: async (scene, credentials) => {
    const { IdentitystoreClient } = await import('@aws-sdk/client-identitystore');
    const config = configuration(scene, 'identitystore', credentials);
    return settled(new IdentitystoreClient(config), scene, credentials);
  },
};

/** All clients of one machine. Each is made when it is asked for, and only then fetched. */
export function awsClientsOf(scene: ClientScene): AwsClients {
  const of =
    <Client>(make: Make<Client>) =>
    (credentials: Credentials = noCredentials) =>
      make(scene, keysOf(credentials));
  return {
    sts: of(makers.sts),
    s3: of(makers.s3),
    iam: of(makers.iam),
    cognitoIdentity: of(makers.cognitoIdentity),
    cognitoIdentityProvider: of(makers.cognitoIdentityProvider),
    sso: of(makers.sso),
    ssoAdmin: of(makers.ssoAdmin),
    ssoOidc: of(makers.ssoOidc),
    identityStore: of(makers.identityStore),
  };
}

/** An STS client. Without credentials it can call the operations that AWS does not sign. */
export const stsClient = (scene: ClientScene, credentials?: Credentials) =>
  awsClientsOf(scene).sts(credentials);

export const s3Client = (scene: ClientScene, credentials?: Credentials) =>
  awsClientsOf(scene).s3(credentials);
