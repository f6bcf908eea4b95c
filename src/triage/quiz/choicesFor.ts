import type { AnyFlow } from '../../flows/flow.ts';
import type { Choices } from '../../flows/pathOf.ts';

/** The options of a flow's choices that these steps need. Of two that need different ones, the later wins. */
export const choicesFor = (flow: AnyFlow, steps: readonly string[]): Choices =>
  Object.fromEntries(
    flow.steps.flatMap(({ id, within }) =>
      within && 'choice' in within && steps.includes(id) ? [[within.choice, within.option]] : [],
    ),
  );
