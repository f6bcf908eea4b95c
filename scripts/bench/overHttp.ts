import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { administratorOf } from '../../src/serve/administratorOf.ts';
import { dataAccount } from '../../src/cloud/world/defaultNames.ts';
import { defaultWorld } from '../../src/cloud/world/defaultWorld.ts';
import { formType, writeForm } from '../../src/wire/http/form.ts';
import type { HttpRequest } from '../../src/wire/http/records.ts';
import { signRequest } from '../../src/wire/sigv4/signRequest.ts';
import { figureOf, type Figure } from './figure.ts';

/** The call that is measured, and its parameters: one place to choose another. */
const measuredCall = {
  Action: 'AssumeRole',
  Version: '2011-06-15',
  RoleArn: `arn:aws:iam::${dataAccount}:role/ReportReviewer`,
  RoleSessionName: 'bench',
};

const runs = 5;
/** Milliseconds. */
const runTime = 1500;

/** As many different signed requests, so that no answer can be remembered for another. */
async function signedRequests(port: number, count: number): Promise<readonly HttpRequest[]> {
  const credentials = administratorOf(defaultWorld());
  if (!credentials) throw new Error('The default world has an administrator.');
  const sign = (id: number) =>
    signRequest(
      {
        method: 'POST',
        url: `http://localhost:${port}/`,
        headers: [
          ['Content-Type', formType],
          ['amz-sdk-invocation-id', String(id)],
        ],
        body: writeForm(Object.entries(measuredCall)),
      },
      { credentials, service: 'sts', region: 'us-east-1', at: Date.now() },
    );
  return Promise.all(Array.from({ length: count }, (_, id) => sign(id)));
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
        response.resume();
        response.once('end', () =>
          response.statusCode === 200
            ? resolve()
            : reject(new Error(`the call was answered with ${response.statusCode}`)),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });

/** Requests a second, and how long all but the slowest hundredth took, for so many clients at once. */
async function measure(
  port: number,
  clients: number,
  requests: readonly HttpRequest[],
): Promise<{ readonly rate: number; readonly p99: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const start = performance.now();
  let next = 0;
  const client = async (): Promise<void> => {
    for (let sent = start; sent - start < runTime; sent = performance.now()) {
      next = (next + 1) % requests.length;
      const chosen = requests[next];
      if (chosen) await exchange(agent, port, chosen);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = performance.now() - start;
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  return {
    rate: (times.length * 1000) / elapsed,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? NaN,
  };
}

/**
 * Signed calls over HTTP with keep-alive, the port in a process of its own.
 * @param portProgram the bundle of `portProcess.ts`
 */
export async function overHttp(portProgram: string): Promise<readonly Figure[]> {
  const child = fork(portProgram);
  const [port] = (await once(child, 'message')) as [number];
  const requests = await signedRequests(port, 256);
  const figures: Figure[] = [];
  for (const clients of [1, 32]) {
    await measure(port, clients, requests);
    const measured = [];
    for (let run = 0; run < runs; run += 1) measured.push(await measure(port, clients, requests));
    const name = `signed ${measuredCall.Action} over HTTP, ${clients === 1 ? '1 client' : `${clients} clients`}`;
    figures.push(
      figureOf(
        name,
        'per second',
        measured.map(({ rate }) => rate),
      ),
      figureOf(
        `${name}, p99`,
        'ms',
        measured.map(({ p99 }) => p99),
      ),
    );
  }
  child.disconnect();
  await once(child, 'exit');
  return figures;
}
