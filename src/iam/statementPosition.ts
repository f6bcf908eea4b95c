import { scanJson } from './parse/scanJson.ts';
import { positionOf } from './parsePolicyText.ts';
import type { TextPosition } from './policyFault.ts';

export interface StatementPosition {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/**
 * Where IAM's policy simulator says that a statement stands. Its parser notes where it is when it begins to
 * read: right after the bracket or brace that opens `Statement`, or right after the statement before. The
 * end is the place after the closing brace. Found by comparing answers of AWS with the policies they are
 * about; AWS only says that there are positions.
 *
 * @param pointer of the statement: `/Statement` or such as `/Statement/1`
 */
export function statementPosition(text: string, pointer: string): StatementPosition | undefined {
  const scan = scanJson(text);
  if (!scan.ok) return undefined;
  const index = Number(pointer.split('/')[2] ?? 0);
  const opening = scan.offsets.get('/Statement');
  const start =
    index > 0
      ? scan.ends.get(`/Statement/${index - 1}`)
      : opening === undefined
        ? undefined
        : opening + 1;
  const end = scan.ends.get(pointer);
  return start === undefined || end === undefined
    ? undefined
    : { start: positionOf(text, start), end: positionOf(text, end) };
}
