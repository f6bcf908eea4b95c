import { describe, expect, it } from 'vitest';
import { minutes } from '../../../kit/time.ts';
import { findRule } from '../../../kit/why.ts';
import { reportsBucket } from '../../world/defaultNames.ts';
import {
  adminKey,
  bucketUrl,
  changeBucket,
  errorIn,
  Lab,
  listAll,
  summary,
} from '../cloud.testing.ts';
import { s3Rules } from './rules.ts';
import { status, member, header, openTo, denied } from './s3.testing.ts';

describe('S3: the bucket and the method', () => {
  it.each(['constructor', 'no-such-bucket', '__proto__'])('has no bucket %s', async (bucket) => {
    const url = `https://s3.us-east-1.amazonaws.com/${bucket}/key`;
    const exchange = await new Lab().signed(adminKey, 's3', { url });
    expect(errorIn(exchange)).toMatchObject({ status: 404, code: 'NoSuchBucket' });
    expect(member(exchange, 'BucketName')).toBe(bucket);
    expect(exchange.trail).toEqual([]);
  });

  it('sends on to the bucket’s region', async () => {
    const lab = new Lab(changeBucket((bucket) => ({ ...bucket, region: 'eu-central-1' })));
    const exchange = await lab.read(adminKey, summary);
    expect(errorIn(exchange)).toMatchObject({ status: 301, code: 'PermanentRedirect' });
    expect(header(exchange, 'x-amz-bucket-region')).toBe('eu-central-1');
    expect(exchange.why?.holds).toBe(false);
    const url = `https://${reportsBucket}.s3.eu-central-1.amazonaws.com${summary}`;
    expect(status(await lab.signed(adminKey, 's3', { url }, 'eu-central-1'))).toBe(200);
    expect(errorIn(await lab.signed(adminKey, 's3', { url }))).toMatchObject({
      status: 400,
      code: 'AuthorizationHeaderMalformed',
      message:
        "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'",
    });
  });

  it.each([
    ['PUT', `${summary}?partNumber=1&uploadId=a`, 501],
    ['DELETE', `${summary}?tagging`, 501],
    ['POST', '/', 501],
    ['POST', `${summary}?uploads`, 501],
    ['HEAD', `${summary}?versionId=null`, 501],
    ['GET', '/?versioning', 501],
    ['PUT', '/?acl&policy', 501],
    ['GET', `${summary}?acl`, 501],
    ['GET', `${summary}?versionId=null`, 501],
    ['PATCH', summary, 405],
    ['BREW', '/', 405],
  ])('answers %s %s with %i, and does nothing else instead', async (method, path, code) => {
    const url = bucketUrl + path;
    const exchange = await new Lab().signed(adminKey, 's3', { method, url });
    expect(status(exchange)).toBe(code);
    expect(exchange.why?.holds).toBe(false);
    expect(exchange.why && findRule(exchange.why, s3Rules.operation)?.holds).toBe(false);
    const name = code === 405 ? 'MethodNotAllowed' : 'NotImplemented';
    expect(member(exchange, 'Code')).toBe(method === 'HEAD' ? undefined : name);
  });
});

describe('S3: who asks', () => {
  it('lets nobody in without a signature, unless the bucket policy does', async () => {
    const lab = new Lab();
    const exchange = await lab.get(bucketUrl + summary);
    expect(errorIn(exchange)).toEqual(denied);
    expect(exchange.why?.holds).toBe(false);
    expect(exchange.trail[0]).toMatchObject({ userIdentity: { accountId: 'ANONYMOUS_PRINCIPAL' } });
    lab.change(openTo('*', 's3:GetObject'));
    expect(status(await lab.get(bucketUrl + summary))).toBe(200);
    expect(errorIn(await lab.get(`${bucketUrl}/nothing`))).toEqual(denied);
  });

  it('knows whether the request came over TLS', async () => {
    const lab = new Lab();
    const url = `${bucketUrl}${summary}`.replace('https:', 'http:');
    expect(errorIn(await lab.signed(adminKey, 's3', { url }))?.message).toMatch(
      /with an explicit deny in a resource-based policy$/,
    );
  });

  it('takes a presigned URL until it ends', async () => {
    const lab = new Lab();
    const request = await lab.presigned(await lab.credentials(), summary, 600);
    expect(status(await lab.send(request))).toBe(200);
    lab.pass(minutes(10));
    expect(errorIn(await lab.send(request))).toEqual({
      status: 403,
      code: 'AccessDenied',
      message: 'Request has expired',
    });
  });

  it('takes a presigned URL no longer than the credentials behind it', async () => {
    const lab = new Lab();
    const request = await lab.presigned(await lab.credentials(), summary, 7200);
    lab.pass(minutes(60));
    expect(errorIn(await lab.send(request))).toEqual({
      status: 400,
      code: 'ExpiredToken',
      message: 'The provided token has expired.',
    });
  });

  it('words the faults of keys in its own way', async () => {
    const lab = new Lab();
    const credentials = await lab.credentials();
    const { accessKeyId, secretAccessKey } = credentials;
    const unknown = { status: 403, code: 'InvalidAccessKeyId' };
    expect(
      errorIn(await lab.read({ ...adminKey, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }, listAll)),
    ).toMatchObject(unknown);
    expect(errorIn(await lab.read({ accessKeyId, secretAccessKey }, listAll))).toMatchObject(
      unknown,
    );
    expect(
      errorIn(await lab.read({ ...credentials, sessionToken: 'other' }, listAll)),
    ).toMatchObject({ status: 400, code: 'InvalidToken' });
  });
});
