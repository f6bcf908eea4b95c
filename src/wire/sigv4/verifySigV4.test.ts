import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../kit/bytes.ts';
import { minutes, parseBasicTime, seconds, type Instant } from '../../kit/time.ts';
import { failures, findRule, nodesOf } from '../../kit/why.ts';
import { headerOf, noBody, withHeader, type HttpRequest } from '../http/records.ts';
import { sigV4Rule } from './rules.ts';
import { Sha256 } from './sha256.ts';
import { presign, signRequest, type SigningOptions } from './signRequest.ts';
import { verifySigV4, type SigV4Verdict, type VerifyOptions } from './verifySigV4.ts';

const at = parseBasicTime('20260101T000000Z') ?? Number.NaN;
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey };
const sts: SigningOptions = { credentials, service: 'sts', region: 'us-east-1', at };
const s3: SigningOptions = { ...sts, service: 's3' };

const post: HttpRequest = {
  method: 'POST',
  url: 'https://sts.us-east-1.amazonaws.com/',
  headers: [['content-type', 'application/x-www-form-urlencoded; charset=utf-8']],
  body: utf8('Action=GetCallerIdentity&Version=2011-06-15'),
};
const get: HttpRequest = {
  method: 'GET',
  url: 'https://pictures.s3.us-east-1.amazonaws.com/cat.jpg',
  headers: [],
  body: noBody,
};

const asQuery = (request: HttpRequest, more: Partial<VerifyOptions> = {}): SigV4Verdict =>
  verifySigV4(request, {
    secretAccessKey,
    now: at,
    service: 'sts',
    regions: ['us-east-1'],
    serviceKind: 'query',
    ...more,
  });
const asS3 = (request: HttpRequest, more: Partial<VerifyOptions> = {}): SigV4Verdict =>
  asQuery(request, { service: 's3', serviceKind: 's3', ...more });

const signedPost = await signRequest(post, sts);
const signedGet = await signRequest(get, s3);
const presignedGet = await presign(get, { ...s3, expiresIn: 3600 });

const withAuthorization = (request: HttpRequest, edit: (value: string) => string): HttpRequest => ({
  ...request,
  headers: withHeader(
    request.headers,
    'authorization',
    edit(headerOf(request, 'authorization') ?? ''),
  ),
});
const withUrl = (request: HttpRequest, edit: (url: string) => string): HttpRequest => ({
  ...request,
  url: edit(request.url),
});
const withoutHeader = (request: HttpRequest, name: string): HttpRequest => ({
  ...request,
  headers: request.headers.filter(([key]) => key !== name),
});
const rulesBroken = ({ why }: SigV4Verdict) => failures(why).map(({ rule }) => rule);
const outcome = ({ error }: SigV4Verdict) => error && [error.code, error.status, error.message];
const later = (by: number): { now: Instant } => ({ now: at + by });

const clockText = /^Signature/;

