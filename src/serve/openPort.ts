import { createServer, type IncomingMessage, STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AddressInfo } from 'node:net';
import type { Instant } from '../kit/time.ts';
import { type HttpRequest, type HttpResponse } from '../wire/http/records.ts';
import { worldNetwork } from '../cloud/parties.ts';
import type { Network } from '../cloud/network.ts';
import type { World } from '../cloud/world/world.ts';
import { plainText, writeAnswer } from './answers.ts';
import { type Asked, readAsked } from './asked.ts';
import { answerControl, type ControlScene, isControl } from './control.ts';
import { preflight, withCors } from './cors.ts';
import { chooseHost } from './hosts/chooseHost.ts';
import { hostsOf } from './hosts/hostsOf.ts';
import { livingWorld } from './livingWorld.ts';
import { headersAsSent, readBody, statedLength, targetOf } from './readRequest.ts';
import { whyLog } from './whyLog.ts';

export interface PortOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The name or address to listen on. Default: 127.0.0.1, which no other machine reaches. */
  readonly host?: string;
  readonly world: World;
  /** What time it is. Default: the process's clock. */
  readonly clock?: () => Instant;
  /** The longest body of a request, in bytes. Default: 16 MiB. */
  readonly maxBody?: number;
  /** Told of every thrown error: a bug of ours, answered with 500. */
  readonly onBug: (error: unknown) => void;
  /** Default: the network on which every host of the world can be reached. */
  readonly network?: Network;
}

export interface OpenPort {
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, and ends when those that run are answered, after a second at most. */
  close(): Promise<void>;
}

const mebibyte = 1024 * 1024;
/** A world with 100,000 sessions in it is large, and whoever loads one is at home here. */
const maxWorld = 512 * mebibyte;
/** Milliseconds. */
const patience = { head: 20_000, request: 120_000, idle: 65_000, closing: 1_000 };

/** Answers of the HTTP parser to what is no request at all. */
const parserAnswers: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * The request as the network carries it. Its URL says `https`, whatever came over the wire: a learner's
 * client talks plain HTTP to this machine in place of TLS to AWS, and in the world it stands for that, so
 * `aws:SecureTransport` is true. `Host` stays as it was sent, because the signature covers it.
 */
const toRecord = ({ method, path, query, headers, body }: Asked, host: string): HttpRequest => ({
  method,
  url: `https://${host}${path}${query === '' ? '' : `?${query}`}`,
  headers,
  body,
});

const noSuchHost = (asked: Asked, world: World): HttpResponse => {
  const wanted = asked.scope
    ? `${asked.scope.service} in ${asked.scope.region}`
    : asked.host || 'this request';
  return plainText(
    404,
    [`Nothing in this world answers for ${wanted}. There is:`, ...hostsOf(world)].join('\n  '),
  );
};

/**
 * Puts a world behind a real port: what comes in is handed to the host it is meant for, on the same
 * network that the lab's flows use, and the answer goes back as it is. Nothing is passed on to the Internet.
 * Rejects with the listen error (EADDRINUSE, EACCES, ...).
 */
export async function openPort(options: PortOptions): Promise<OpenPort> {
  const { host: boundHost = '127.0.0.1', maxBody = 16 * mebibyte, onBug } = options;
  const { clock = Date.now, network = worldNetwork } = options;
  const world = livingWorld(options.world, network, clock);
  const log = whyLog();
  const scene: ControlScene = { world, log, boundHost };
  let closing = false;

  async function answer(asked: Asked): Promise<HttpResponse> {
    if (isControl(asked, boundHost)) return answerControl(asked, scene);
    const asking = preflight(asked);
    if (asking) return asking;
    const host = chooseHost(asked, world.now());
    if (host === undefined) return noSuchHost(asked, world.now());
    const exchange = await world.send(toRecord(asked, host));
    log.add(exchange);
    // A world put in place while the request waited may have lost the host.
    return exchange.response ? withCors(exchange.response, host) : noSuchHost(asked, world.now());
  }

  async function respond(
    message: IncomingMessage,
    limit: number,
  ): Promise<HttpResponse | undefined> {
    const headers = headersAsSent(message);
    const body = await readBody(message, limit);
    if (body === 'cut off') return undefined;
    if (body === 'too large')
      return plainText(413, `The body is longer than ${limit} bytes, the most this port takes.`);
    const asked = readAsked(message.method ?? '', targetOf(message), headers, body);
    return asked ? answer(asked) : plainText(400, 'The request target is no path and no URL.');
  }

  async function serve(
    message: IncomingMessage,
    response: ServerResponse,
    waits = false,
  ): Promise<void> {
    const manner = () => ({ head: message.method === 'HEAD', closing, at: clock() });
    try {
      const target = targetOf(message);
      const limit = message.method === 'PUT' && target === '/_world' ? maxWorld : maxBody;
      if (waits && statedLength(message) <= limit) response.writeContinue();
      const answered = await respond(message, limit);
      if (answered) writeAnswer(answered, response, manner());
      else response.destroy();
    } catch (error) {
      onBug(error);
      if (response.headersSent) response.destroy();
      else writeAnswer(plainText(500, 'The mock AWS failed: a bug of ours.'), response, manner());
    }
  }

  const server = createServer(
    {
      maxHeaderSize: 64 * 1024,
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.idle,
    },
    (message, response) => void serve(message, response),
  );
  // A client may close its side once it has sent all, and still wants its answer (RFC 9112 section 9.6).
  // Node has the switch, but not in its types.
  Object.assign(server, { httpAllowHalfOpen: true });
  // A client that asks first is told of a body that is too long before it has sent it (RFC 9110 section 10.1.1).
  server.on('checkContinue', (message, response) => void serve(message, response, true));
  server.on('connect', (_message, socket) =>
    refuse(socket, 405, 'No tunnels: ask this port in plain HTTP.'),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
    refuse(socket, parserAnswers[error.code ?? ''] ?? 400, 'This is no request that HTTP knows.'),
  );

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, boundHost, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  const shown = boundHost === '127.0.0.1' ? 'localhost' : boundHost;
  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        closing = true;
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), patience.closing).unref();
      }),
  };
}

/** Answers on a connection that holds no request to answer, and ends it. */
function refuse(socket: Duplex, status: number, text: string): void {
  // Who sends no HTTP may also be gone before the answer.
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text) + 1}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}\n`);
}
