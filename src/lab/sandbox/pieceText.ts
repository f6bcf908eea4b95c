import { memberPointer } from './edit.ts';
import type { Piece } from './piecesOf.ts';
import { valueAt } from './pointer.ts';

/** Moments are kept in milliseconds since 1970 and written as people read them. */
export const moments: readonly string[] = ['/clock'];

/** How a value of the world is written where it is edited. */
const written = (pointer: string, value: unknown): unknown =>
  moments.includes(pointer) && typeof value === 'number' ? new Date(value).toISOString() : value;

/** The members of a piece that the file has, as they are written. */
function membersOf(file: unknown, piece: Piece, members: readonly string[]): object {
  return Object.fromEntries(
    members.flatMap((member) => {
      const pointer = memberPointer(piece.pointer, member);
      const value = written(pointer, valueAt(file, pointer));
      return value === undefined ? [] : [[member, value]];
    }),
  );
}

/** A piece of a world file as the text that is edited. Empty where the file does not have it. */
export function pieceText(file: unknown, piece: Piece): string {
  const value = piece.members
    ? membersOf(file, piece, piece.members)
    : valueAt(file, piece.pointer);
  if (value === undefined) return '';
  return typeof value === 'string' && (piece.form === 'claim-rule' || piece.form === 'metadata')
    ? value
    : JSON.stringify(value, undefined, 2);
}
