import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { expect, it } from 'vitest';
import { root } from './run.mjs';

/** What `npm run aws` does once everything is installed. */
const program = `
  import { startAwsPort } from './scripts/awsPort.mjs';
  import { untilStopped } from './scripts/untilStopped.mjs';
  const port = await startAwsPort({ port: Number(process.argv[1]) });
  if (port) untilStopped(() => port.close());
  else process.exitCode = 1;
`;

const start = (port: number) =>
  spawn(process.execPath, ['--input-type=module', '-e', program, String(port)], { cwd: root });

it('runs by itself, finishes what it was asked, and ends soon after SIGTERM', async () => {
  const child = start(0);
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  while (!said.includes('/_why/')) await once(child.stdout, 'data');
  const url = /http:\/\/localhost:(\d+)/.exec(said);
  const port = Number(url?.[1]);

  // A connection that is kept alive, and a request that is half sent, when the signal comes.
  await (await fetch(`${url?.[0]}/_why`)).text();
  const slow = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/saml',
    headers: { 'Content-Length': 2, Expect: '100-continue' },
  });
  slow.flushHeaders();
  await once(slow, 'continue');

  const taken = start(port);
  let complaint = '';
  taken.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  expect(await once(taken, 'close')).toEqual([1, null]);
  expect(complaint).toBe(
    `Port ${port} is taken. Stop what listens there, or choose another one.\n`,
  );

  const asked = Date.now();
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 100));
  slow.end('ab');
  const [answer] = (await once(slow, 'response')) as [{ statusCode: number; resume(): void }];
  answer.resume();
  expect(answer.statusCode).toBe(400);
  expect(await ended).toEqual([0, null]);
  expect(Date.now() - asked).toBeLessThan(2500);
}, 60_000);
