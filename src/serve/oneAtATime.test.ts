import { expect, it } from 'vitest';
import { oneAtATime } from './oneAtATime.ts';

it('does one thing after the other, and goes on after one that fails', async () => {
  const inTurn = oneAtATime();
  const done: string[] = [];
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      done.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (fails) throw new Error(name);
      done.push(`${name} ends`);
      return name;
    });
  const all = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(done).toEqual(['a begins', 'a ends', 'b begins', 'c begins', 'c ends']);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
