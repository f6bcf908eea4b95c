import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../kit/bytes.ts';
import {
  accountOfAccessKey,
  mintAccessKeyId,
  mintBytes,
  mintSecretAccessKey,
  mintUuid,
} from './mint.ts';
import type { World } from './world.ts';

const worldAt = (counter: number) => ({ seed: 'test', counter }) as World;

describe('mint', () => {
  it('reads the account out of the published example key', () => {
    expect(accountOfAccessKey('ASIAY34FZKBOKMUTVV7A')).toBe('609629065308');
  });

  it('writes every account into a key so that it can be read back', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 999_999_999_999n), fc.nat(), (account, counter) => {
        const id = account.toString().padStart(12, '0');
        const [key] = mintAccessKeyId(worldAt(counter), 'ASIA', id);
        expect(key).toMatch(/^ASIA[A-Z2-7]{16}$/);
        expect(accountOfAccessKey(key)).toBe(id);
      }),
    );
  });

  it('draws the same from the same world and something else from the next', () => {
    const [first, next] = mintUuid(worldAt(7));
    expect(mintUuid(worldAt(7))[0]).toBe(first);
    expect(mintUuid(next)[0]).not.toBe(first);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('draws long runs of bytes without repeating itself', () => {
    const drawn = Array.from({ length: 200 }, (_, counter) => mintBytes(worldAt(counter), 264)[0]);
    const pieces = drawn.flatMap((bytes) =>
      Array.from({ length: 33 }, (_, at) => toHex(bytes.subarray(at * 8, at * 8 + 8))),
    );
    expect(new Set(pieces).size).toBe(200 * 33);
    const often = drawn.flatMap((bytes) => [...bytes]).filter((byte) => byte === 7).length;
    expect(often / (200 * 264)).toBeCloseTo(1 / 256, 3);
  });

  it('draws the start of a longer run', () => {
    const [long] = mintBytes(worldAt(3), 264);
    expect(mintBytes(worldAt(3), 20)[0]).toEqual(long.subarray(0, 20));
  });

  it('makes secrets of AWS length', () => {
    expect(mintSecretAccessKey(worldAt(0))[0]).toMatch(/^[A-Za-z0-9+/]{40}$/);
  });
});
