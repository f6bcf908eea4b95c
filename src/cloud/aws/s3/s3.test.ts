import { describe, expect, it } from 'vitest';
import { textOf } from '../../../kit/bytes.ts';
import { minutes } from '../../../kit/time.ts';
import { findRule } from '../../../kit/why.ts';
import { readList, readMember } from '../../../wire/aws/readAnswer.ts';
import { headerOf } from '../../../wire/http/records.ts';
import type { Exchange } from '../../network.ts';
import { dataAccount, reportsBucket } from '../../world/defaultNames.ts';
import {
  adminKey,
  bucketUrl,
  changeBucket,
  changeRole,
  deny,
  errorIn,
  Lab,
  listAll,
  summary,
} from '../cloud.testing.ts';
import { awsRules } from '../rules.ts';

const body = ({ response }: Exchange) => textOf(response?.body ?? new Uint8Array());
const status = ({ response }: Exchange) => response?.status;
const keys = ({ response }: Exchange) =>
  response ? readList(response, 'Contents').map(({ Key }) => Key) : [];
const member = ({ response }: Exchange, name: string) => response && readMember(response, name);
const header = ({ response }: Exchange, name: string) => response && headerOf(response, name);

/** A bucket with these keys, each holding its own name. */
const holding = (...names: readonly string[]) =>
  changeBucket((bucket) => ({
    ...bucket,
    objects: Object.fromEntries(
      names.map((name) => [name, { contentType: 'text/plain', text: name, lastModified: 0 }]),
    ),
  }));

const openTo = (principal: unknown, ...actions: readonly string[]) =>
  changeBucket((bucket) => ({
    ...bucket,
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: principal as string,
          Action: [...actions],
          Resource: [`arn:aws:s3:::${reportsBucket}`, `arn:aws:s3:::${reportsBucket}/*`],
        },
      ],
    },
  }));

