import { describe, expect, it } from 'vitest';
import { textOf } from '../../../kit/bytes.ts';
import { minutes } from '../../../kit/time.ts';
import { headerOf, noBody } from '../../../wire/http/records.ts';
import type { Exchange } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { dataAccount, reportsBucket } from '../../world/defaultNames.ts';
import { acs, type Change, changeBucket, changeRole, Lab } from '../cloud.testing.ts';

const consoleUrl = 'https://console.aws.amazon.com';
const page = ({ response }: Exchange) => textOf(response?.body ?? new Uint8Array());
const status = ({ response }: Exchange) => response?.status;
const holding = (...names: readonly string[]) =>
  changeBucket((bucket) => ({
    ...bucket,
    objects: Object.fromEntries(
      names.map((name) => [
        name,
        { contentType: 'text/plain', text: `<${name}>`, lastModified: 0 },
      ]),
    ),
  }));

/** A lab in which Ana has signed in, and how her browser goes on from there. */
async function signedIn(...changes: readonly Change<World>[]) {
  const lab = new Lab(...changes);
  const { response } = await lab.post(acs, { SAMLResponse: await lab.assertion() });
  const cookie = (response && headerOf(response, 'set-cookie'))?.split(';')[0] ?? '';
  const open = (path: string, base = consoleUrl) => lab.get(base + path, [['Cookie', cookie]]);
  return { lab, cookie, open };
}

describe('the console', () => {
  it('sends strangers to the sign-in page', async () => {
    for (const headers of [[], [['Cookie', 'aws-creds=constructor']]] as const) {
      const exchange = await new Lab().get(`${consoleUrl}/console/home`, headers);
      expect(status(exchange)).toBe(302);
      expect(exchange.response && headerOf(exchange.response, 'location')).toBe(
        'https://signin.aws.amazon.com/',
      );
      expect(exchange.why?.holds).toBe(false);
    }
  });

  it('shows whom it believes you are, and until when', async () => {
    const { open } = await signedIn();
    const exchange = await open('/console/home');
    expect(page(exchange)).toContain(
      `<p id="identity">DataReader/ana@corp.example @ corp-example-data (${dataAccount})</p>`,
    );
    expect(page(exchange)).toContain('<p id="until">Signed in until 2026-09-14T09:30:00Z</p>');
    expect(exchange.why?.holds).toBe(true);
  });

  it('ends with the credentials behind it', async () => {
    const { lab, open } = await signedIn();
    lab.pass(minutes(60));
    const exchange = await open('/console/home');
    expect(status(exchange)).toBe(401);
    expect(page(exchange)).toContain('no longer valid');
    expect(exchange.why?.holds).toBe(false);
  });

  it('lists a bucket with the visitor’s credentials, and leads to each object', async () => {
    const odd = 'a "b"/<c>&d+é';
    const { open } = await signedIn(holding('plain', odd));
    const exchange = await open(`/s3/buckets/${reportsBucket}`);
    expect(exchange.nested.map(({ host }) => host)).toEqual([
      `${reportsBucket}.s3.us-east-1.amazonaws.com`,
    ]);
    expect(page(exchange)).not.toContain('<c>');
    const links = [...page(exchange).matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
    expect(links).toHaveLength(2);
    const [first = ''] = links;
    expect(page(await open(first))).toContain(
      '<pre id="object">&lt;a &quot;b&quot;/&lt;c&gt;&amp;d+é&gt;</pre>',
    );
  });

  it('lists a bucket whose keys are as long and as many as S3 gives at once', async () => {
    const keys = Array.from({ length: 1000 }, (_, at) => `${at}`.padStart(1000, 'k'));
    const { open } = await signedIn(holding(...keys));
    expect(page(await open(`/s3/buckets/${reportsBucket}`)).match(/<li>/g)).toHaveLength(1000);
  });

  it('says that a bucket is empty', async () => {
    const { open } = await signedIn(holding());
    expect(page(await open(`/s3/buckets/${reportsBucket}`))).toContain(
      'There are no objects here.',
    );
  });

  it('finds a bucket in another region', async () => {
    const { open } = await signedIn(changeBucket((bucket) => ({ ...bucket, region: 'eu-west-3' })));
    const exchange = await open(`/s3/object/${reportsBucket}?prefix=2026/q2/summary.txt`);
    expect(page(exchange)).toContain('Second quarter 2026');
    expect(exchange.nested.map(({ response }) => response?.status)).toEqual([301, 200]);
    expect(exchange.nested[1]?.host).toBe(`${reportsBucket}.s3.eu-west-3.amazonaws.com`);
  });

  it.each([
    [`/s3/object/${reportsBucket}?prefix=gone`, 404, 'NoSuchKey'],
    ['/s3/buckets/no-such-bucket', 404, 'NoSuchBucket'],
    ['/s3/buckets/constructor', 404, 'NoSuchBucket'],
    ['/s3/buckets/Not%20A%20Host', 404, 'NoSuchBucket'],
    ['/s3/buckets/a%2Fb', 404, 'NoSuchBucket'],
    ['/s3/buckets/evil.example%23', 404, 'NoSuchBucket'],
    ['/s3/buckets/%00', 404, 'NoSuchBucket'],
    ['/s3/buckets/xn--a', 404, 'NoSuchBucket'],
  ])('repeats what S3 says of %s', async (path, code, error) => {
    const { open } = await signedIn();
    const exchange = await open(path);
    expect(status(exchange)).toBe(code);
    expect(page(exchange)).toMatch(
      new RegExp(
        `id="error">[^<]+ \\(Service: Amazon S3; Status Code: ${code}; Error Code: ${error}; Request ID: \\w+\\)<`,
      ),
    );
    expect(exchange.why?.holds).toBe(false);
  });

  it('repeats a refusal in S3’s own words', async () => {
    const { open } = await signedIn(
      changeRole('DataReader', (role) => ({ ...role, policies: {} })),
    );
    const exchange = await open(`/s3/buckets/${reportsBucket}`);
    expect(status(exchange)).toBe(403);
    expect(page(exchange)).toContain(
      'because no identity-based policy allows the s3:ListBucket action',
    );
    expect(exchange.why?.holds).toBe(false);
  });

  it('has no other pages, and takes no other methods', async () => {
    const { lab, open, cookie } = await signedIn();
    for (const path of ['/ec2', '/s3/buckets', '/s3/object/x', '/s3/buckets/a/b']) {
      const exchange = await open(path);
      expect([path, status(exchange), exchange.why?.holds]).toEqual([path, 404, false]);
    }
    const posted = await lab.send({
      method: 'POST',
      url: `${consoleUrl}/console/home`,
      headers: [['Cookie', cookie]],
      body: noBody,
    });
    expect([status(posted), posted.why?.holds]).toEqual([405, false]);
  });
});
