import { describe, expect, it } from 'vitest';
import { readList } from '../../../wire/aws/readAnswer.ts';
import { dataAccount, reportsBucket } from '../../world/defaultNames.ts';
import { adminKey, changeRole, errorIn, Lab, listAll } from '../cloud.testing.ts';
import { status, keys, member, header, holding } from './s3.testing.ts';

describe('ListObjectsV2', () => {
  const names = ['a b', 'dir/one', 'dir/two', 'dir/deep/three', 'z+é'];

  it('lists keys, sizes and tags, and says when and where', async () => {
    const lab = new Lab();
    const exchange = await lab.read(await lab.credentials(), listAll);
    expect(keys(exchange)).toEqual(['2026/q2/figures.csv', '2026/q2/summary.txt']);
    expect(member(exchange, 'Name')).toBe(reportsBucket);
    expect(member(exchange, 'KeyCount')).toBe('2');
    expect(member(exchange, 'IsTruncated')).toBe('false');
    expect(header(exchange, 'content-length')).toBe(String(exchange.response?.body.length));
    expect(exchange.trail[0]).toMatchObject({
      eventSource: 's3.amazonaws.com',
      eventName: 'ListObjects',
      eventCategory: 'Data',
      recipientAccountId: dataAccount,
      requestID: header(exchange, 'x-amz-request-id'),
      userIdentity: { type: 'AssumedRole' },
    });
  });

  it('keeps to a prefix, rolls up to a delimiter, and starts after a key', async () => {
    const lab = new Lab(holding(...names));
    const prefixed = await lab.read(adminKey, `${listAll}&prefix=dir%2F&delimiter=%2F`);
    expect(keys(prefixed)).toEqual(['dir/one', 'dir/two']);
    expect(
      prefixed.response &&
        readList(prefixed.response, 'CommonPrefixes').map(({ Prefix }) => Prefix),
    ).toEqual(['dir/deep/']);
    expect(member(prefixed, 'KeyCount')).toBe('3');
    expect(keys(await lab.read(adminKey, `${listAll}&start-after=dir%2Fone`))).toEqual([
      'dir/two',
      'z+é',
    ]);
  });

  it('comes page by page', async () => {
    const lab = new Lab(holding(...names));
    const seen: (string | undefined)[] = [];
    let token: string | undefined;
    for (let pages = 0; pages < 3; pages += 1) {
      const next = token === undefined ? '' : `&continuation-token=${encodeURIComponent(token)}`;
      const page = await lab.read(adminKey, `${listAll}&max-keys=2${next}`);
      seen.push(...keys(page));
      expect(member(page, 'IsTruncated')).toBe(String(pages < 2));
      token = member(page, 'NextContinuationToken');
    }
    expect(token).toBeUndefined();
    expect(seen).toEqual(['a b', 'dir/deep/three', 'dir/one', 'dir/two', 'z+é']);
  });

  it('gives none where none are asked for, and a thousand where more are', async () => {
    const lab = new Lab(holding(...Array.from({ length: 1001 }, (_, at) => `k${at}`)));
    const none = await lab.read(adminKey, `${listAll}&max-keys=0`);
    expect([keys(none), member(none, 'IsTruncated')]).toEqual([[], 'false']);
    const most = await lab.read(adminKey, `${listAll}&max-keys=2147483647`);
    expect([keys(most).length, member(most, 'MaxKeys')]).toEqual([1000, '1000']);
  });

  it('encodes keys where asked to', async () => {
    const lab = new Lab(holding('a b/(c)*~', 'z+é', '\u0001'));
    const exchange = await lab.read(
      adminKey,
      `${listAll}&encoding-type=url&delimiter=%26&start-after=%20`,
    );
    expect(keys(exchange)).toEqual(['a+b/%28c%29*%7E', 'z%2B%C3%A9']);
    expect(member(exchange, 'Delimiter')).toBe('%26');
    expect(member(exchange, 'StartAfter')).toBe('+');
    expect(keys(await lab.read(adminKey, `${listAll}&encoding-type=url`))[0]).toBe('%01');
  });

  it.each([
    ['max-keys=x', 'Provided max-keys not an integer or within integer range'],
    ['max-keys=', 'Provided max-keys not an integer or within integer range'],
    ['max-keys=2147483648', 'Provided max-keys not an integer or within integer range'],
    ['max-keys=-1', 'Argument maxKeys must be an integer between 0 and 2147483647'],
    ['encoding-type=xml', 'Invalid Encoding Method specified in Request'],
    ['continuation-token=x', 'The continuation token provided is incorrect'],
  ])('refuses %s', async (query, message) => {
    const exchange = await new Lab().read(adminKey, `${listAll}&${query}`);
    expect(errorIn(exchange)).toEqual({ status: 400, code: 'InvalidArgument', message });
    expect(member(exchange, 'ArgumentName')).toBe(query.split('=')[0]);
    expect(exchange.why?.holds).toBe(false);
  });

  it('lets policies ask for the prefix', async () => {
    const lab = new Lab(
      changeRole('DataReader', (role) => ({
        ...role,
        policies: {
          OnlyQ2: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 's3:ListBucket',
                Resource: '*',
                Condition: { StringLike: { 's3:prefix': '2026/q2/*' } },
              },
            ],
          },
        },
      })),
    );
    const credentials = await lab.credentials();
    expect(status(await lab.read(credentials, `${listAll}&prefix=2026/q2/`))).toBe(200);
    expect(status(await lab.read(credentials, listAll))).toBe(403);
  });
});