const denied = { status: 403, code: 'AccessDenied', message: 'Access Denied' };

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
    expect(here.why && findRule(here.why, awsRules.keyExists)?.holds).toBe(false);
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

  it('can be asked by the path', async () => {
    const url = `https://s3.us-east-1.amazonaws.com/${reportsBucket}${summary}`;
    expect(status(await new Lab().signed(adminKey, 's3', { url }))).toBe(200);
  });
});

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
    ['PUT', summary, 501],
    ['DELETE', summary, 501],
    ['POST', '/', 501],
    ['HEAD', summary, 501],
    ['GET', '/', 501],
    ['GET', `${summary}?acl`, 501],
    ['GET', `${summary}?versionId=null`, 501],
    ['PATCH', summary, 405],
    ['BREW', '/', 405],
  ])('answers %s %s with %i, and does nothing else instead', async (method, path, code) => {
    const url = bucketUrl + path;
    const exchange = await new Lab().signed(adminKey, 's3', { method, url });
    expect(status(exchange)).toBe(code);
    expect(exchange.why?.holds).toBe(false);
    expect(exchange.why && findRule(exchange.why, awsRules.s3Operation)?.holds).toBe(false);
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

describe('S3: the words of a refusal', () => {
  const session = `arn:aws:sts::${dataAccount}:assumed-role/DataReader/ana@corp.example`;
  const refusal = (reason: string) => ({
    status: 403,
    code: 'AccessDenied',
    message: `User: ${session} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::${reportsBucket}${summary}${reason}`,
  });
  const controlling = (
    kind: 'serviceControlPolicies' | 'resourceControlPolicies',
    document: object,
  ) =>
    new Lab((world) => {
      const { organization } = world;
      const member = organization.accounts[dataAccount];
      if (!member) throw new Error('no member');
      return {
        ...world,
        organization: {
          ...organization,
          policies: { ...organization.policies, Test: document as never },
          accounts: {
            ...organization.accounts,
            [dataAccount]: {
              ...member,
              [kind]: kind === 'resourceControlPolicies' ? [...member[kind], 'Test'] : ['Test'],
            },
          },
        },
      };
    });
  const withRole = (change: Parameters<typeof changeRole>[1]) =>
    new Lab(changeRole('DataReader', change));
  const denyAll = {
    ...deny('s3:*'),
    Statement: [{ ...deny('s3:*').Statement[0], Principal: '*' }],
  };

  it.each<[string, () => Lab, string, Readonly<Record<string, string>>?]>([
    [
      'identity missing',
      () => withRole((role) => ({ ...role, policies: {} })),
      ' because no identity-based policy allows the s3:GetObject action',
    ],
    [
      'identity denying',
      () => withRole((role) => ({ ...role, policies: { ...role.policies, No: deny('s3:*') } })),
      ' with an explicit deny in an identity-based policy',
    ],
    [
      'SCP missing',
      () =>
        controlling('serviceControlPolicies', {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }],
        }),
      ' because no service control policy allows the s3:GetObject action',
    ],
    [
      'SCP denying',
      () => controlling('serviceControlPolicies', deny('s3:*')),
      ' with an explicit deny in a service control policy',
    ],
    [
      'RCP denying',
      () => controlling('resourceControlPolicies', denyAll),
      ' with an explicit deny in a resource control policy',
    ],
    [
      'boundary missing',
      () =>
        withRole((role) => ({
          ...role,
          permissionsBoundary: 'arn:aws:iam::aws:policy/SecurityAudit',
        })),
      ' because no permissions boundary allows the s3:GetObject action',
    ],
    [
      'session missing',
      () => new Lab(),
      ' because no session policy allows the s3:GetObject action',
      {
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }],
        }),
      },
    ],
    [
      'session denying',
      () => new Lab(),
      ' with an explicit deny in a session policy',
      { Policy: JSON.stringify(deny('s3:*')) },
    ],
    [
      'bucket denying',
      () =>
        new Lab(
          changeBucket((bucket) => ({
            ...bucket,
            policy: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Deny',
                  Principal: '*',
                  Action: 's3:GetObject',
                  Resource: `arn:aws:s3:::${reportsBucket}/*`,
                },
              ],
            },
          })),
        ),
      ' with an explicit deny in a resource-based policy',
    ],
  ])('%s', async (_, make, reason, parameters = {}) => {
    const lab = make();
    const exchange = await lab.read(await lab.credentials(parameters), summary);
    expect(errorIn(exchange)).toEqual(refusal(reason));
    expect(exchange.why?.holds).toBe(false);
    expect(exchange.trail[0]).toMatchObject({
      errorCode: 'AccessDenied',
      errorMessage: refusal(reason).message,
    });
  });

  it('a boundary that cannot be found denies everything', async () => {
    const lab = withRole((role) => ({
      ...role,
      permissionsBoundary: `arn:aws:iam::${dataAccount}:policy/Gone`,
    }));
    expect(status(await lab.read(await lab.credentials(), summary))).toBe(403);
  });

  it('a role that was deleted and made again leaves its sessions nothing', async () => {
    const lab = new Lab(changeRole('DataReader', (role) => ({ ...role, tags: { Old: 'yes' } })));
    const credentials = await lab.credentials();
    expect(status(await lab.read(credentials, summary))).toBe(200);
    lab.change(changeRole('DataReader', (role) => ({ ...role, roleId: 'AROARTX3GSDSAAAAAAAAA' })));
    expect(errorIn(await lab.read(credentials, summary))).toEqual(
      refusal(' because no identity-based policy allows the s3:GetObject action'),
    );
    expect(status(await lab.read(await lab.credentials(), summary))).toBe(200);
  });
});

describe('S3 across accounts', () => {
  const management = '444455556666';
  const key = { accessKeyId: 'AKIAWPE5HOUJBXE6LP3D', secretAccessKey: 'x'.repeat(40) };
  const arn = `arn:aws:iam::${management}:user/auditor`;

  const auditor = (...attachedPolicies: readonly string[]) =>
    new Lab((world) => {
      const account = world.accounts[management];
      if (!account) throw new Error('no management account');
      const user = {
        userId: 'AIDAWPE5HOUJAAAAAAAAA',
        path: '/',
        accessKeys: [{ ...key, status: 'Active' as const }],
        policies: {},
        attachedPolicies,
        tags: {},
      };
      const accounts = {
        ...world.accounts,
        [management]: { ...account, users: { auditor: user } },
      };
      return { ...world, accounts };
    });
  const reading = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
  const bare = {
    status: 403,
    code: 'AccessDenied',
    message: `User: ${arn} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::${reportsBucket}${summary}`,
  };

  it('wants both sides to allow, and gives no reason', async () => {
    const identityOnly = auditor(reading);
    expect(errorIn(await identityOnly.read(key, summary))).toEqual(bare);
    const bucketOnly = auditor();
    bucketOnly.change(openTo({ AWS: management }, 's3:GetObject'));
    expect(errorIn(await bucketOnly.read(key, summary))).toEqual(bare);
    const both = auditor(reading);
    both.change(openTo({ AWS: arn }, 's3:GetObject'));
    const exchange = await both.read(key, summary);
    expect(status(exchange)).toBe(200);
    expect(exchange.trail[0]?.recipientAccountId).toBe(dataAccount);
  });
});
