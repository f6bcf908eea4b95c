import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { HttpRequest } from '../../src/wire/http/records.ts';
import { type Figure, figureOf, type Run } from './figure.ts';
import { runOf } from './measure.ts';
import { stsCalls } from './stsCalls.ts';

const runs = 5;
/** Milliseconds. */
const runTime = 1500;
const warmUpTime = 6000;

/** Where requests go, and whose processor time counts. */
interface Target {
  readonly port: number;
  readonly server: ChildProcess;
}

async function cpuTimeOf({ server }: Target): Promise<number> {
  server.send('cpu');
  const [used] = (await once(server, 'message')) as [number];
  return used;
}

/** Sends one request and waits for the whole answer. */
const exchange = (
  agent: Agent,
  port: number,
  { method, headers, body }: HttpRequest,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        headers: headers.map(([name, value]) => [name, value]).flat(),
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('end', () =>
          response.statusCode === 200
            ? resolve()
            : reject(new Error(`${response.statusCode}: ${Buffer.concat(parts).toString()}`)),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });

/** Requests a second, and how long all but the slowest hundredth took, for so many clients at once. */
async function measure(
  target: Target,
  clients: number,
  requests: readonly HttpRequest[],
  least = runTime,
): Promise<{ readonly rate: Run; readonly p99: Run }> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const before = await cpuTimeOf(target);
  const start = performance.now();
  let next = 0;
  const client = async (): Promise<void> => {
    for (let sent = start; sent - start < least; sent = performance.now()) {
      next = (next + 1) % requests.length;
      const chosen = requests[next];
      if (chosen) await exchange(agent, target.port, chosen);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = performance.now() - start;
  const cpu = (await cpuTimeOf(target)) - before;
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  return {
    rate: runOf('per second', times.length, elapsed, cpu),
    p99: { value: sorted[Math.floor(sorted.length * 0.99)] ?? NaN },
  };
}

/**
 * Calls to STS over HTTP with keep-alive. The port runs in a process of its own, and only its processor time
 * counts; the requests are made before, signatures and proofs included.
 * @param portProgram the bundle of `portProcess.ts`
 */
export async function overHttp(portProgram: string): Promise<readonly Figure[]> {
  const server = fork(portProgram);
  const [port] = (await once(server, 'message')) as [number];
  const target = { port, server };
  const figures: Figure[] = [];
  for (const { name: call, requests } of await stsCalls(`http://localhost:${port}/`, Date.now()))
    for (const clients of [1, 32]) {
      await measure(target, clients, requests, warmUpTime);
      const measured = [];
      for (let run = 0; run < runs; run += 1)
        measured.push(await measure(target, clients, requests));
      const name = `${call} over HTTP, ${clients === 1 ? '1 client' : `${clients} clients`}`;
      const rates = measured.map(({ rate }) => rate);
      const slowest = measured.map(({ p99 }) => p99);
      figures.push(
        figureOf(name, 'per second', rates, call === 'signed AssumeRole' ? '2,000' : undefined),
        figureOf(`${name}, p99`, 'ms', slowest),
      );
    }
  server.disconnect();
  await once(server, 'exit');
  return figures;
}
