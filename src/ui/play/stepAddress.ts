import type { AnyFlow } from '../../flows/flow.ts';
import type { JumpTarget } from '../../lab/machine/flowMachine.ts';
import type { PlayerPlace } from '../../lab/machine/placeOf.ts';

/** Reads a step as the address names it: its id, and after a full stop its round. */
export function jumpTargetOf(step: string): JumpTarget {
  const [id = '', round] = step.split('.');
  return { step: id, round: Math.max(1, Number(round ?? 1) || 1) };
}

/** How the address names the step that is shown; the first round goes without saying. */
export function stepAddressOf(
  flow: AnyFlow,
  { shown, round }: Pick<PlayerPlace, 'shown' | 'round'>,
): string | undefined {
  const id = flow.steps[shown]?.id;
  return id === undefined || round <= 1 ? id : `${id}.${round}`;
}
