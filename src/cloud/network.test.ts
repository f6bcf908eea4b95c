import { describe, expect, it } from 'vitest';
import { textOf, utf8 } from '../kit/bytes.ts';
import { check } from '../kit/why.ts';
import { type HttpRequest, noBody } from '../wire/http/records.ts';
import { recordEvent } from './aws/trail.ts';
import { createNetwork, type Exchange, type Party, travelTime } from './network.ts';
import { partyOf, worldNetwork } from './parties.ts';
import { defaultWorld } from './world/defaultWorld.ts';
import type { World } from './world/world.ts';

const get = (host: string, method = 'GET'): HttpRequest => ({
  method,
  url: `https://${host}/`,
  headers: [],
  body: noBody,
});

const noting = (world: World, request: HttpRequest, eventName: string): World =>
  recordEvent(world, request, {
    eventSource: 'test',
    eventName,
    awsRegion: 'us-east-1',
    recipientAccountId: '111122223333',
    requestID: eventName,
    userIdentity: {},
    readOnly: true,
  });

const answer = (text: string) => ({
  status: 200,
  headers: [['Content-Length', String(text.length)]] as const,
  body: utf8(text),
});

const leaf: Party = (request, { world }) => ({
  world: noting(world, request, new URL(request.url).host),
  response: answer('leaf'),
  why: check('leaf', true),
});

/** Notes something, asks two others, and notes something again. */
const branch: Party = async (request, { world, network }) => {
  const before = noting(world, request, 'before');
  const first = await network.send(get('one.example'), before);
  const second = await network.send(get('two.example'), first.world);
  return { world: noting(second.world, request, 'after'), response: answer('branch') };
};

/** Asks another and forgets what came of it. */
const forgetful: Party = async (request, { world, network }) => {
  await network.send(get('one.example'), world);
  return { world: noting(world, request, 'alone'), response: answer('forgetful') };
};

const parties: Readonly<Record<string, Party>> = {
  'one.example': leaf,
  'two.example': leaf,
  'branch.example': branch,
  'forgetful.example': forgetful,
};
const network = createNetwork((host) => parties[host]);
const events = ({ trail }: Exchange) => trail.map(({ eventName }) => eventName);

describe('the network', () => {
  it('gets no answer from a host that nobody has, and time passes all the same', async () => {
    const world = defaultWorld();
    const { exchange, world: after } = await network.send(get('nobody.example'), world);
    expect(exchange).toEqual({
      request: get('nobody.example'),
      host: 'nobody.example',
      sentAt: world.clock,
      answeredAt: world.clock + 2 * travelTime,
      evidence: [],
      nested: [],
      trail: [],
    });
    expect(after).toEqual({ ...world, clock: world.clock + 2 * travelTime });
  });

  it('lets each message travel, those in between as well', async () => {
    const { clock } = defaultWorld();
    const { exchange } = await network.send(get('branch.example'), defaultWorld());
    expect(
      exchange.nested.map(({ sentAt, answeredAt }) => [sentAt - clock, answeredAt - clock]),
    ).toEqual([
      [travelTime, 3 * travelTime],
      [3 * travelTime, 5 * travelTime],
    ]);
    expect(exchange.answeredAt - clock).toBe(6 * travelTime);
  });

  it('gives each event to the exchange that left it, in whatever order', async () => {
    const { exchange, world } = await network.send(get('branch.example'), defaultWorld());
    expect(events(exchange)).toEqual(['before', 'after']);
    expect(exchange.nested.map(events)).toEqual([['one.example'], ['two.example']]);
    expect(exchange.nested.map(({ why }) => why?.rule)).toEqual(['leaf', 'leaf']);
    expect(world.trail.size).toBe(4);
  });

  it('does not take an event of the world that a party forgot for another’s', async () => {
    const { exchange, world } = await network.send(get('forgetful.example'), defaultWorld());
    expect(events(exchange)).toEqual(['alone']);
    expect(exchange.nested.map(events)).toEqual([['one.example']]);
    expect(world.trail.size).toBe(1);
  });

  it('keeps what earlier requests left apart', async () => {
    const { world } = await network.send(get('one.example'), defaultWorld());
    const { exchange } = await network.send(get('two.example'), world);
    expect(events(exchange)).toEqual(['two.example']);
    expect(exchange.nested).toEqual([]);
  });

  it('carries no content in an answer to HEAD, and says how long it would be', async () => {
    const { exchange } = await network.send(get('one.example', 'HEAD'), defaultWorld());
    expect(exchange.response).toEqual({ ...answer('leaf'), body: noBody });
    const plain = await network.send(get('one.example'), defaultWorld());
    expect(textOf(plain.exchange.response?.body ?? noBody)).toBe('leaf');
  });
});

describe('the hosts of a world', () => {
  const world = defaultWorld();

  it.each([
    'sts.amazonaws.com',
    'sts.eu-central-1.amazonaws.com',
    's3.us-east-1.amazonaws.com',
    'signin.aws.amazon.com',
    'us-east-2.console.aws.amazon.com',
    'adfs.corp.example',
  ])('%s answers', (host) => expect(partyOf(host, world)).toBeTypeOf('function'));

  it.each(['constructor', '__proto__', 'toString', 'amazonaws.com', 'sts.amazonaws.com:8443', ''])(
    '%s does not',
    (host) => expect(partyOf(host, world)).toBeUndefined(),
  );

  it('do not include one named after what every object has', async () => {
    const { exchange } = await worldNetwork.send(get('constructor'), world);
    expect(exchange.response).toBeUndefined();
  });
});
