import { type Figure, figureOf, type Run } from './figure.ts';

const runs = 5;
const runTime = 400;
/** What answers a request is much code, and is only fast once it has been compiled. */
const warmUpTime = 2000;

export type Unit = 'ms' | 'per second';

/** Milliseconds of processor time, all threads together. */
export const cpuTime = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/** So many things in so many milliseconds of either kind. */
export const runOf = (unit: Unit, count: number, elapsed: number, cpu: number): Run =>
  unit === 'ms'
    ? { value: elapsed / count, cpu: cpu / count }
    : { value: (count * 1000) / elapsed, cpu: (count * 1000) / cpu };

/** How often a second something synchronous can be done: five runs after a warm-up. */
export function measureRate(name: string, work: () => void, aim?: string): Figure {
  const rate = (): Run => {
    const start = performance.now();
    const before = process.cpuUsage();
    let count = 0;
    let elapsed = 0;
    do {
      for (let batch = 0; batch < 50; batch += 1) work();
      count += 50;
      elapsed = performance.now() - start;
    } while (elapsed < runTime);
    return runOf('per second', count, elapsed, cpuTime(process.cpuUsage(before)));
  };
  rate();
  return figureOf(name, 'per second', Array.from({ length: runs }, rate), aim);
}

/** How long something asynchronous takes, or how often a second it can be done one after the other. */
export async function measureTime(
  name: string,
  unit: Unit,
  work: () => Promise<void>,
): Promise<Figure> {
  const once = async (least = runTime): Promise<Run> => {
    const start = performance.now();
    const before = process.cpuUsage();
    let count = 0;
    let elapsed = 0;
    do {
      await work();
      count += 1;
      elapsed = performance.now() - start;
    } while (elapsed < least);
    return runOf(unit, count, elapsed, cpuTime(process.cpuUsage(before)));
  };
  await once(warmUpTime);
  const measured: Run[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await once());
  return figureOf(name, unit, measured);
}
