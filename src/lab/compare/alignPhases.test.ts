import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Phase, phases } from '../../flows/flow.ts';
import { alignPhases } from './alignPhases.ts';

const letters = { u: 'authenticate', e: 'exchange', s: 'sts', r: 'access' } as const;
const read = (text: string): readonly Phase[] =>
  text.split('').map((letter) => letters[letter as keyof typeof letters]);
/** Each moment as `<steps of a><+ where it moves><steps of b>`. */
const told = (a: string, b: string) =>
  alignPhases(read(a), read(b)).map(
    ({ a, b, aMoves, bMoves }) => `${a}${aMoves ? '+' : ''}/${b}${bMoves ? '+' : ''}`,
  );

describe('two runs in step with their phases', () => {
  it('go together while both have steps of the phase', () => {
    expect(told('uesr', 'uesr')).toEqual(['1+/1+', '2+/2+', '3+/3+', '4+/4+']);
  });

  it('wait for each other at the end of a phase', () => {
    expect(told('uuus', 'us')).toEqual(['1+/1+', '2+/1', '3+/1', '4+/2+']);
  });

  it('go alone through a phase that only one of them has', () => {
    expect(told('ur', 'uesr')).toEqual(['1+/1+', '1/2+', '1/3+', '2+/4+']);
  });

  it('may come back to an earlier phase', () => {
    const moments = alignPhases(read('usesr'), read('uesr'));
    expect(moments.map(({ phase }) => phase)).toEqual([
      'authenticate',
      'exchange',
      'sts',
      'exchange',
      'sts',
      'access',
    ]);
    expect(moments.map(({ stretch }) => stretch)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('do each step once, in order, and both arrive', () => {
    const run = fc.array(fc.constantFrom(...phases), { maxLength: 12 });
    fc.assert(
      fc.property(run, run, (a, b) => {
        const moments = alignPhases(a, b);
        const done = { a: 0, b: 0 };
        for (const moment of moments) {
          expect(moment.aMoves || moment.bMoves).toBe(true);
          for (const side of ['a', 'b'] as const) {
            const moves = side === 'a' ? moment.aMoves : moment.bMoves;
            expect(moment[side]).toBe(done[side] + (moves ? 1 : 0));
            const phase = (side === 'a' ? a : b)[moment[side] - 1];
            expect(moves ? phase : moment.phase).toBe(moment.phase);
            done[side] = moment[side];
          }
        }
        expect(done).toEqual({ a: a.length, b: b.length });
      }),
    );
  });
});