describe('a query service', () => {
  test('accepts what it should and keeps every check', () => {
    const verdict = asQuery(signedPost);
    expect(verdict.error).toBeUndefined();
    expect(verdict.why.holds).toBe(true);
    const rules = nodesOf(verdict.why).map(({ rule }) => rule);
    const inRoot = Object.values(sigV4Rule).filter((rule) => !rule.startsWith('sigv4.expires.'));
    expect(new Set(rules)).toEqual(new Set(inRoot));
  });

  test('wants a signature', () => {
    expect(outcome(asQuery(post))).toEqual([
      'MissingAuthenticationToken',
      403,
      'Request is missing Authentication Token',
    ]);
    expect(rulesBroken(asQuery(post))).toEqual([sigV4Rule.present]);
  });

  test('refuses two signatures', () => {
    const both = withUrl(signedPost, (url) => `${url}?X-Amz-Algorithm=AWS4-HMAC-SHA256`);
    expect(outcome(asQuery(both))).toEqual([
      'SignatureDoesNotMatch',
      403,
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    ]);
    const twice = {
      ...signedPost,
      headers: [...signedPost.headers, ['Authorization', 'x'] as const],
    };
    expect(rulesBroken(asQuery(twice))).toEqual([sigV4Rule.single]);
  });

  test('lists the parameters that are missing', () => {
    const bare = withoutHeader(
      withAuthorization(signedPost, () => 'Basic QWxhZGRpbjpvcGVu='),
      'x-amz-date',
    );
    const verdict = asQuery(bare);
    expect(outcome(verdict)?.slice(0, 2)).toEqual(['IncompleteSignature', 400]);
    expect(verdict.error?.message).toMatch(
      /^Authorization header requires 'Credential' parameter\. Authorization header requires 'Signature' parameter\. Authorization header requires 'SignedHeaders' parameter\. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header\. \(Hashed with SHA-256 and encoded with Base64\) Authorization=[A-Za-z0-9+/]{43}=$/,
    );
    expect(findRule(verdict.why, sigV4Rule.complete)?.wanted).toEqual([
      'Credential',
      'Signature',
      'SignedHeaders',
      'Date',
    ]);
    const one = withAuthorization(signedPost, (value) => value.replace(/, Signature=.*/, ''));
    expect(asQuery(one).error?.message).toMatch(
      /^Authorization header requires 'Signature' parameter\. \(Hashed/,
    );
  });

  test('names a piece that is no pair', () => {
    const odd = withAuthorization(signedPost, (value) => value.replace('Signature=', 'Signature'));
    expect(asQuery(odd).error?.message).toMatch(
      /^Invalid key=value pair \(missing equal-sign\) in Authorization header/,
    );
  });

  test('lists missing parameters of a query string', () => {
    const bare = withUrl(post, (url) => `${url}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=x`);
    expect(outcome(asQuery(bare))).toEqual([
      'IncompleteSignature',
      400,
      "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. Re-examine the query-string parameters.",
    ]);
  });

  test('refuses another algorithm, credential form or date form', () => {
    const algorithm = withAuthorization(signedPost, (value) =>
      value.replace('AWS4-HMAC-SHA256', 'AWS4-ECDSA-P256-SHA256'),
    );
    expect(outcome(asQuery(algorithm))).toEqual([
      'IncompleteSignature',
      400,
      "Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256' (only AWS4-HMAC-SHA256 for now).",
    ]);
    const credential = withAuthorization(signedPost, (value) => value.replace('/us-east-1', ''));
    expect(outcome(asQuery(credential))).toEqual([
      'IncompleteSignature',
      400,
      "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'AKIAIOSFODNN7EXAMPLE/20260101/sts/aws4_request'",
    ]);
    const date = { ...signedPost, headers: withHeader(signedPost.headers, 'x-amz-date', 'today') };
    expect(outcome(asQuery(date))).toEqual([
      'IncompleteSignature',
      400,
      "Date must be in ISO-8601 'basic format'. Got 'today'. See http://en.wikipedia.org/wiki/ISO_8601",
    ]);
  });

  test('checks the scope, and names all that is wrong with it', async () => {
    const region = await signRequest(post, { ...sts, region: 'eu-west-9' });
    expect(outcome(asQuery(region))).toEqual([
      'SignatureDoesNotMatch',
      403,
      'Credential should be scoped to a valid Region, not eu-west-9.',
    ]);
    expect(rulesBroken(asQuery(region))).toEqual([sigV4Rule.scopeRegion]);
    expect(asQuery(region, { regions: ['us-east-1', 'eu-west-9'] }).error).toBeUndefined();

    const all = withAuthorization(signedPost, (value) =>
      value.replace('20260101/us-east-1/sts/aws4_request', '20251231/x/iam/aws5_request'),
    );
    expect(asQuery(all).error?.message).toBe(
      "Credential should be scoped to a valid Region, not x. Credential should be scoped to correct service: 'sts'. Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20251231' != '20260101', from '20260101T000000Z'.",
    );
    expect(rulesBroken(asQuery(all))).toEqual([
      sigV4Rule.scopeRegion,
      sigV4Rule.scopeService,
      sigV4Rule.scopeTerminator,
      sigV4Rule.scopeDate,
      sigV4Rule.signature,
    ]);
  });

  test('allows fifteen minutes of skew, to the second', () => {
    expect(asQuery(signedPost, later(minutes(15))).error).toBeUndefined();
    expect(asQuery(signedPost, later(-minutes(15))).error).toBeUndefined();
    const old = asQuery(signedPost, later(minutes(15) + seconds(1)));
    expect(outcome(old)).toEqual([
      'SignatureDoesNotMatch',
      403,
      'Signature expired: 20260101T000000Z is now earlier than 20260101T000001Z (20260101T001501Z - 15 min.)',
    ]);
    expect(rulesBroken(old)).toEqual([sigV4Rule.clockPast]);
    const early = asQuery(signedPost, later(-minutes(16)));
    expect(early.error?.message).toBe(
      'Signature not yet current: 20260101T000000Z is still later than 20251231T235900Z (20251231T234400Z + 15 min.)',
    );
    expect(rulesBroken(early)).toEqual([sigV4Rule.clockFuture]);
    const narrow = asQuery(signedPost, { ...later(minutes(10)), maxSkewSeconds: 300 });
    expect(narrow.error?.message).toBe(
      'Signature expired: 20260101T000000Z is now earlier than 20260101T000500Z (20260101T001000Z - 5 min.)',
    );
  });

  test('wants host and every x-amz header signed', () => {
    const added = {
      ...signedPost,
      headers: [...signedPost.headers, ['X-Amz-Target', 'x'] as const],
    };
    expect(asQuery(added).error?.message).toBe(
      "'x-amz-target' must be a 'SignedHeader' in the AWS Authorization.",
    );
    expect(rulesBroken(asQuery(added))).toEqual([sigV4Rule.signedAmz]);
    const hostless = withAuthorization(signedPost, (value) => value.replace(';host', ''));
    expect(asQuery(hostless).error?.message).toBe(
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    );
  });

  test('refuses a folded header', () => {
    const folded = { ...signedPost, headers: [...signedPost.headers, ['x', 'a\r\n b'] as const] };
    expect(asQuery(folded).error?.status).toBe(400);
    expect(rulesBroken(asQuery(folded))).toEqual([sigV4Rule.headerLines]);
  });

  test('refuses a signature by another secret, and shows its own', () => {
    const verdict = asQuery(signedPost, { secretAccessKey: 'another' });
    expect(outcome(verdict)).toEqual([
      'SignatureDoesNotMatch',
      403,
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    ]);
    const broken = findRule(verdict.why, sigV4Rule.signature);
    expect(broken?.wanted).toBe(verdict.parts?.signature);
    expect(broken?.saw).toBe(verdict.stated?.signature);
  });

  test('without the secret it neither accepts nor blames the signature', () => {
    const verdict = asQuery(signedPost, { secretAccessKey: undefined });
    expect([verdict.why.holds, verdict.error, verdict.parts?.signature]).toEqual([
      null,
      undefined,
      undefined,
    ]);
    expect(verdict.stated?.accessKeyId).toBe(credentials.accessKeyId);
    const old = asQuery(signedPost, { secretAccessKey: undefined, ...later(minutes(20)) });
    expect(old.error?.message).toMatch(clockText);
  });

  test('answers the first failure and keeps the others', () => {
    const verdict = asQuery(signedPost, { ...later(minutes(20)), secretAccessKey: 'another' });
    expect(verdict.error?.message).toMatch(clockText);
    expect(rulesBroken(verdict)).toEqual([sigV4Rule.clockPast, sigV4Rule.signature]);
  });

  test('takes a session token that was added after signing only where told so', () => {
    const added = {
      ...signedPost,
      headers: [...signedPost.headers, ['x-amz-security-token', 'IQoJ'] as const],
    };
    expect(rulesBroken(asQuery(added))).toEqual([sigV4Rule.signedAmz]);
    expect(asQuery(added, { sessionTokenSigned: false }).error).toBeUndefined();
  });

  test('reads the date from the header Date where X-Amz-Date is missing', () => {
    const dated: HttpRequest = {
      ...post,
      headers: [
        ['host', 'sts.us-east-1.amazonaws.com'],
        ['date', 'Thu, 01 Jan 2026 00:00:00 GMT'],
        [
          'authorization',
          'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/us-east-1/sts/aws4_request, SignedHeaders=date;host, Signature=0',
        ],
      ],
    };
    const { parts, why } = asQuery(dated);
    expect(parts?.stringToSign.date).toBe('20260101T000000Z');
    const right = withAuthorization(dated, (value) =>
      value.replace('Signature=0', `Signature=${parts?.signature}`),
    );
    expect([why.holds, asQuery(right).why.holds]).toEqual([false, true]);
  });
});

describe('a JSON service', () => {
  test('answers with its own codes', () => {
    const json = (request: HttpRequest, more: Partial<VerifyOptions> = {}) =>
      outcome(asQuery(request, { serviceKind: 'json', ...more }))?.slice(0, 2);
    expect(json(post)).toEqual(['MissingAuthenticationTokenException', 400]);
    expect(json(withAuthorization(signedPost, () => 'x'))).toEqual([
      'IncompleteSignatureException',
      400,
    ]);
    expect(json(signedPost, { secretAccessKey: 'another' })).toEqual([
      'InvalidSignatureException',
      400,
    ]);
  });
});

describe('S3', () => {
  const extra = (verdict: SigV4Verdict) => Object.fromEntries(verdict.error?.extra ?? []);

  test('accepts what it should', () => {
    expect(asS3(signedGet).why.holds).toBe(true);
    const verdict = asS3(presignedGet);
    expect(verdict.why.holds).toBe(true);
    expect(findRule(verdict.why, sigV4Rule.expiresRange)?.holds).toBe(true);
  });

  test('denies the anonymous caller and refuses two signatures', () => {
    expect(outcome(asS3(get))).toEqual(['AccessDenied', 403, 'Access Denied']);
    const both = asS3({ ...presignedGet, headers: signedGet.headers });
    expect(both.error?.code).toBe('InvalidArgument');
    expect(both.error?.message).toMatch(/^Only one auth mechanism allowed/);
    expect(extra(both)['ArgumentValue']).toBe(headerOf(signedGet, 'authorization'));
  });

  test('gives times where the clocks differ', () => {
    const verdict = asS3(signedGet, later(minutes(16)));
    expect(outcome(verdict)).toEqual([
      'RequestTimeTooSkewed',
      403,
      'The difference between the request time and the current time is too large.',
    ]);
    expect(extra(verdict)).toEqual({
      RequestTime: '20260101T000000Z',
      ServerTime: '2026-01-01T00:16:00Z',
      MaxAllowedSkewMilliseconds: '900000',
    });
  });

  test('names what is wrong with the header', async () => {
    const message = (edit: (value: string) => string) =>
      asS3(withAuthorization(signedGet, edit)).error?.message;
    expect(message((value) => value.replace(/, Signature=.*/, ''))).toBe(
      'The authorization header is malformed; missing Signature.',
    );
    expect(message(() => 'AWS4-HMAC-SHA256')).toBe(
      'The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.',
    );
    expect(message((value) => value.replace('Signature=', ''))).toMatch(
      /the authorization component "[0-9a-f]{64}" is malformed\.$/,
    );
    expect(message((value) => value.replace('AWS4-HMAC-SHA256', 'Bearer'))).toBe(
      'Unsupported Authorization Type',
    );
    expect(message((value) => value.replace('/us-east-1', ''))).toMatch(
      /the Credential is mal-formed; expecting "<YOUR-AKID>\/YYYYMMDD\/REGION\/SERVICE\/aws4_request"\.$/,
    );
    expect(message((value) => value.replace('/s3/', '/ec2/'))).toBe(
      'The authorization header is malformed; incorrect service "ec2". This endpoint belongs to "s3".',
    );
    expect(message((value) => value.replace('aws4_request', 'aws5_request'))).toBe(
      'The authorization header is malformed; incorrect terminal "aws5_request". This endpoint uses "aws4_request".',
    );
    expect(message((value) => value.replace('20260101', '20260102'))).toBe(
      'The authorization header is malformed; Invalid credential date. Date is not the same as X-Amz-Date.',
    );
    const region = asS3(await signRequest(get, { ...s3, region: 'eu-west-1' }));
    expect(outcome(region)).toEqual([
      'AuthorizationHeaderMalformed',
      400,
      "The authorization header is malformed; the region 'eu-west-1' is wrong; expecting 'us-east-1'",
    ]);
    expect(extra(region)).toEqual({ Region: 'us-east-1' });
    expect(outcome(asS3(withoutHeader(signedGet, 'x-amz-date')))).toEqual([
      'AccessDenied',
      403,
      'AWS authentication requires a valid Date or x-amz-date header',
    ]);
  });

  test('names headers that were not signed', () => {
    const added = {
      ...signedGet,
      headers: [...signedGet.headers, ['x-amz-acl', 'public-read'] as const],
    };
    expect(outcome(asS3(added))).toEqual([
      'AccessDenied',
      403,
      'There were headers present in the request which were not signed',
    ]);
    expect(extra(asS3(added))).toEqual({ HeadersNotSigned: 'x-amz-acl' });
  });

  test('shows its computation where the signature does not match', () => {
    const verdict = asS3(signedGet, { secretAccessKey: 'another' });
    expect(verdict.error?.code).toBe('SignatureDoesNotMatch');
    const shown = extra(verdict);
    expect(Object.keys(shown)).toEqual([
      'AWSAccessKeyId',
      'StringToSign',
      'SignatureProvided',
      'StringToSignBytes',
      'CanonicalRequest',
      'CanonicalRequestBytes',
    ]);
    expect(shown['StringToSign']).toBe(verdict.parts?.stringToSign.text);
    expect(shown['StringToSignBytes']).toMatch(/^41 57 53 34 2d /);
    expect(shown['CanonicalRequest']).toBe(verdict.parts?.canonicalRequest.text);
  });

  test('wants the payload hash, well formed and true', async () => {
    const put = { ...get, method: 'PUT', body: utf8('one') };
    const unhashed = withoutHeader(signedGet, 'x-amz-content-sha256');
    expect(outcome(asS3(unhashed))).toEqual([
      'InvalidRequest',
      400,
      'Missing required header for this request: x-amz-content-sha256',
    ]);
    const signed = async (value: string) =>
      asS3(await signRequest({ ...put, headers: [['x-amz-content-sha256', value]] }, s3));
    expect((await signed('UNSIGNED-PAYLOAD')).why.holds).toBe(true);
    expect((await signed('abc')).error?.code).toBe('InvalidArgument');
    expect((await signed('STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD')).error?.status).toBe(501);
    const changed = asS3({ ...(await signRequest(put, s3)), body: utf8('two') });
    expect(outcome(changed)).toEqual([
      'XAmzContentSHA256Mismatch',
      400,
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    ]);
    expect(Object.keys(extra(changed))).toEqual([
      'ClientComputedContentSHA256',
      'S3ComputedContentSHA256',
    ]);
    expect(rulesBroken(changed)).toEqual([sigV4Rule.payloadHash]);
  });

  test('lets a presigned URL live as long as it says, and not before its time', () => {
    expect(asS3(presignedGet, later(seconds(3599))).error).toBeUndefined();
    const dead = asS3(presignedGet, later(seconds(3600)));
    expect(outcome(dead)).toEqual(['AccessDenied', 403, 'Request has expired']);
    expect(extra(dead)).toEqual({
      'X-Amz-Expires': '3600',
      Expires: '2026-01-01T01:00:00Z',
      ServerTime: '2026-01-01T01:00:00Z',
    });
    expect(rulesBroken(dead)).toEqual([sigV4Rule.expiresPassed]);
    const early = asS3(presignedGet, later(-minutes(16)));
    expect(outcome(early)).toEqual(['AccessDenied', 403, 'Request is not valid yet']);
  });

  test.each([
    [
      '604801',
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    ],
    ['-1', 'X-Amz-Expires must be non-negative'],
    ['0', 'Request has expired'],
    ['1h', 'X-Amz-Expires should be a number'],
    [
      '',
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    ],
  ])('refuses X-Amz-Expires=%s', (value, message) => {
    const verdict = asS3(
      withUrl(presignedGet, (url) => url.replace('Expires=3600', `Expires=${value}`)),
    );
    expect(verdict.error?.message).toBe(message);
    expect(verdict.why.holds).toBe(false);
    expect(rulesBroken(verdict)).toContain(
      value === '' ? sigV4Rule.complete : sigV4Rule.expiresRange,
    );
  });

  test('takes a week to the second', async () => {
    const week = await presign(get, { ...s3, expiresIn: 604800 });
    expect(asS3(week, later(seconds(604799))).error).toBeUndefined();
  });

  test.each([
    [
      'AWS4-HMAC-SHA256',
      'AWS4',
      'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"',
    ],
    [
      '%2Fus-east-1',
      '',
      'Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    ],
    [
      'us-east-1%2F',
      'eu-west-1%2F',
      "Error parsing the X-Amz-Credential parameter; the region 'eu-west-1' is wrong; expecting 'us-east-1'",
    ],
    [
      '20260101%2F',
      '20260102%2F',
      'Invalid credential date "20260102". This date is not the same as X-Amz-Date: "20260101".',
    ],
    [
      '20260101T000000Z',
      '20260101',
      `X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`,
    ],
  ])('refuses a presigned URL with %s changed to "%s"', (before, after, message) => {
    const verdict = asS3(withUrl(presignedGet, (url) => url.replace(before, after)));
    expect(outcome(verdict)).toEqual(['AuthorizationQueryParametersError', 400, message]);
  });
});

test('a request of the official SDK is accepted', async () => {
  const sent: HttpRequest[] = [];
  const client = new STSClient({
    region: 'us-east-1',
    credentials: { ...credentials, sessionToken: 'IQoJ/+=' },
    maxAttempts: 1,
    sha256: Sha256,
    requestHandler: {
      handle: (request: {
        method: string;
        hostname: string;
        path: string;
        headers: Record<string, string>;
        body: string;
      }) => {
        sent.push({
          method: request.method,
          url: `https://${request.hostname}${request.path}`,
          headers: Object.entries(request.headers),
          body: utf8(request.body),
        });
        return Promise.resolve({ response: { statusCode: 500, headers: {}, body: noBody } });
      },
    },
  });
  await expect(client.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 500 },
  });
  const [request] = sent;
  expect(request).toBeDefined();
  if (!request) return;
  const now = parseBasicTime(headerOf(request, 'x-amz-date') ?? '') ?? Number.NaN;
  const { error, why, stated } = asQuery(request, { now });
  expect([error, why.holds]).toEqual([undefined, true]);
  expect(stated?.sessionToken).toBe('IQoJ/+=');
});
