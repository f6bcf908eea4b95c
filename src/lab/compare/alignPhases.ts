import { type Phase, phases } from '../../flows/flow.ts';

/** How two runs stand beside each other: neither is ahead of the other by a phase. */
export interface Moment {
  /** Which stretch of one phase it belongs to, counted from 0. */
  readonly stretch: number;
  readonly phase: Phase;
  /** How many steps each has done by now. */
  readonly a: number;
  readonly b: number;
  /** Whether each has just done one. The one that has not waits for the other. */
  readonly aMoves: boolean;
  readonly bMoves: boolean;
}

interface Band {
  readonly phase: Phase;
  readonly size: number;
}

/** Neighbouring steps of the same phase, counted. */
function bandsOf(steps: readonly Phase[]): readonly Band[] {
  const bands: Band[] = [];
  for (const phase of steps) {
    const last = bands.at(-1);
    if (last?.phase === phase) bands.splice(-1, 1, { phase, size: last.size + 1 });
    else bands.push({ phase, size: 1 });
  }
  return bands;
}

/**
 * Lets two runs go in step with their phases. Each move takes both to their next step of the phase that
 * they share; one that has no more of it waits. Where their next phases differ, the one whose phase comes
 * first goes alone.
 *
 * @param a the phases of the steps of one run, in the order in which they were done
 * @param b those of the other
 */
export function alignPhases(a: readonly Phase[], b: readonly Phase[]): readonly Moment[] {
  const left = [...bandsOf(a)];
  const right = [...bandsOf(b)];
  const moments: Moment[] = [];
  let done = { a: 0, b: 0 };
  for (let stretch = 0; left.length > 0 || right.length > 0; stretch += 1) {
    const order = (band: Band | undefined) => (band ? phases.indexOf(band.phase) : Infinity);
    const lead = order(left[0]) - order(right[0]);
    const mine = lead <= 0 ? left.shift() : undefined;
    const theirs = lead >= 0 ? right.shift() : undefined;
    const phase = (mine ?? theirs)?.phase ?? 'access';
    const [inA, inB] = [mine?.size ?? 0, theirs?.size ?? 0];
    for (let move = 1; move <= Math.max(inA, inB); move += 1)
      moments.push({
        stretch,
        phase,
        a: done.a + Math.min(move, inA),
        b: done.b + Math.min(move, inB),
        aMoves: move <= inA,
        bMoves: move <= inB,
      });
    done = { a: done.a + inA, b: done.b + inB };
  }
  return moments;
}
