import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultWorld } from '../cloud/world/defaultWorld.ts';
import { closeWorld } from '../cloud/world/worldFile.ts';
import { raw, testPort } from './port.testing.ts';

let port: Awaited<ReturnType<typeof testPort>>;
beforeEach(async () => {
  port = await testPort();
});
afterEach(() => port.close());

const ask = (path: string, init?: RequestInit) => fetch(`${port.url}${path}`, init);
const nameNow = async () => ((await (await ask('/_world')).json()) as { name: string }).name;
const put = (world: unknown, headers: Record<string, string> = {}) =>
  ask('/_world', { method: 'PUT', body: JSON.stringify(world), headers });
const another = { ...closeWorld(defaultWorld()), name: 'Another' };

/** Fetch writes Host and Origin itself, so these go as they are. */
const as = (host: string, line: string, more = '') =>
  raw(port.port, `${line} HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`);

describe('the world behind the port', () => {
  it('is given, replaced and put back', async () => {
    expect(await (await ask('/_world')).json()).toEqual(
      JSON.parse(JSON.stringify(closeWorld(defaultWorld()))),
    );
    expect((await put(another)).status).toBe(200);
    expect(await nameNow()).toBe('Another');
    expect((await ask('/_reset', { method: 'POST' })).status).toBe(200);
    expect(await nameNow()).toBe(defaultWorld().name);
  });

  it('is not replaced by one with faults, which are all told', async () => {
    const answer = await put({ ...another, version: 2, clock: 1.5 });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      faults: [
        { pointer: '/version', message: expect.any(String) as string },
        { pointer: '/clock', message: expect.any(String) as string },
      ],
    });
    expect((await ask('/_world', { method: 'PUT', body: '{' })).status).toBe(400);
    expect(await nameNow()).toBe(defaultWorld().name);
  });

  it('is not changed by pages of other sites', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
      expect((await put(another, { Origin: origin })).status).toBe(403);
      expect(await as('localhost', 'POST /_reset', `Origin: ${origin}\r\n`)).toMatch(/ 403 /);
    }
    expect(await nameNow()).toBe(defaultWorld().name);
    expect((await put(another, { Origin: 'http://localhost:4173' })).status).toBe(200);
    expect(await nameNow()).toBe('Another');
  });

  it('is not shown by a name that a site gave itself', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', 'x.localhost'])
      expect(await as(host, 'GET /_world')).not.toMatch(/^HTTP\/1\.1 200 /);
    for (const host of ['localhost', '127.0.0.1:1', '[::1]:4566', '192.0.2.7'])
      expect(await as(host, 'GET /_world')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('may be read by pages of this machine only', async () => {
    const open = async (origin: string) =>
      (await ask('/_why', { headers: { Origin: origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await open('http://localhost:4173')).toBe('http://localhost:4173');
    expect(await open('https://evil.example')).toBeNull();
    expect(await as('localhost', 'OPTIONS /_world', 'Origin: https://evil.example\r\n')).toMatch(
      / 403 /,
    );
    expect(await as('localhost', 'OPTIONS /_world', 'Origin: http://127.0.0.1:1\r\n')).toMatch(
      / 200 /,
    );
  });

  it.each([
    ['POST', '/_world', 'GET, HEAD, PUT'],
    ['GET', '/_reset', 'POST'],
    ['DELETE', '/_why', 'GET, HEAD'],
  ])('does not take %s %s', async (method, path, allowed) => {
    const answer = await ask(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allowed);
  });

  it('knows no reasons of a request that never was', async () => {
    const answer = await ask('/_why/constructor');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ message: 'No request constructor is remembered.' });
  });
});

describe('scripts of other sites', () => {
  const page = { Origin: 'https://app.example' };

  it('may call the APIs of AWS', async () => {
    const asking = await ask('/', {
      method: 'OPTIONS',
      headers: {
        ...page,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,x-amz-date',
      },
    });
    expect(asking.status).toBe(204);
    expect(asking.headers.get('access-control-allow-origin')).toBe('*');
    expect(asking.headers.get('access-control-allow-headers')).toBe('authorization,x-amz-date');
    expect(asking.headers.get('access-control-allow-methods')).toContain('PUT');
    const answer = await ask('/?Action=GetCallerIdentity&Version=2011-06-15', { headers: page });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-amzn-requestid');
    expect((await ask('/_why')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may not read web pages', async () => {
    const head = 'Origin: https://app.example\r\n';
    const asking = `${head}Access-Control-Request-Method: POST\r\n`;
    for (const host of ['signin.aws.amazon.com', 'console.aws.amazon.com', 'adfs.corp.example']) {
      expect(await as(host, 'GET /', head)).not.toMatch(/access-control/i);
      expect(await as(host, 'OPTIONS /saml', asking)).not.toMatch(/access-control/i);
    }
    expect(await as('sts.amazonaws.com', 'OPTIONS /', asking)).toMatch(
      /access-control-allow-origin: \*/i,
    );
  });
});
