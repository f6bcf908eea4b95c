import type { AnyFlow, Narration, Telling } from '../../flows/flow.ts';

/**
 * What a step tells once it has been done; undefined where, in an edited world, what came back is not what
 * its story is about.
 */
export function narrationOf(
  flow: AnyFlow,
  step: AnyFlow['steps'][number],
  telling: Telling<Record<string, unknown>>,
): Narration | undefined {
  if (!flow.edited) return step.say(telling);
  try {
    return step.say(telling);
  } catch {
    return undefined;
  }
}
