import { describe, expect, it } from 'vitest';
import { findRule } from '../../../kit/why.ts';
import { reportsBucket } from '../../world/defaultNames.ts';
import { adminKey, bucketUrl, changeRole, errorIn, Lab, summary } from '../cloud.testing.ts';
import { s3Rules } from './rules.ts';
import { body, status, member, header, holding } from './s3.testing.ts';

describe('GetObject', () => {
  const whole = 'Second quarter 2026: 41 sites measured, 3 repaired.\n';

  it('gives the object and what is known of it', async () => {
    const lab = new Lab();
    const exchange = await lab.read(await lab.credentials(), '/2026/q2/figures.csv');
    expect(body(exchange)).toBe('site,measured,repaired\nnorth,18,1\nsouth,23,2\n');
    expect(header(exchange, 'content-type')).toBe('text/csv; charset=utf-8');
    expect(header(exchange, 'content-length')).toBe('45');
    expect(header(exchange, 'etag')).toMatch(/^"[0-9a-f]{32}"$/);
    expect(header(exchange, 'last-modified')).toBe('Mon, 06 Jul 2026 07:20:00 GMT');
    expect(exchange.why?.holds).toBe(true);
  });

  it.each([
    ['bytes=0-5', 206, 'Second', 'bytes 0-5/52'],
    ['bytes=-3', 206, 'd.\n', 'bytes 49-51/52'],
    ['bytes=49-', 206, 'd.\n', 'bytes 49-51/52'],
    ['bytes=49-1000', 206, 'd.\n', 'bytes 49-51/52'],
    ['bytes=5-1', 200, whole, undefined],
    ['lines=1-2', 200, whole, undefined],
  ])('gives the part %s', async (range, code, text, given) => {
    const exchange = await new Lab().read(adminKey, summary, [['Range', range]]);
    expect(status(exchange)).toBe(code);
    expect(header(exchange, 'content-range')).toBe(given);
    expect(body(exchange)).toBe(text);
    expect(header(exchange, 'content-length')).toBe(String(exchange.response?.body.length));
  });

  it.each(['bytes=52-', 'bytes=-0', `bytes=${'9'.repeat(400)}-`])(
    'has no part %s',
    async (range) => {
      const exchange = await new Lab().read(adminKey, summary, [['range', range]]);
      expect(errorIn(exchange)).toMatchObject({ status: 416, code: 'InvalidRange' });
      expect(member(exchange, 'ActualObjectSize')).toBe('52');
      expect(exchange.why?.holds).toBe(false);
    },
  );

  it('tells of a missing key only who may list', async () => {
    const lab = new Lab(
      changeRole('DataReader', (role) => ({
        ...role,
        policies: {
          OnlyGet: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
          },
        },
      })),
    );
    const there = await lab.read(adminKey, '/nothing');
    expect(errorIn(there)).toEqual({
      status: 404,
      code: 'NoSuchKey',
      message: 'The specified key does not exist.',
    });
    const here = await lab.read(await lab.credentials(), '/nothing');
    expect(errorIn(here)).toMatchObject({
      status: 403,
      code: 'AccessDenied',
      message: expect.stringMatching(
        /is not authorized to perform: s3:ListBucket .* because no identity-based policy allows the s3:ListBucket action$/,
      ) as string,
    });
    expect([there, here].map(({ why }) => why?.holds)).toEqual([false, false]);
    expect(here.why && findRule(here.why, s3Rules.keyExists)?.holds).toBe(false);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'has no object %s of its own accord',
    async (key) => {
      expect(errorIn(await new Lab().read(adminKey, `/${key}`))?.code).toBe('NoSuchKey');
      expect(body(await new Lab(holding(key)).read(adminKey, `/${key}`))).toBe(key);
    },
  );

  it.each([
    ['a b', '/a%20b'],
    ['a b', '/a+b'],
    ['a+b', '/a%2Bb'],
    ['50% é/ü', '/50%25%20%C3%A9/%C3%BC'],
    ['a//b', '/a//b'],
    ['a/../b', '/a/../b'],
    ['%2F', '/%252F'],
  ])('finds the key %s at %s', async (key, path) => {
    expect(body(await new Lab(holding('b', key)).read(adminKey, path))).toBe(key);
  });

  it.each(['/%', '/%zz', '/%ff'])('cannot read the address %s', async (path) => {
    const exchange = await new Lab().get(bucketUrl + path);
    expect(errorIn(exchange)).toEqual({
      status: 400,
      code: 'InvalidURI',
      message: "Couldn't parse the specified URI.",
    });
    expect(exchange.why?.holds).toBe(false);
  });

  it('pays no heed to parameters that are for buckets', async () => {
    expect(status(await new Lab().read(adminKey, `${summary}?list-type=2`))).toBe(200);
  });

  it('can be asked by the path', async () => {
    const url = `https://s3.us-east-1.amazonaws.com/${reportsBucket}${summary}`;
    expect(status(await new Lab().signed(adminKey, 's3', { url }))).toBe(200);
  });
});
