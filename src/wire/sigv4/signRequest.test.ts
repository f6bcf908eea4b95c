import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../kit/bytes.ts';
import { parseBasicTime, seconds } from '../../kit/time.ts';
import { headerOf, noBody, type Headers, type HttpRequest } from '../http/records.ts';
import { readSignatures } from './readSignature.ts';
import { presign, signRequest, type SigningOptions } from './signRequest.ts';
import { verifySigV4, type VerifyOptions } from './verifySigV4.ts';

const at = parseBasicTime('20260101T000000Z') ?? Number.NaN;
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey };
const sts: SigningOptions = { credentials, service: 'sts', region: 'us-east-1', at };
const s3: SigningOptions = { ...sts, service: 's3' };

const verify = (request: HttpRequest, options: SigningOptions, more: Partial<VerifyOptions> = {}) =>
  verifySigV4(request, {
    secretAccessKey,
    now: options.at,
    service: options.service,
    regions: [options.region],
    serviceKind: options.service === 's3' ? 's3' : 'query',
    ...more,
  });

const callerIdentity: HttpRequest = {
  method: 'POST',
  url: 'https://sts.us-east-1.amazonaws.com/',
  headers: [['content-type', 'application/x-www-form-urlencoded; charset=utf-8']],
  body: utf8('Action=GetCallerIdentity&Version=2011-06-15'),
};

describe('signRequest', () => {
  test('gives the signature that was computed by hand', async () => {
    const signed = await signRequest(callerIdentity, sts);
    const { parts, error } = verify(signed, sts);
    expect(headerOf(signed, 'authorization')).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/us-east-1/sts/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=9b54c7e85ac940580d100b43295a9567783d32be465c03e62ce2f7482f06deab',
    );
    expect(parts?.canonicalRequest.payloadHash).toBe(
      'ab821ae955788b0e33ebd34c208442ccfc2d406e2edc5e7a39bd6458fbb4f843',
    );
    expect(parts?.canonicalRequest.hash).toBe(
      'f5331aa4c66dfbdc7945050f5a463e421db9dd0dcfe76d83eea553622a549557',
    );
    expect(parts?.signingKey?.stages.at(-1)?.result).toBe(
      'da53f96afb6c203c514f3e9546b09c3f11db78f14281a9a759d7d80c8ac6f46e',
    );
    expect(error).toBeUndefined();
  });

  test('signs the same request to the same bytes', async () => {
    expect(await signRequest(callerIdentity, sts)).toEqual(await signRequest(callerIdentity, sts));
  });

  test('replaces an earlier signature and keeps everything else', async () => {
    const once = await signRequest(callerIdentity, sts);
    const later = { ...sts, at: at + seconds(60) };
    const twice = await signRequest(once, later);
    expect(readSignatures(twice)).toHaveLength(1);
    expect(verify(twice, later).error).toBeUndefined();
    expect(headerOf(twice, 'x-amz-date')).toBe('20260101T000100Z');
    expect(twice.body).toEqual(callerIdentity.body);
  });

  test('sends and signs the session token', async () => {
    const options = { ...sts, credentials: { ...credentials, sessionToken: 'IQoJ+/=' } };
    const signed = await signRequest(callerIdentity, options);
    const [stated] = readSignatures(signed);
    expect(stated?.sessionToken).toBe('IQoJ+/=');
    expect(stated?.signedHeaders).toContain('x-amz-security-token');
    expect(verify(signed, options).error).toBeUndefined();
  });

  test('leaves an S3 body unsigned on demand', async () => {
    const put: HttpRequest = {
      method: 'PUT',
      url: 'https://pictures.s3.us-east-1.amazonaws.com/a/../b',
      headers: [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']],
      body: utf8('any'),
    };
    const signed = await signRequest(put, s3);
    expect(verify({ ...signed, body: utf8('other') }, s3).error).toBeUndefined();
  });
});

describe('presign', () => {
  const get: HttpRequest = {
    method: 'GET',
    url: 'https://pictures.s3.us-east-1.amazonaws.com/a%20b//c?response-content-type=text%2Fplain',
    headers: [],
    body: noBody,
  };

  test('S3: the URL is all that is needed', async () => {
    const signed = await presign(get, { ...s3, expiresIn: 60 });
    expect(signed.url.startsWith(`${get.url}&X-Amz-`)).toBe(true);
    const alone = { ...get, url: signed.url };
    expect(verify(alone, s3).error).toBeUndefined();
    expect(verify(alone, s3, { now: at + seconds(59) }).error).toBeUndefined();
    expect(verify(alone, s3, { now: at + seconds(60) }).error?.message).toBe('Request has expired');
  });

  test('STS: headers that are not x-amz-* are signed and sent', async () => {
    const request: HttpRequest = {
      ...get,
      url: 'https://sts.us-east-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
      headers: [['x-k8s-aws-id', 'cluster']],
    };
    const options = { ...sts, credentials: { ...credentials, sessionToken: 'IQoJ+/=' } };
    const signed = await presign(request, { ...options, expiresIn: 60 });
    const [stated] = readSignatures(signed);
    expect(stated?.signedHeaders).toEqual(['host', 'x-k8s-aws-id']);
    expect(stated?.sessionToken).toBe('IQoJ+/=');
    expect(verify(signed, options).why.holds).toBe(true);
    // STS takes it for the whole clock window, whatever X-Amz-Expires says.
    expect(verify(signed, options, { now: at + seconds(900) }).error).toBeUndefined();
    expect(verify(signed, options, { now: at + seconds(901) }).error?.message).toMatch(
      /^Signature expired/,
    );
    const without = { ...signed, headers: signed.headers.filter(([name]) => name === 'host') };
    expect(verify(without, options).error?.code).toBe('SignatureDoesNotMatch');
  });
});

