import type { Instant } from '../../kit/time.ts';
import { basicTime } from '../../kit/time.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import type { AwsError } from '../aws/awsError.ts';
import type { HttpRequest } from '../http/records.ts';
import { canonicalRequest, type CanonicalRequest } from './canonicalRequest.ts';
import { checkChunks } from './checkChunks.ts';
import { checkClock } from './checkClock.ts';
import { checkExpires } from './checkExpires.ts';
import { checkPayload } from './checkPayload.ts';
import { checkScope, type ScopeWanted } from './checkScope.ts';
import { checkSignedHeaders } from './checkSignedHeaders.ts';
import { checkAlgorithm, checkComplete, checkCredential, checkDate } from './checkStated.ts';
import { maxClockSkewSeconds } from './clockSkew.ts';
import { finding, type Finding } from './finding.ts';
import { queryErrors } from './queryErrors.ts';
import { readSignatures, type StatedSignature } from './readSignature.ts';
import { rememberSigningKeys } from './rememberSigningKeys.ts';
import { sigV4Rule } from './rules.ts';
import { s3Errors } from './s3Errors.ts';
import { signature } from './signature.ts';
import type { ServiceKind, SignatureErrors } from './signatureErrors.ts';
import type { SigningKey } from './signingKey.ts';
import { streamingPayload } from './streamingPayload.ts';
import { stringToSign, type StringToSign } from './stringToSign.ts';

export interface VerifyOptions extends ScopeWanted {
  /** The secret of the stated access key id. Undefined where that key is unknown: see `verifySigV4`. */
  readonly secretAccessKey: string | undefined;
  readonly now: Instant;
  readonly serviceKind: ServiceKind;
  /** Default: `maxClockSkewSeconds`. */
  readonly maxSkewSeconds?: number;
  /** `false` for a service that wants the session token added after signing. Default: `true`. */
  readonly sessionTokenSigned?: boolean;
}

/** What was computed on the way, for showing. */
export interface SigV4Parts {
  readonly canonicalRequest: CanonicalRequest;
  readonly stringToSign: StringToSign;
  readonly signingKey: SigningKey | undefined;
  /** The signature that this request should carry. */
  readonly signature: string | undefined;
}

export interface SigV4Verdict {
  /** Its root holds only where the signature was computed and matches; `null`: the secret is unknown. */
  readonly why: Why;
  /** Undefined where the request states no signature, or two. */
  readonly stated: StatedSignature | undefined;
  /** Undefined where too much of the signature is missing to compute anything. */
  readonly parts: SigV4Parts | undefined;
  /** What the service answers: the first failure in the order in which AWS looks. */
  readonly error: AwsError | undefined;
}

const keyOf = rememberSigningKeys(256);

const errorsOf: Readonly<Record<ServiceKind, SignatureErrors>> = {
  query: queryErrors('query'),
  json: queryErrors('json'),
  s3: s3Errors,
};

/**
 * Verifies a request's Signature Version 4, in the header or in the query, and says why. All checks are
 * made and kept; the error is the first that AWS would answer.
 *
 * Whose key it is, whether it is known and whether its session has ended is the caller's to find out. For
 * an unknown key leave the secret out: the error is then one that AWS answers before it looks up the
 * key, and where there is none the caller answers with its own.
 *
 * Rules: IAM User Guide, "AWS Signature Version 4 for API requests"; Amazon S3 API Reference,
 * "Authenticating Requests (AWS Signature Version 4)".
 *
 * @param all the signatures of this request, where they were read already
 */
