import { allOf, check, type Why } from '../../kit/why.ts';
import { isoTime } from '../../kit/time.ts';
import { type AwsError, awsError } from '../../wire/aws/awsError.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import { readSignatures, type StatedSignature } from '../../wire/sigv4/readSignature.ts';
import type { ServiceKind } from '../../wire/sigv4/signatureErrors.ts';
import { type SigV4Parts, verifySigV4 } from '../../wire/sigv4/verifySigV4.ts';
import type { Evidence } from '../network.ts';
import type { World } from '../world/world.ts';
import type { Caller } from './caller.ts';
import { callerOfSession } from './callerOfSession.ts';
import { findKey } from './iamObjects.ts';
import { awsRules } from './rules.ts';

export interface Authentication {
  readonly why: Why;
  /** Who signed; undefined where the signature or the key was refused. */
  readonly caller?: Caller;
  readonly error?: AwsError;
  readonly evidence: readonly Evidence[];
}

/** What a service accepts signatures for, and in which dialect it refuses them. */
export interface SigningScope {
  /** The service's name in the credential scope. */
  readonly service: string;
  readonly region: string;
  readonly dialect: ServiceKind;
}

interface KeyHolder {
  readonly caller: Caller;
  readonly secretAccessKey: string;
}

type StatedKey = Pick<StatedSignature, 'accessKeyId' | 'sessionToken'>;

interface KeyCheck {
  readonly parts: readonly Why[];
  readonly holder?: KeyHolder;
  readonly error?: AwsError;
}

interface KeyErrors {
  readonly unknown: AwsError;
  readonly token: AwsError;
  readonly expired: AwsError;
}

const invalidToken = 'The security token included in the request is invalid.';
const expiredToken = 'The security token included in the request is expired';

/** FACTS 0.4 and 10.3. The JSON services' codes and texts are general knowledge. */
const keyErrors: Readonly<Record<ServiceKind, KeyErrors>> = {
  query: {
    unknown: awsError('InvalidClientTokenId', 403, invalidToken),
    token: awsError('InvalidClientTokenId', 403, invalidToken),
    expired: awsError('ExpiredToken', 403, expiredToken),
  },
  json: {
    unknown: awsError('UnrecognizedClientException', 400, invalidToken),
    token: awsError('UnrecognizedClientException', 400, invalidToken),
    expired: awsError('ExpiredTokenException', 400, expiredToken),
  },
  s3: {
    unknown: awsError(
      'InvalidAccessKeyId',
      403,
      'The AWS Access Key Id you provided does not exist in our records.',
    ),
    token: awsError('InvalidToken', 400, 'The provided token is malformed or otherwise invalid.'),
    expired: awsError('ExpiredToken', 400, 'The provided token has expired.'),
  },
};

function checkLongTermKey(
  world: World,
  { accessKeyId = '', sessionToken }: StatedKey,
  errors: KeyErrors,
): KeyCheck {
  const found = findKey(world, accessKeyId);
  const known = check(awsRules.keyKnown, found !== undefined, { saw: accessKeyId });
  if (!found) return { parts: [known], error: errors.unknown };
  const { account, key, user } = found;
  const active = check(awsRules.keyActive, key.status === 'Active', {
    saw: key.status,
    wanted: 'Active',
  });
  const token = check(awsRules.sessionToken, sessionToken === undefined ? null : false, {
    wanted: 'no session token beside a long-term key',
  });
  const parts = [known, active, token];
  if (active.holds === false) return { parts, error: errors.unknown };
  if (token.holds === false) return { parts, error: errors.token };
  return {
    parts,
    holder: {
      caller: user ? { kind: 'user', account, ...user } : { kind: 'root', account },
      secretAccessKey: key.secretAccessKey,
    },
  };
}

/** Whether the stated key may sign: it is known, active, and comes with its session's token. */
export function checkKey(world: World, stated: StatedKey, dialect: ServiceKind): KeyCheck {
  const errors = keyErrors[dialect];
  const session = world.sessions.get(stated.accessKeyId ?? '');
  if (!session) return checkLongTermKey(world, stated, errors);
  const caller = callerOfSession(world, session);
  const known = check(awsRules.keyKnown, caller !== undefined, { saw: session.accessKeyId });
  if (!caller) return { parts: [known], error: errors.unknown };
  const token = check(awsRules.sessionToken, stated.sessionToken === session.sessionToken, {
    saw: stated.sessionToken ?? 'none',
    wanted: session.sessionToken,
  });
  const live = check(awsRules.sessionExpired, world.clock < session.expiresAt, {
    saw: isoTime(world.clock),
    wanted: `before ${isoTime(session.expiresAt)}`,
  });
  const parts = [known, token, live];
  // Without its token a temporary key is no key at all.
  if (stated.sessionToken === undefined) return { parts, error: errors.unknown };
  if (token.holds === false) return { parts, error: errors.token };
  return {
    parts,
    holder: { caller, secretAccessKey: session.secretAccessKey },
    ...(live.holds === false && { error: errors.expired }),
  };
}

function evidenceOf(parts: SigV4Parts | undefined): readonly Evidence[] {
  if (!parts) return [];
  const { canonicalRequest, stringToSign, signingKey, signature } = parts;
  return [
    {
      id: 'sigv4',
      kind: 'sigv4',
      title: 'Signature Version 4',
      parts: {
        canonicalRequest: canonicalRequest.text,
        stringToSign: stringToSign.text,
        ...Object.fromEntries((signingKey?.stages ?? []).map(({ name, result }) => [name, result])),
        ...(signature !== undefined && { signature }),
      },
    },
  ];
}

/**
 * Who signed this request: verifies Signature Version 4, finds the key's owner and checks that the
 * session lives. AWS looks at the form of the signature first, then at the key, then at the value, then
 * at the life of the session (FACTS 13, point 8).
 */
export function authenticate(
  request: HttpRequest,
  world: World,
  { service, region, dialect }: SigningScope,
): Authentication {
  const options = {
    now: world.clock,
    service,
    regions: [region],
    serviceKind: dialect,
    maxSkewSeconds: world.settings.signatureSkew,
  };
  const signatures = readSignatures(request);
  const [stated] = signatures;
  const key: KeyCheck = stated ? checkKey(world, stated, dialect) : { parts: [] };
  const verdict = verifySigV4(
    request,
    { ...options, secretAccessKey: key.holder?.secretAccessKey },
    signatures,
  );
  const why = allOf(awsRules.authentication, [verdict.why, ...key.parts]);
  const evidence = evidenceOf(verdict.parts);
  const error = verdict.error ?? key.error;
  if (error) return { why, error, evidence };
  return { why, evidence, ...(key.holder && { caller: key.holder.caller }) };
}

/** Whether the request states a signature at all. */
export const isSigned = (request: HttpRequest): boolean => readSignatures(request).length > 0;
