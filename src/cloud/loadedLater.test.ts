import { expect, it } from 'vitest';
import { loadedLater } from './loadedLater.ts';
import { createNetwork } from './network.ts';
import { noBody } from '../wire/http/records.ts';
import { defaultWorld } from './world/defaultWorld.ts';

const request = { method: 'GET', url: 'https://there.example/', headers: [], body: noBody };

it('loads a party once, when it is first asked', async () => {
  let loads = 0;
  const party = loadedLater(async () => {
    loads += 1;
    return (_, { world }) => ({ world, response: { status: 204, headers: [], body: noBody } });
  });
  const network = createNetwork(() => party);
  expect(loads).toBe(0);
  for (const _ of [1, 2]) {
    const { exchange } = await network.send(request, defaultWorld());
    expect(exchange.response?.status).toBe(204);
  }
  expect(loads).toBe(1);
});

it('asks for the party again where it could not be loaded', async () => {
  let loads = 0;
  const party = loadedLater(async () => {
    loads += 1;
    if (loads === 1) throw new Error('offline');
    return (_, { world }) => ({ world, response: { status: 204, headers: [], body: noBody } });
  });
  const network = createNetwork(() => party);
  await expect(network.send(request, defaultWorld())).rejects.toThrow('offline');
  await expect(network.send(request, defaultWorld())).resolves.toBeDefined();
});