export function verifySigV4(
  request: HttpRequest,
  options: VerifyOptions,
  all: readonly StatedSignature[] = readSignatures(request),
): SigV4Verdict {
  const kind = options.serviceKind;
  const errors = errorsOf[kind];
  const entry = [
    finding(
      check(
        sigV4Rule.headerLines,
        request.headers.every(([, value]) => !/[\r\n]/.test(value)),
      ),
      errors.headerLines,
    ),
    finding(check(sigV4Rule.present, all.length > 0), errors.missing),
    finding(
      check(sigV4Rule.single, all.length === 0 ? null : all.length === 1, {
        saw: all.map(({ form }) => form),
      }),
      () => errors.several(all),
    ),
  ];
  const [stated, second] = all;
  if (stated === undefined || second !== undefined)
    return verdictOf(entry, { stated: undefined, parts: undefined });

  const complete = checkComplete(stated, kind, errors);
  const algorithm = checkAlgorithm(stated, errors);
  const credential = checkCredential(stated, errors);
  const date = checkDate(stated, kind, errors);
  const scope = checkScope(stated, options, errors);
  const skewSeconds = options.maxSkewSeconds ?? maxClockSkewSeconds;
  const clock = checkClock(stated, { now: options.now, skewSeconds, kind }, errors);
  const expires = checkExpires(stated, options.now, kind);
  const tokenSigned = options.sessionTokenSigned ?? true;
  const headers = checkSignedHeaders(request, stated, tokenSigned, errors);
  const payload = checkPayload(request, stated, kind);
  const parts = compute(request, stated, payload.hash, options);
  const match = checkSignature(stated, parts, errors);
  const seed =
    parts?.signingKey && parts.signature !== undefined
      ? { key: parts.signingKey, signature: parts.signature }
      : undefined;
  const streaming = kind === 's3' ? streamingPayload(payload.hash) : undefined;
  const chunks = checkChunks(request, stated, streaming, seed);

  const beforeKey =
    kind === 's3'
      ? [algorithm, complete, credential, date, scope, expires, clock]
      : [complete, date, clock, headers, algorithm, credential, scope, expires];
  const afterKey =
    kind === 's3'
      ? [headers, payload.declared, match, payload.matches, chunks]
      : [payload.declared, payload.matches, match, chunks];
  return verdictOf([...entry, ...beforeKey], { stated, parts }, afterKey);
}

function verdictOf(
  beforeKey: readonly Finding[],
  rest: Pick<SigV4Verdict, 'stated' | 'parts'>,
  afterKey: readonly Finding[] = [],
): SigV4Verdict {
  const known = rest.parts?.signature !== undefined;
  const why = allOf(
    sigV4Rule.request,
    [...beforeKey, ...afterKey].map((one) => one.why),
  );
  // A stated signature that could not be computed is not one that holds.
  const root = why.holds === true && !known ? { ...why, holds: null } : why;
  const answers = known ? [...beforeKey, ...afterKey] : beforeKey;
  return { ...rest, why: root, error: answers.find(({ error }) => error !== undefined)?.error };
}

function compute(
  request: HttpRequest,
  stated: StatedSignature,
  payloadHash: string,
  options: VerifyOptions,
): SigV4Parts | undefined {
  const { scope, at, signedHeaders } = stated;
  if (scope === undefined || at === undefined || signedHeaders === undefined) return undefined;
  const canonical = canonicalRequest(request, {
    signedHeaders,
    payloadHash,
    path: options.serviceKind === 's3' ? 'single' : 'double',
    ...(stated.form === 'query' && {
      unsignedParameters:
        (options.sessionTokenSigned ?? true)
          ? ['X-Amz-Signature']
          : ['X-Amz-Signature', 'X-Amz-Security-Token'],
    }),
  });
  const toSign = stringToSign(basicTime(at), scope, canonical);
  const key =
    options.secretAccessKey === undefined ? undefined : keyOf(options.secretAccessKey, scope);
  return {
    canonicalRequest: canonical,
    stringToSign: toSign,
    signingKey: key,
    signature: key && signature(key, toSign),
  };
}

function checkSignature(
  stated: StatedSignature,
  parts: SigV4Parts | undefined,
  errors: SignatureErrors,
): Finding {
  if (parts?.signature === undefined || stated.signature === undefined)
    return { why: check(sigV4Rule.signature, null) };
  return finding(
    check(sigV4Rule.signature, stated.signature === parts.signature, {
      saw: stated.signature,
      wanted: parts.signature,
    }),
    () => errors.signature(stated, parts.canonicalRequest, parts.stringToSign),
  );
}