/** A character that differs from the given one and from its other case. */
const other = (char: string): string => (char.toLowerCase() === 'q' ? 'r' : 'q');

const changed = (text: string, seed: number): string => {
  const spots = [...text.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
  const spot = spots[seed % spots.length] ?? 0;
  return `${text.slice(0, spot)}${other(text.charAt(spot))}${text.slice(spot + 1)}`;
};

const word = fc.stringMatching(/^[A-Za-z0-9._~-]*[A-Za-z0-9]$/);
const pair = fc.tuple(word, fc.string({ unit: 'grapheme', maxLength: 8 }));
const query = fc
  .array(pair, { minLength: 1, maxLength: 5 })
  .map((pairs) => new URLSearchParams([['first', 'x1'], ...pairs]).toString());
const requests = fc.record({
  method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE'),
  path: fc.array(word.map(encodeURIComponent), { minLength: 1, maxLength: 4 }),
  query,
  headers: fc.array(fc.tuple(word, fc.stringMatching(/^[!-~]+( {0,3}[!-~]+){0,3}$/)), {
    maxLength: 3,
  }),
  body: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  token: fc.option(fc.base64String({ minLength: 4 }), { nil: undefined }),
  service: fc.constantFrom('s3', 'sts'),
  seed: fc.nat(),
});

type Drawn = typeof requests extends fc.Arbitrary<infer Value> ? Value : never;

function signable(drawn: Drawn): { request: HttpRequest; options: SigningOptions } {
  const headers: Headers = [
    ['x-amz-meta-always', 'here'],
    ...drawn.headers.map(([name, value]) => [`x-amz-meta-${name}`, value] as const),
  ];
  return {
    request: {
      method: drawn.method,
      url: `https://host.example.com/${drawn.path.join('/')}?${drawn.query}`,
      headers,
      body: Uint8Array.from(drawn.body),
    },
    options: {
      ...sts,
      service: drawn.service,
      credentials: { ...credentials, ...(drawn.token && { sessionToken: drawn.token }) },
    },
  };
}

const tampered: Readonly<Record<string, (request: HttpRequest, seed: number) => HttpRequest>> = {
  method: (request, seed) => ({ ...request, method: changed(request.method, seed) }),
  host: (request, seed) => ({
    ...request,
    headers: request.headers.map(([name, value]) => [
      name,
      name === 'host' ? changed(value, seed) : value,
    ]),
  }),
  path: (request, seed) => {
    const [path = '', rest = ''] = request.url.slice('https://host.example.com'.length).split('?');
    return { ...request, url: `https://host.example.com${changed(path, seed)}?${rest}` };
  },
  query: (request, seed) => {
    const [before = '', query = ''] = request.url.split('?');
    return { ...request, url: `${before}?${changedPlain(query, seed)}` };
  },
  'signed header': (request, seed) => {
    const names = request.headers
      .map(([name]) => name)
      .filter((name) => name.startsWith('x-amz-meta-'));
    const chosen = names[seed % names.length];
    return {
      ...request,
      headers: request.headers.map(([name, value]) => [
        name,
        name === chosen ? `${value.slice(0, -1)}${other(value.slice(-1))}` : value,
      ]),
    };
  },
  body: (request, seed) => {
    const body = Uint8Array.from(request.body);
    const spot = seed % body.length;
    body[spot] = ((body[spot] ?? 0) + 1 + (seed % 255)) % 256;
    return { ...request, body };
  },
};

/** Changes a character outside escapes: `%2f` and `%2F` are the same byte. */
const changedPlain = (text: string, seed: number): string => {
  const spots = [...text.matchAll(/%..|([A-Za-z0-9])/g)]
    .filter((match) => match[1] !== undefined)
    .map(({ index }) => index);
  const spot = spots[seed % spots.length] ?? 0;
  return `${text.slice(0, spot)}${other(text.charAt(spot))}${text.slice(spot + 1)}`;
};

describe('any request', () => {
  test('that the library signs is accepted', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (drawn) => {
        const { request, options } = signable(drawn);
        const { error, why } = verify(await signRequest(request, options), options);
        expect([error, why.holds]).toEqual([undefined, true]);
      }),
    );
  });

  test.each(Object.entries(tampered))(
    'is refused once its %s is changed by a byte',
    async (part, tamper) => {
      await fc.assert(
        fc.asyncProperty(requests, async (drawn) => {
          const { request, options } = signable(drawn);
          const signed = await signRequest(request, options);
          const { error, why } = verify(tamper(signed, drawn.seed), options);
          expect(why.holds).toBe(false);
          expect(error?.code).toBe(
            part === 'body' && drawn.service === 's3'
              ? 'XAmzContentSHA256Mismatch'
              : 'SignatureDoesNotMatch',
          );
        }),
      );
    },
  );

  test('that the library presigns is accepted, and refused once its URL is changed', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (drawn) => {
        const { request, options } = signable({ ...drawn, headers: [] });
        const signed = await presign(request, { ...options, expiresIn: 300 });
        expect(verify(signed, options).error).toBeUndefined();
        const changedPath = tampered['path']?.(signed, drawn.seed) ?? signed;
        expect(verify(changedPath, options).error?.code).toBe('SignatureDoesNotMatch');
        const url = signed.url.replace('first=x1', 'first=x2');
        expect(verify({ ...signed, url }, options).error?.code).toBe('SignatureDoesNotMatch');
      }),
    );
  });
});
