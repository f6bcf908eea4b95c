import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import {
  AssumeRoleWithSAMLCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminKey, Lab, providerArn, roleArn } from '../cloud/aws/cloud.testing.ts';
import { createNetwork } from '../cloud/network.ts';
import { dataAccount, reportsBucket } from '../cloud/world/defaultNames.ts';
import type { OpenPort } from './openPort.ts';
import { raw, testPort } from './port.testing.ts';

let port: Awaited<ReturnType<typeof testPort>>;
beforeAll(async () => {
  port = await testPort();
});
afterAll(() => port.close());

const settings = (to: OpenPort) => ({
  endpoint: to.url,
  region: 'us-east-1',
  credentials: adminKey,
  maxAttempts: 1,
});
const s3 = (to: OpenPort, more: object = {}) => new S3Client({ ...settings(to), ...more });
const listing = new ListObjectsV2Command({ Bucket: reportsBucket });
const ask = (path: string, init?: RequestInit, to: OpenPort = port) =>
  fetch(`${to.url}${path}`, init);

describe('official clients', () => {
  it('learn who they are', async () => {
    const identity = await new STSClient(settings(port)).send(new GetCallerIdentityCommand({}));
    expect(identity.Arn).toBe(`arn:aws:iam::${dataAccount}:user/lab-admin`);
  });

  it('list and read by a bucket in the path', async () => {
    const client = s3(port, { forcePathStyle: true });
    expect((await client.send(listing)).KeyCount).toBe(2);
    const object = await client.send(
      new GetObjectCommand({ Bucket: reportsBucket, Key: '2026/q2/summary.txt' }),
    );
    expect(await object.Body?.transformToString()).toContain('Second quarter');
  });

  it('list by a bucket in the host name', async () => {
    // Not every resolver knows the names under localhost, so the request goes as it is.
    const sent = [
      `GET /?list-type=2 HTTP/1.1`,
      `Host: ${reportsBucket}.localhost:${port.port}`,
      'Connection: close',
      '\r\n',
    ].join('\r\n');
    expect(await raw(port.port, sent)).toContain('<Code>AccessDenied</Code>');
  });

  it('hear which region a bucket is in', async () => {
    await expect(
      s3(port, { forcePathStyle: true, region: 'eu-west-1' }).send(listing),
    ).rejects.toMatchObject({ name: 'PermanentRedirect' });
  });

  it('are refused with a wrong secret, and the reason is kept', async () => {
    const credentials = { ...adminKey, secretAccessKey: 'wrong' };
    const refused: unknown = await new STSClient({ ...settings(port), credentials })
      .send(new GetCallerIdentityCommand({}))
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'SignatureDoesNotMatch' });
    const { requestId } = (refused as { $metadata: { requestId: string } }).$metadata;
    expect(await (await ask(`/_why/${requestId}`)).json()).toMatchObject({
      requestId,
      action: 'GetCallerIdentity',
      request: { method: 'POST', url: 'https://sts.us-east-1.amazonaws.com/' },
      response: { status: 403 },
      failures: [{ rule: 'sigv4.signature', holds: false }],
      why: { holds: false },
    });
    const [newest] = (await (await ask('/_why')).json()) as object[];
    expect(newest).toMatchObject({ requestId, host: 'sts.us-east-1.amazonaws.com', status: 403 });
  });

  it('are refused by a trust policy, and only the port says why', async () => {
    const lab = new Lab();
    const still = await testPort({ clock: () => lab.world.clock });
    const refused: unknown = await new STSClient(settings(still))
      .send(
        new AssumeRoleWithSAMLCommand({
          RoleArn: roleArn('DataReader'),
          PrincipalArn: providerArn,
          SAMLAssertion: await lab.assertion({ attributes: { Role: [`${providerArn},other`] } }),
        }),
      )
      .catch((error: unknown) => error);
    const { requestId } = (refused as { $metadata: { requestId: string } }).$metadata;
    const told = (await (await ask(`/_why/${requestId}`, {}, still)).json()) as Record<
      string,
      object
    >;
    expect(told).toMatchObject({
      action: 'AssumeRoleWithSAML',
      why: { holds: false },
      failures: [{ holds: false }],
    });
    expect(JSON.stringify(told['request'])).not.toContain('SAMLAssertion');
    await still.close();
  });

  it('are answered at the time that the clock shows, however many came before', async () => {
    const at = Date.UTC(2030, 0, 1);
    const still = await testPort({ clock: () => at });
    const dates: (string | null)[] = [];
    for (let count = 0; count < 3; count += 1)
      dates.push((await ask('/?Action=GetCallerIdentity', {}, still)).headers.get('date'));
    expect(new Set(dates)).toEqual(new Set(['Tue, 01 Jan 2030 00:00:00 GMT']));
    await still.close();
  });
});

