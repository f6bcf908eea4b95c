import { failure } from '../kit/result.ts';
import type { Result } from '../kit/result.ts';
import { grammars } from './parse/grammar.ts';
import { awsMessage } from './parse/awsMessage.ts';
import { scanJson } from './parse/scanJson.ts';
import { parsePolicy } from './parsePolicy.ts';
import type { Policy, PolicyKind } from './policy.ts';
import type { PolicyFault, PolicyFaultCode, TextPosition } from './policyFault.ts';

/** Lines end with LF or CRLF. */
export function positionOf(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { offset, line: before.split('\n').length, column: offset - lineStart + 1 };
}

/**
 * Reads a policy from JSON text. Each fault carries its place in the text as well as its pointer.
 * A name used twice in one object is refused: what it means is undefined (RFC 8259 section 4).
 */
export function parsePolicyText(kind: PolicyKind, text: string): Result<Policy, PolicyFault> {
  const fault = (
    code: PolicyFaultCode,
    pointer: string,
    offset: number,
    detail: string,
  ): PolicyFault => ({
    code,
    pointer,
    message: awsMessage(grammars[kind].voice, code, ''),
    detail,
    position: positionOf(text, offset),
  });
  const scan = scanJson(text);
  if (!scan.ok) return failure(fault('json-syntax', '', scan.offset, scan.problem));
  if (scan.duplicates.length > 0)
    return failure(
      ...scan.duplicates.map(({ pointer, offset }) =>
        fault('duplicate-key', pointer, offset, 'This name appears twice in the same object.'),
      ),
    );
  const parsed = parsePolicy(kind, JSON.parse(text));
  if (parsed.ok) return parsed;
  return failure(
    ...parsed.faults.map((each) => ({
      ...each,
      position: positionOf(text, scan.offsets.get(each.pointer) ?? 0),
    })),
  );
}
