import { failure, type Result, success } from '../../kit/result.ts';
import { scanJson } from '../../iam/parse/scanJson.ts';
import type { World } from '../../cloud/world/world.ts';
import { closeWorld } from '../../cloud/world/worldFile.ts';
import type { WorldFault } from '../../cloud/world/worldFault.ts';
import { type Edit, editFile, editWorld } from './edit.ts';
import { type Piece, pieceAt, piecesOf } from './piecesOf.ts';
import { pieceText } from './pieceText.ts';
import { isWithin } from './pointer.ts';
import { readPiece, type TextFault } from './readPiece.ts';

/** A world that is being edited. */
export interface Sandbox {
  /** As the flow begins it, with its fault and without edits. */
  readonly world: World;
  /** The same as a world file. */
  readonly file: unknown;
  readonly pieces: readonly Piece[];
}

export function sandboxOf(world: World): Sandbox {
  const file = closeWorld(world);
  return { world, file, pieces: piecesOf(file) };
}

/** The piece that an edit is made in. */
const pieceOf = ({ pieces }: Sandbox, { pointer }: Edit): Piece | undefined =>
  pieceAt(pieces, pointer);

const editsIn = (sandbox: Sandbox, piece: Piece, edits: readonly Edit[]): readonly Edit[] =>
  edits.filter((edit) => pieceOf(sandbox, edit)?.pointer === piece.pointer);

/** The pieces in which edits are made, in the order of the list. */
export const editedPieces = (sandbox: Sandbox, edits: readonly Edit[]): readonly Piece[] =>
  sandbox.pieces.filter((piece) => editsIn(sandbox, piece, edits).length > 0);

/** Edits without those of a piece: it is as it was. */
export function withoutEditsOf(
  sandbox: Sandbox,
  piece: Piece,
  edits: readonly Edit[],
): readonly Edit[] {
  const ofPiece = editsIn(sandbox, piece, edits);
  return edits.filter((edit) => !ofPiece.includes(edit));
}

/** The text of a piece: as it was, and as edits that fit have made it. */
export function textsOf(
  { file }: Sandbox,
  piece: Piece,
  edits: readonly Edit[],
): { readonly original: string; readonly edited: string } {
  const edited = editFile(file, edits);
  return {
    original: pieceText(file, piece),
    edited: pieceText(edited.ok ? edited.value : file, piece),
  };
}

/** Where a fault of the world stands in the text of the piece that was edited. */
function placed(piece: Piece, text: string, { pointer, message }: WorldFault): TextFault {
  const scan = scanJson(text);
  if (!scan.ok || !isWithin(pointer, piece.pointer)) return { offset: 0, message };
  let within = pointer.slice(piece.pointer.length);
  // What is missing has no place of its own: what should hold it has.
  while (within !== '' && !scan.offsets.has(within))
    within = within.slice(0, within.lastIndexOf('/'));
  return { offset: scan.offsets.get(within) ?? 0, message };
}

/**
 * All edits once the text of a piece is taken over. A text that is broken, or a world that would not
 * stand, gives faults with their places in the text, and nothing is taken over.
 */
export function takeOver(
  sandbox: Sandbox,
  piece: Piece,
  text: string,
  edits: readonly Edit[],
): Result<readonly Edit[], TextFault> {
  const read = readPiece(sandbox.file, piece, text);
  if (!read.ok) return read;
  const all = [...withoutEditsOf(sandbox, piece, edits), ...read.value];
  const opened = editWorld(sandbox.world, all);
  return opened.ok
    ? success(all)
    : failure(...opened.faults.map((fault) => placed(piece, text, fault)));
}