describe('the port', () => {
  it('serves hosts of the world by name', async () => {
    const by = (host: string, path: string) =>
      raw(port.port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(await by('signin.aws.amazon.com', '/static/saml-metadata.xml')).toContain(
      'EntityDescriptor',
    );
    expect(await by('adfs.corp.example', '/adfs/ls/IdpInitiatedSignOn.aspx')).toMatch(
      /^HTTP\/1\.1 200 OK\r\n/,
    );
    expect(
      await by('localhost', 'http://adfs.corp.example/adfs/ls/IdpInitiatedSignOn.aspx'),
    ).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    const nobody = await by('example.org', '/');
    expect(nobody).toMatch(/^HTTP\/1\.1 404 /);
    expect(nobody).toContain('Nothing in this world answers for example.org');
    expect(nobody).toContain('sts.us-east-1.amazonaws.com');
  });

  it('answers pipelined requests in their order', async () => {
    const one = (path: string, more = '') =>
      `GET ${path} HTTP/1.1\r\nHost: signin.aws.amazon.com\r\n${more}\r\n`;
    const answers = await raw(
      port.port,
      one('/saml') + one('/static/saml-metadata.xml') + one('/gone', 'Connection: close\r\n'),
    );
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual([
      'HTTP/1.1 405',
      'HTTP/1.1 200',
      'HTTP/1.1 404',
    ]);
  });

  it('answers HEAD without content', async () => {
    const answer = await raw(
      port.port,
      'HEAD /static/saml-metadata.xml HTTP/1.1\r\nHost: signin.aws.amazon.com\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer.endsWith('\r\n\r\n')).toBe(true);
  });

  it('takes a body in chunks', async () => {
    const text = 'Action=GetCallerIdentity&Version=2011-06-15';
    const answer = await raw(
      port.port,
      'POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n' +
        'Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n' +
        `a\r\n${text.slice(0, 10)}\r\n${(text.length - 10).toString(16)}\r\n${text.slice(10)}\r\n0\r\n\r\n`,
    );
    expect(answer).toContain('<Code>MissingAuthenticationToken</Code>');
  });

  it.each([
    ['no request line', 'hello\r\n\r\n', 400],
    ['a target that is no path', 'GET sts HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a head without end', `GET / HTTP/1.1\r\nA: ${'a'.repeat(70_000)}\r\n\r\n`, 431],
    ['a tunnel', 'CONNECT sts.amazonaws.com:443 HTTP/1.1\r\nHost: sts.amazonaws.com\r\n\r\n', 405],
  ])('refuses %s', async (_, sent, status) => {
    expect(await raw(port.port, sent)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('limits bodies, and goes on with the connection', async () => {
    const small = await testPort({ maxBody: 1000 });
    const post = (length: number, more = '') =>
      `POST /saml HTTP/1.1\r\nHost: signin.aws.amazon.com\r\nContent-Length: ${length}\r\n${more}\r\n`;
    const both = await raw(
      small.port,
      `${post(1001)}${'a'.repeat(1001)}${post(1000, 'Connection: close\r\n')}${'a'.repeat(1000)}`,
    );
    expect(both.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 400']);
    const chunked = await raw(
      small.port,
      'POST /saml HTTP/1.1\r\nHost: signin.aws.amazon.com\r\nConnection: close\r\n' +
        `Transfer-Encoding: chunked\r\n\r\n7d0\r\n${'a'.repeat(2000)}\r\n0\r\n\r\n`,
    );
    expect(chunked).toMatch(/^HTTP\/1\.1 413 /);
    const asking = 'Expect: 100-continue\r\nConnection: close\r\n';
    expect(await raw(small.port, post(1001, asking))).toMatch(/^HTTP\/1\.1 413 /);
    expect(await raw(small.port, `${post(4, asking)}aaaa`)).toMatch(/^HTTP\/1\.1 100 Continue\r\n/);
    await small.close();
  });

  it('lives on after any bytes whatever', async () => {
    const line = fc
      .tuple(
        fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'BREW', 'HEAD'),
        fc.oneof(
          fc.constantFrom('/', '*', '/_why/', '/_world', 'http://a b/', '/_reset', '/%zz', '//'),
          fc.string({ unit: 'binary', maxLength: 20 }),
        ),
        fc.oneof(
          fc.constantFrom('localhost', '', 'sts.amazonaws.com', 'adfs.corp.example', '__proto__'),
          fc.string({ unit: 'binary', maxLength: 20 }),
        ),
        fc.string({ unit: 'binary', maxLength: 50 }),
      )
      .map(([method, target, host, body]) =>
        Buffer.from(
          `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        ),
      );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), line), async (bytes) => {
        expect(await raw(port.port, bytes)).not.toMatch(/^HTTP\/1\.1 500/);
      }),
      { numRuns: 300 },
    );
    expect((await ask('/_why')).status).toBe(200);
    expect(port.bugs).toEqual([]);
  });

  it('answers 500 for a bug of ours, and keeps the world', async () => {
    let calls = 0;
    const broken = await testPort({
      network: createNetwork(() => (_request, { world }) => {
        calls += 1;
        if (calls === 1) throw new Error('broken');
        return {
          world: { ...world, name: 'next' },
          response: { status: 204, headers: [], body: new Uint8Array() },
        };
      }),
    });
    expect((await ask('/a', {}, broken)).status).toBe(500);
    expect(broken.bugs.splice(0)).toEqual([new Error('broken')]);
    const name = async () =>
      ((await (await ask('/_world', {}, broken)).json()) as { name: string }).name;
    expect(await name()).toBe(broken.world.name);
    expect((await ask('/a', {}, broken)).status).toBe(204);
    expect(await name()).toBe('next');
    await broken.close();
  });

  it('says that a port is taken', async () => {
    await expect(testPort({ port: port.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
