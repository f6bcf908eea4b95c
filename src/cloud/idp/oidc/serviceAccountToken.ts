import { isoTime, seconds } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { isJsonObject, type JsonObject } from '../../../wire/aws/jsonObject.ts';
import { headerOf } from '../../../wire/http/records.ts';
import { readStrictJson } from '../../../wire/jwt/strictJson.ts';
import type { Answer } from '../../network.ts';
import { mintUuid } from '../../world/mint.ts';
import { bearerToken } from './accessToken.ts';
import { jsonAnswer } from './jsonAnswer.ts';
import { issuerOf, type OpenIdTurn, type ProviderOf } from './openIdTurn.ts';
import { openIdRules } from './rules.ts';
import { signToken } from './signToken.ts';

type Turn = OpenIdTurn<ProviderOf<'kubernetes'>>;
type ServiceAccount = ProviderOf<'kubernetes'>['serviceAccounts'][number];

const because = (parts: readonly Why[]): Why => allOf(openIdRules.serviceAccountToken, parts);

const path = /\/api\/v1\/namespaces\/([^/]+)\/serviceaccounts\/([^/]+)\/token$/;

/** What a kubelet asks for. */
export interface TokenSpec {
  readonly audiences: readonly string[];
  /** Seconds. */
  readonly expirationSeconds: number;
  readonly pod?: { readonly name: string; readonly uid: string };
}

/** Seconds that a token lives unless the pod asks otherwise, and that it must live at least. */
const defaultExpiration = 3600;
const leastExpiration = 600;

/** Reads a TokenRequest; undefined where it is none, or asks for less than ten minutes. */
function readSpec(body: Uint8Array, ownAudience: string): TokenSpec | undefined {
  const read = readStrictJson(body);
  const spec = read.ok ? read.value['spec'] : undefined;
  if (!isJsonObject(spec)) return undefined;
  const {
    audiences = [ownAudience],
    expirationSeconds = defaultExpiration,
    boundObjectRef: pod,
  } = spec;
  if (!Array.isArray(audiences) || !audiences.every((each) => typeof each === 'string'))
    return undefined;
  if (typeof expirationSeconds !== 'number' || !Number.isInteger(expirationSeconds))
    return undefined;
  if (expirationSeconds < leastExpiration || expirationSeconds > 2 ** 32) return undefined;
  if (!isJsonObject(pod)) return { audiences, expirationSeconds };
  const { name, uid } = pod;
  if (typeof name !== 'string' || typeof uid !== 'string') return undefined;
  return { audiences, expirationSeconds, pod: { name, uid } };
}

/** The claims of a service account's token (Kubernetes, "Managing Service Accounts"). */
export function serviceAccountClaims(
  { id, now }: Pick<Turn, 'id' | 'now'>,
  { namespace, name, uid }: ServiceAccount,
  { audiences, expirationSeconds, pod }: TokenSpec,
  jti: string,
): JsonObject {
  const issuedAt = Math.floor(now / 1000);
  return {
    aud: [...audiences],
    exp: issuedAt + expirationSeconds,
    iat: issuedAt,
    iss: issuerOf(id),
    jti,
    'kubernetes.io': {
      namespace,
      ...(pod && { pod: { name: pod.name, uid: pod.uid } }),
      serviceaccount: { name, uid },
    },
    nbf: issuedAt,
    sub: `system:serviceaccount:${namespace}:${name}`,
  };
}

/** A Kubernetes `Status` of failure. */
const status = (code: number, reason: string, message: string) =>
  jsonAnswer(code, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
    code,
  });

/**
 * The cluster's TokenRequest API, by which a kubelet gets the token that it mounts into a pod. Of all
 * that an API server answers, this alone. An EKS cluster signs such tokens with keys that anybody can
 * fetch, which is what lets AWS check them (IAM roles for service accounts).
 */
export async function serviceAccountToken(turn: Turn): Promise<Answer> {
  const { request, world, id, provider } = turn;
  const kubelet = check(
    openIdRules.kubelet,
    bearerToken(headerOf(request, 'authorization')) === provider.kubeletToken,
  );
  const refuse = (
    parts: readonly Why[],
    code: number,
    reason: string,
    message: string,
  ): Answer => ({
    world,
    response: status(code, reason, message),
    why: because(parts),
  });
  if (kubelet.holds === false) return refuse([kubelet], 401, 'Unauthorized', 'Unauthorized');
  const [, namespace = '', name = ''] = path.exec(new URL(request.url).pathname) ?? [];
  const account = provider.serviceAccounts.find(
    (each) => each.namespace === namespace && each.name === name,
  );
  const known = check(openIdRules.serviceAccount, account !== undefined, {
    saw: `${namespace}/${name}`,
  });
  if (!account)
    return refuse(
      [kubelet, known],
      404,
      'NotFound',
      name === ''
        ? 'the server could not find the requested resource'
        : `serviceaccounts "${name}" not found`,
    );
  const spec = readSpec(request.body, issuerOf(id));
  const parts = [kubelet, known, check(openIdRules.tokenRequest, spec !== undefined)];
  if (!spec)
    return refuse(
      parts,
      422,
      'Invalid',
      'spec: audiences must be texts, and expirationSeconds at least 10 minutes',
    );
  const [jti, next] = mintUuid(world);
  const signed = await signToken(provider, serviceAccountClaims(turn, account, spec, jti));
  if (!signed.ok) return refuse(parts, 503, 'ServiceUnavailable', signed.faults.join(' '));
  return {
    world: next,
    response: jsonAnswer(201, {
      kind: 'TokenRequest',
      apiVersion: 'authentication.k8s.io/v1',
      metadata: { name, namespace },
      spec: { audiences: spec.audiences, expirationSeconds: spec.expirationSeconds },
      status: {
        token: signed.value,
        expirationTimestamp: isoTime(turn.now + seconds(spec.expirationSeconds)),
      },
    }),
    why: because(parts),
  };
}
