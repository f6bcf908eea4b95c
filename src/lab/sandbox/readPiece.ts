import { fromJS, is } from 'immutable';
import { parseClaimRules } from '../../cloud/idp/claimRules/parseClaimRules.ts';
import { scanJson } from '../../iam/parse/scanJson.ts';
import { parsePolicyText } from '../../iam/parsePolicyText.ts';
import { failure, type Result, success } from '../../kit/result.ts';
import { readMetadata } from '../../wire/saml/readMetadata.ts';
import { type Edit, memberPointer } from './edit.ts';
import { moments } from './pieceText.ts';
import type { Piece } from './piecesOf.ts';
import { valueAt } from './pointer.ts';

/** What is wrong with the text of a piece, and where. */
export interface TextFault {
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly message: string;
}

type Read = Result<readonly Edit[], TextFault>;

const same = (one: unknown, other: unknown): boolean => is(fromJS(one), fromJS(other));

const changed = (file: unknown, pointer: string, value: unknown): readonly Edit[] =>
  same(valueAt(file, pointer), value)
    ? []
    : [value === undefined ? { pointer } : { pointer, value }];

/** The offset of a place that is named by line and column, both counted from 1. */
function offsetAt(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, before.join('\n').length + (line > 1 ? 1 : 0) + column - 1);
}

/** What is wrong with a text that is not JSON. */
function textFaults(form: Piece['form'], text: string): readonly TextFault[] {
  if (form === 'claim-rule') {
    const parsed = parseClaimRules(text);
    if (!parsed.ok)
      return parsed.faults.map(({ message, position }) => ({
        offset: offsetAt(text, position.line, position.column),
        message,
      }));
    return parsed.value.length === 1
      ? []
      : [{ offset: 0, message: `One rule stands here, and this text has ${parsed.value.length}.` }];
  }
  const read = readMetadata(text);
  return read.ok
    ? []
    : read.faults.map(({ message, line = 1, column = 1 }) => ({
        offset: offsetAt(text, line, column),
        message,
      }));
}

/** What is wrong with a policy, in the words of IAM’s grammar. */
function policyFaults(piece: Piece, text: string): readonly TextFault[] {
  const parsed = piece.policy ? parsePolicyText(piece.policy, text) : success(undefined);
  return parsed.ok
    ? []
    : parsed.faults.map(({ detail, position }) => ({
        offset: position?.offset ?? 0,
        message: detail,
      }));
}

/** A moment as it is kept; what is none is left for the world’s own form to turn down. */
const kept = (pointer: string, value: unknown): unknown => {
  const moment = moments.includes(pointer) && typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(moment) ? value : moment;
};

function readMembers(file: unknown, piece: Piece, members: readonly string[], text: string): Read {
  const scan = scanJson(text);
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failure({ offset: 0, message: 'An object stands here: { and } around it.' });
  const given = new Map<string, unknown>(Object.entries(value));
  const unknown = [...given.keys()].filter((member) => !members.includes(member));
  if (unknown.length > 0)
    return failure(
      ...unknown.map((member) => ({
        offset: (scan.ok && scan.offsets.get(memberPointer('', member))) || 0,
        message: `There is no ${member} here. What can be set: ${members.join(', ')}.`,
      })),
    );
  return success(
    members.flatMap((member) => {
      const pointer = memberPointer(piece.pointer, member);
      return changed(file, pointer, kept(pointer, given.get(member)));
    }),
  );
}

/**
 * Reads the text of a piece as edits of a world file.
 *
 * @param file the world file without edits: what is as it was is no edit
 * @returns faults with their places where the text is not what stands there: JSON, a policy, a claim rule
 */
export function readPiece(file: unknown, piece: Piece, text: string): Read {
  const { pointer, form } = piece;
  if (piece.optional && text.trim() === '') return success(changed(file, pointer, undefined));
  if (form === 'claim-rule' || form === 'metadata') {
    const faults = textFaults(form, text);
    return faults.length > 0 ? failure(...faults) : success(changed(file, pointer, text));
  }
  const scan = scanJson(text);
  if (!scan.ok) return failure({ offset: scan.offset, message: scan.problem });
  if (scan.duplicates.length > 0)
    return failure(
      ...scan.duplicates.map(({ offset }) => ({
        offset,
        message: 'This name stands twice in the same object.',
      })),
    );
  const faults = policyFaults(piece, text);
  if (faults.length > 0) return failure(...faults);
  return piece.members
    ? readMembers(file, piece, piece.members, text)
    : success(changed(file, pointer, JSON.parse(text)));
}
