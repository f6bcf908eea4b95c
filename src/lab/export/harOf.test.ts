import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../cloud/network.ts';
import { flows } from '../../flows/index.ts';
import { fromBase64, textOf, utf8 } from '../../kit/bytes.ts';
import type { RunState } from '../run/run.ts';
import type { Har } from './har.ts';
import { harSchema } from './har.testing.ts';
import { harOf } from './harOf.ts';
import { wholeRun } from './wholeRun.ts';

const everyExchange = (exchanges: readonly Exchange[]): readonly Exchange[] =>
  exchanges.flatMap((exchange) => [exchange, ...everyExchange(exchange.nested)]);

const travelled = ({ trace }: RunState) =>
  everyExchange(trace.flatMap(({ exchange }) => exchange ?? []));

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

/** What no schema can say, of one archive: sums, order, references. */
function checkSense({ log }: Har): void {
  const pages = log.pages.map(({ id }) => id);
  const starts = log.entries.map(({ startedDateTime }) => startedDateTime);
  expect(starts).toEqual(starts.toSorted());
  for (const { time, timings, pageref, response } of log.entries) {
    expect(sum(Object.values(timings).filter((part) => part >= 0))).toBe(time);
    expect(pages).toContain(pageref);
    const { text, encoding, size } = response.content;
    const bytes = encoding === 'base64' ? fromBase64(text ?? '') : utf8(text ?? '');
    expect(bytes?.length).toBe(size);
  }
}

for (const card of flows)
  describe(`the archive of ${card.id}`, async () => {
    const flow = await card.load();
    for (const fault of [undefined, flow.faults[0]])
      it(`is HAR 1.2 and holds every exchange: ${fault?.title ?? 'no fault'}`, async () => {
        const run = (await wholeRun(flow, fault, {})).at(-1);
        if (!run) throw new Error('The flow did nothing.');
        const har = harOf(flow, run, fault);
        expect(harSchema.safeParse(har).error?.message).toBeUndefined();
        checkSense(har);
        const written = har.log.entries.map(({ request }) => `${request.method} ${request.url}`);
        const sent = travelled(run).map(({ request }) => `${request.method} ${request.url}`);
        expect(written.toSorted()).toEqual(sent.toSorted());
      });
  });

describe('an archive', () => {
  const exchange = (part: Partial<Exchange>): Exchange => ({
    request: {
      method: 'POST',
      url: 'https://app.example/in?a=1&a=%26',
      headers: [
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Cookie', 'one=1; two=2'],
      ],
      body: utf8('x=1+2&y=%C3%A9'),
    },
    response: {
      status: 302,
      headers: [
        ['Location', '/next'],
        ['Set-Cookie', 'sid=s; Path=/in; Max-Age=60; Secure; HttpOnly; SameSite=Lax'],
        ['Set-Cookie', 'old=; Max-Age=-99999999999999999999'],
        ['Content-Type', 'image/png'],
      ],
      body: Uint8Array.of(137, 80, 78, 71),
    },
    host: 'app.example',
    sentAt: 1000,
    answeredAt: 1090,
    evidence: [],
    nested: [],
    trail: [],
    ...part,
  });
  const archive = async (one: Exchange): Promise<Har> => {
    const flow = await flows[0]?.load();
    const run = flow && (await wholeRun(flow, undefined, {})).at(-1);
    if (!run) throw new Error('There is no flow.');
    return harOf(flow, { ...run, trace: [{ step: 0, round: 2, exchange: one }] });
  };

  it('takes messages apart', async () => {
    const [entry] = (await archive(exchange({}))).log.entries;
    expect(entry).toMatchObject({
      startedDateTime: '1970-01-01T00:00:01.000Z',
      time: 90,
      request: {
        cookies: [
          { name: 'one', value: '1' },
          { name: 'two', value: '2' },
        ],
        queryString: [
          { name: 'a', value: '1' },
          { name: 'a', value: '&' },
        ],
        postData: {
          params: [
            { name: 'x', value: '1 2' },
            { name: 'y', value: 'é' },
          ],
          text: 'x=1+2&y=%C3%A9',
        },
        headersSize: [
          'POST /in?a=1&a=%26 HTTP/1.1',
          'Content-Type: application/x-www-form-urlencoded',
          'Cookie: one=1; two=2',
          '',
          '',
        ].join('\r\n').length,
        bodySize: 14,
      },
      response: {
        status: 302,
        statusText: 'Found',
        redirectURL: '/next',
        content: { size: 4, mimeType: 'image/png', encoding: 'base64', text: 'iVBORw==' },
        cookies: [
          {
            name: 'sid',
            value: 's',
            path: '/in',
            expires: '1970-01-01T00:01:01.090Z',
            httpOnly: true,
            secure: true,
            sameSite: 'Lax',
          },
          { name: 'old', expires: '1970-01-01T00:00:00.000Z' },
        ],
      },
    });
    expect(entry?.comment).toMatch(/^[\w-]+\.2: /);
  });

  it('puts the calls of the answering party beneath what it answered, in order of time', async () => {
    const inner = exchange({ sentAt: 1040, answeredAt: 1050, host: 'idp.example' });
    const { entries } = (await archive(exchange({ nested: [inner] }))).log;
    expect(entries.map(({ _initiator }) => _initiator)).toEqual([
      { type: 'other' },
      { type: 'script', url: 'https://app.example/in?a=1&a=%26' },
    ]);
    expect(entries[1]?.comment).toContain('sent by app.example before it answered');
  });

  it('says that nothing answered', async () => {
    const { response: _response, ...rest } = exchange({});
    const har = await archive(rest);
    expect(har.log.entries[0]?.response).toMatchObject({
      status: 0,
      _error: 'net::ERR_NAME_NOT_RESOLVED',
    });
    expect(harSchema.safeParse(har).success).toBe(true);
  });

  it('keeps bytes that are no text, and says how', async () => {
    const body = Uint8Array.of(0xff, 0xfe);
    const request = { method: 'PUT', url: 'https://app.example/', headers: [], body };
    const [entry] = (await archive(exchange({ request }))).log.entries;
    expect(textOf(fromBase64(entry?.request.postData?.text ?? '') ?? utf8(''))).toBe(textOf(body));
    expect(entry?.request.postData?.comment).toContain('base64');
  });

  it('is judged by a schema that can refuse', () => {
    expect(harSchema.safeParse({ log: { version: '1.2', entries: [] } }).success).toBe(false);
    const creator = { name: 'n', version: '1' };
    const log = { version: '1.2', creator, entries: [] };
    expect(harSchema.safeParse({ log }).success).toBe(true);
    expect(harSchema.safeParse({ log: { ...log, more: 1 } }).success).toBe(false);
  });
});
