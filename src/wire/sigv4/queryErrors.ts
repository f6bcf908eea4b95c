import { basicTime, seconds } from '../../kit/time.ts';
import { toBase64, utf8 } from '../../kit/bytes.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { awsError } from '../aws/awsError.ts';
import { skewText } from './clockSkew.ts';
import {
  badHeaderLines,
  type ClockFault,
  type ScopeFault,
  type ServiceKind,
  type SignatureErrors,
} from './signatureErrors.ts';
import { hmacAlgorithm } from './stringToSign.ts';
import type { StatedSignature } from './readSignature.ts';

type CodeAndStatus = readonly [code: string, status: number];

const dialects: Readonly<
  Record<
    Exclude<ServiceKind, 's3'>,
    Readonly<Record<'missing' | 'incomplete' | 'refused', CodeAndStatus>>
  >
> = {
  query: {
    missing: ['MissingAuthenticationToken', 403],
    incomplete: ['IncompleteSignature', 400],
    refused: ['SignatureDoesNotMatch', 403],
  },
  json: {
    missing: ['MissingAuthenticationTokenException', 400],
    incomplete: ['IncompleteSignatureException', 400],
    refused: ['InvalidSignatureException', 400],
  },
};

/**
 * The refusals of the query and JSON services (STS, IAM, Cognito and their like). Texts: IAM User Guide,
 * "Troubleshoot Signature Version 4 signing", and what these services have been seen to answer.
 */
export function queryErrors(kind: Exclude<ServiceKind, 's3'>): SignatureErrors {
  const { missing, incomplete, refused } = dialects[kind];
  return {
    headerLines: badHeaderLines,
    missing: () => awsError(...missing, 'Request is missing Authentication Token'),
    several: () =>
      awsError(
        ...refused,
        "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
      ),
    incomplete: (stated, names) => awsError(...incomplete, incompleteText(stated, names)),
    algorithm: (stated) =>
      awsError(
        ...incomplete,
        `Unsupported AWS 'algorithm': '${stated.algorithm}' (only ${hmacAlgorithm} for now).`,
      ),
    credential: (stated) =>
      awsError(
        ...incomplete,
        `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${stated.credential}'`,
      ),
    date: (stated) =>
      awsError(
        ...incomplete,
        `Date must be in ISO-8601 'basic format'. Got '${stated.date}'. See http://en.wikipedia.org/wiki/ISO_8601`,
      ),
    scope: (stated, faults) =>
      awsError(...refused, faults.map((fault) => scopeTexts[fault.part](fault, stated)).join(' ')),
    clock: (_, fault) => awsError(...refused, clockText(fault)),
    unsignedHeaders: (names) =>
      awsError(
        ...refused,
        names
          .map((name) =>
            name === 'host'
              ? "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."
              : `'${name}' must be a 'SignedHeader' in the AWS Authorization.`,
          )
          .join(' '),
      ),
    signature: () =>
      awsError(
        ...refused,
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      ),
  };
}

function incompleteText(stated: StatedSignature, names: readonly string[]): string {
  if (stated.form === 'query')
    return [
      ...names.map((name) => `AWS query-string parameters must include '${name}'.`),
      'Re-examine the query-string parameters.',
    ].join(' ');
  const [malformed] = stated.malformed;
  if (malformed !== undefined)
    return `Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '${hashed(malformed)}'.`;
  return [
    ...names.map((name) =>
      name === 'Date'
        ? "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
        : `Authorization header requires '${name}' parameter.`,
    ),
    `(Hashed with SHA-256 and encoded with Base64) Authorization=${hashed(stated.authorization ?? '')}`,
  ].join(' ');
}

/** The services hash what they quote from the header, so that no signature ends in a log. */
const hashed = (text: string): string => toBase64(sha256(utf8(text)));

const scopeTexts: Readonly<
  Record<ScopeFault['part'], (fault: ScopeFault, stated: StatedSignature) => string>
> = {
  region: ({ saw }) => `Credential should be scoped to a valid Region, not ${saw}.`,
  service: ({ wanted }) => `Credential should be scoped to correct service: '${wanted}'.`,
  terminator: ({ saw, wanted }) =>
    `Credential should be scoped with a valid terminator: '${wanted}', not '${saw}'.`,
  date: ({ saw, wanted }, { at }) =>
    `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${saw}' != '${wanted}', from '${basicTime(at ?? 0)}'.`,
};

function clockText({ at, now, skewSeconds, side }: ClockFault): string {
  const window = skewText(skewSeconds);
  return side === 'past'
    ? `Signature expired: ${basicTime(at)} is now earlier than ${basicTime(now - seconds(skewSeconds))} (${basicTime(now)} - ${window})`
    : `Signature not yet current: ${basicTime(at)} is still later than ${basicTime(now + seconds(skewSeconds))} (${basicTime(now)} + ${window})`;
}
