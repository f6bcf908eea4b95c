import type { AnyFlow } from './flow.ts';

export type Choices = Readonly<Record<string, string>>;

/** The option taken of every choice of a flow: the one given, where it exists, else the first. */
export function choicesOf(flow: AnyFlow, ...given: readonly (Choices | undefined)[]): Choices {
  return Object.fromEntries(
    Object.entries(flow.choices ?? {}).map(([id, { options }]) => {
      const ids = Object.keys(options);
      const taken = given.map((choices) => choices?.[id]).find((one) => ids.includes(one ?? ''));
      return [id, taken ?? ids[0] ?? ''];
    }),
  );
}

/** Whether a step is done when these options are taken. */
export const isTaken = ({ within }: AnyFlow['steps'][number], choices: Choices): boolean =>
  within === undefined || 'loop' in within || choices[within.choice] === within.option;

/** The indices of the steps that are done when these options are taken. A step in a loop counts once. */
export const pathOf = (flow: AnyFlow, choices: Choices): readonly number[] =>
  flow.steps.flatMap((step, index) => (isTaken(step, choices) ? [index] : []));

/** The place of a step on the way that these options take, counted from 1; undefined where it is on none of it. */
export const numberOf = (flow: AnyFlow, choices: Choices, index: number): number | undefined => {
  const place = pathOf(flow, choices).indexOf(index);
  return place < 0 ? undefined : place + 1;
};

const loopOf = (step: AnyFlow['steps'][number] | undefined): string | undefined =>
  step?.within && 'loop' in step.within ? step.within.loop : undefined;

const forkOf = (step: AnyFlow['steps'][number] | undefined) =>
  step?.within && 'choice' in step.within ? step.within : undefined;

/** The loop that a step is the last of: where it is decided whether to go round once more. */
export function loopEndingAt(
  flow: AnyFlow,
  index: number,
): { readonly id: string; readonly first: number } | undefined {
  const id = loopOf(flow.steps[index]);
  if (id === undefined || loopOf(flow.steps[index + 1]) === id) return undefined;
  return { id, first: flow.steps.findIndex((step) => loopOf(step) === id) };
}

/** Every step that can come right after a step, whatever is chosen; -1 stands for the start. */
export function successorsOf(flow: AnyFlow, index: number): readonly number[] {
  const found: number[] = [];
  const loop = loopEndingAt(flow, index);
  if (loop) found.push(loop.first);
  const own = forkOf(flow.steps[index]);
  for (let next = index + 1; next < flow.steps.length; next += 1) {
    const fork = forkOf(flow.steps[next]);
    const sameChoice = fork !== undefined && fork.choice === own?.choice;
    // From one option of a choice no way leads into another option of it.
    if (!sameChoice || fork.option === own?.option) found.push(next);
    if (!fork || (sameChoice && fork.option === own?.option)) break;
  }
  return found;
}
