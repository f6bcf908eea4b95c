import type { ClaimRuleFault, TextPosition } from './claimRule.ts';

/** A word or sign of a rule. `end` is the offset behind its last character. */
export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'sign' | 'end';
  /** A string's content without its quotation marks; otherwise as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Turns an offset into a line and a column. */
export function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const pattern =
  /(?<space>\s+)|(?<word>[A-Za-z_]\w*)|(?<number>\d+)|"(?<string>[^"]*)"|(?<sign>=>|==|!=|=~|!~|&&|>=|<=|[=:;,.+()[\]@><])/y;

const unreadable = (char: string): string => {
  if (char === '"') return 'this string has no closing quotation mark';
  if (/[\u201c\u201d\u201e]/.test(char))
    return 'a curly quotation mark: the rule language reads only the straight one (")';
  return `unexpected character "${char}"`;
};

/**
 * Cuts a text into tokens. Strings are raw: a backslash stands for itself, so that regular
 * expressions read as they are. Ends at the first character that fits nothing.
 */
export function tokenize(text: string): {
  readonly tokens: readonly Token[];
  readonly fault?: ClaimRuleFault;
} {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const groups = pattern.exec(text)?.groups;
    if (!groups)
      return {
        tokens,
        fault: {
          position: positionAt(text, at),
          message: unreadable(String.fromCodePoint(text.codePointAt(at) ?? 0)),
        },
      };
    const start = at;
    at = pattern.lastIndex;
    const kind = (['word', 'string', 'number', 'sign'] as const).find(
      (kind) => groups[kind] !== undefined,
    );
    if (kind) tokens.push({ kind, text: groups[kind] ?? '', start, end: at });
  }
  return { tokens: [...tokens, { kind: 'end', text: '', start: at, end: at }] };
}
