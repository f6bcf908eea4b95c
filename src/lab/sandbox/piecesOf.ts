import { pointerOf } from '../../cloud/world/worldFault.ts';
import type { PolicyKind } from '../../iam/policy.ts';
import { type PieceKind, pieceKinds } from './pieceKinds.ts';
import { isWithin, tokensOf, valueAt } from './pointer.ts';

/** One thing in a world that can be edited. */
export interface Piece extends Pick<PieceKind, 'about' | 'form' | 'members' | 'optional'> {
  /** Where it stands in the world file; also its id. */
  readonly pointer: string;
  readonly owner: string;
  readonly title: string;
  /** Of a policy. */
  readonly policy?: PolicyKind;
  /** The account that it is in, where it is in one. */
  readonly account?: string;
}

/** Every way to fill the stars of a pattern with names that the file has. */
function fill(file: unknown, tokens: readonly string[]): readonly (readonly string[])[] {
  return tokens.reduce<readonly (readonly string[])[]>(
    (paths, token) =>
      paths.flatMap((path) => {
        if (token !== '*') return [[...path, token]];
        const value = valueAt(file, pointerOf(path));
        return typeof value === 'object' && value !== null
          ? Object.keys(value).map((name) => [...path, name])
          : [];
      }),
    [[]],
  );
}

function piecesOfKind(file: unknown, kind: PieceKind): readonly Piece[] {
  const tokens = tokensOf(kind.pattern);
  // A document or a rule is told by what holds it, settings are told by themselves.
  const within = kind.form === 'json' && kind.optional !== true;
  return fill(file, tokens).flatMap((path): readonly Piece[] => {
    const pointer = pointerOf(path);
    const value = valueAt(file, pointer);
    const told = within ? value : valueAt(file, pointerOf(path.slice(0, -1)));
    if ((kind.optional === true ? told : value) === undefined) return [];
    const names = path.filter((_, index) => tokens[index] === '*');
    const [account] = names;
    const { about, form, members, optional } = kind;
    const policy = typeof kind.policy === 'function' ? kind.policy(value) : kind.policy;
    return [
      {
        pointer,
        owner: kind.owner(names, told),
        title: kind.title(names, told),
        about,
        form,
        ...(policy && { policy }),
        ...(members && { members }),
        ...(optional && { optional }),
        ...(kind.pattern.startsWith('/accounts/*/') && account !== undefined && { account }),
      },
    ];
  });
}

/** Everything in a world file that can be edited, by kind. */
export const piecesOf = (file: unknown): readonly Piece[] =>
  pieceKinds.flatMap((kind) => piecesOfKind(file, kind));

/** Whether a place can be edited in a piece: it is in the piece, and in one of its members where it has them. */
const covers = ({ pointer, members }: Piece, place: string): boolean => {
  if (!isWithin(place, pointer)) return false;
  const [member] = tokensOf(place.slice(pointer.length));
  return members === undefined || (member !== undefined && members.includes(member));
};

/** The piece in which a place is edited: the innermost, where one holds the other. */
export const pieceAt = (pieces: readonly Piece[], place: string): Piece | undefined =>
  pieces
    .filter((piece) => covers(piece, place))
    .toSorted((one, other) => other.pointer.length - one.pointer.length)[0];
