import type { Settled } from './settled.ts';

/** The one option that the code bears out. Anything else is a bug of the question. */
export function onlyOne(question: string, keys: readonly string[]): Settled {
  const [right, ...more] = keys;
  if (right === undefined || more.length > 0)
    throw new Error(`Question ${question} has ${keys.length} right options: ${keys.join(', ')}.`);
  return { right };
}
