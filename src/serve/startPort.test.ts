import { describe, expect, it } from 'vitest';
import { closeWorld } from '../cloud/world/worldFile.ts';
import { defaultWorld } from '../cloud/world/defaultWorld.ts';
import { startPort, type PortChoices } from './startPort.ts';

const world = closeWorld(defaultWorld());
const start = async (choices: Partial<PortChoices>) => {
  const started = await startPort({ port: 0, onBug: () => undefined, ...choices });
  if ('problem' in started) return started.problem;
  await started.port.close();
  return started.greeting;
};

describe('the start of the port', () => {
  it('says where it is, and how to be the administrator', async () => {
    const text = await start({});
    expect(text).toMatch(/^The mock AWS is at http:\/\/localhost:\d+\n/);
    expect(text).toContain(
      'export AWS_ACCESS_KEY_ID=AKIARTX3GSDS24PSU6G6 AWS_SECRET_ACCESS_KEY=DEMO',
    );
    expect(text).toMatch(/export AWS_ENDPOINT_URL=http:\/\/localhost:\d+ AWS_REGION=us-east-1/);
    expect(text).toContain('/_why/');
  });

  it('names no administrator where the world has none', async () => {
    expect(
      await start({
        world: JSON.stringify({
          ...world,
          accounts: {},
          organization: { ...world.organization, accounts: {} },
        }),
      }),
    ).not.toContain('export');
  });

  it('says what is wrong with a world file, a time and a port', async () => {
    expect(await start({ world: JSON.stringify({ ...world, version: 2 }) })).toMatch(
      /\n {2}\/version: /,
    );
    expect(await start({ clock: 'noon' })).toBe('"noon" is no time such as 2026-09-14T08:30:00Z.');
    expect(await start({ host: 'no.such.host.invalid' })).toMatch(/^No port could be opened: /);
  });

  it('lets the clock stand still', async () => {
    const started = await startPort({
      port: 0,
      clock: '2030-01-01T00:00:00Z',
      onBug: () => undefined,
    });
    if ('problem' in started) throw new Error(started.problem);
    const answer = await fetch(`${started.port.url}/bucket`);
    expect(answer.headers.get('date')).toBe('Tue, 01 Jan 2030 00:00:00 GMT');
    await started.port.close();
  });
});
