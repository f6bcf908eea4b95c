import type { WorldFault } from '../../cloud/world/worldFault.ts';
import type { World } from '../../cloud/world/world.ts';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import { failure, type Result, success } from '../../kit/result.ts';
import { type Edit, editWorld } from './edit.ts';
import { parseEdits } from './editsInAddress.ts';
import type { Piece } from './piecesOf.ts';
import { editedPieces, sandboxOf } from './sandbox.ts';

/** A flow and a fault, as they are played. */
export interface Play {
  readonly flow: AnyFlow;
  readonly fault: Fault | undefined;
}

/** The world in which a flow begins: broken by its fault, if that breaks it at once. */
export async function worldOf({ flow, fault }: Play): Promise<World> {
  const world = await flow.world();
  return fault && fault.before === undefined ? fault.breaks(world) : world;
}

/** A flow and a fault in an edited world. */
export interface EditedPlay extends Play {
  readonly edits: readonly Edit[];
  /** What was edited. */
  readonly pieces: readonly Piece[];
}

const unreadable = failure<WorldFault>({
  pointer: '',
  message: 'It is cut off, or not written by this lab.',
});

/**
 * The same flow and fault in an edited world. Edits are made after the fault has broken the world, so that
 * a fault can be mended by an edit.
 *
 * @param text the edits, as they stand in an address
 */
export async function editedPlay(
  play: Play,
  text: string,
): Promise<Result<EditedPlay, WorldFault>> {
  const edits = parseEdits(text);
  if (!edits) return unreadable;
  const original = await worldOf(play);
  const edited = editWorld(original, edits);
  if (!edited.ok) return edited;
  const { flow, fault } = play;
  const world = edited.value;
  return success({
    edits,
    pieces: editedPieces(sandboxOf(original), edits),
    flow: { ...flow, edited: true, world: () => Promise.resolve(world) },
    // What it breaks is broken already.
    fault: fault && fault.before === undefined ? { ...fault, breaks: (same) => same } : fault,
  });
}
