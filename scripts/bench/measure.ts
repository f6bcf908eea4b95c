import { type Figure, figureOf } from './figure.ts';

const runs = 5;
const runTime = 400;

/** How often a second something synchronous can be done: five runs after a warm-up. */
export function measureRate(name: string, work: () => void): Figure {
  const rate = (): number => {
    const start = performance.now();
    let count = 0;
    let elapsed = 0;
    do {
      for (let batch = 0; batch < 50; batch += 1) work();
      count += 50;
      elapsed = performance.now() - start;
    } while (elapsed < runTime);
    return (count * 1000) / elapsed;
  };
  rate();
  return figureOf(name, 'per second', Array.from({ length: runs }, rate));
}

/** How long something asynchronous takes, or how often a second it can be done one after the other. */
export async function measureTime(
  name: string,
  unit: 'ms' | 'per second',
  work: () => Promise<void>,
): Promise<Figure> {
  const once = async (): Promise<number> => {
    const start = performance.now();
    let count = 0;
    let elapsed = 0;
    do {
      await work();
      count += 1;
      elapsed = performance.now() - start;
    } while (elapsed < runTime);
    return unit === 'ms' ? elapsed / count : (count * 1000) / elapsed;
  };
  await once();
  const measured: number[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await once());
  return figureOf(name, unit, measured);
}
