/** Lines of a text, the first being 0, both ends included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** A JSON document written out, and where each of its values stands, by JSON Pointer. */
export interface JsonLines {
  /** The same text as `JSON.stringify(document, null, 2)`, line by line. */
  readonly lines: readonly string[];
  readonly places: ReadonlyMap<string, Lines>;
}

/** RFC 6901 section 3. */
const escapeToken = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');

/** Writes a JSON value with two spaces of indent and notes the lines of every value within. */
export function jsonLines(document: unknown): JsonLines {
  const lines: string[] = [];
  const places = new Map<string, Lines>();

  const write = (
    value: unknown,
    pointer: string,
    indent: string,
    before: string,
    after: string,
  ) => {
    const first = lines.length;
    const isList = Array.isArray(value);
    if (typeof value === 'object' && value !== null) {
      const members = isList
        ? value.map((item: unknown, index) => ['', item ?? null, String(index)] as const)
        : Object.entries(value)
            .filter(([, member]) => member !== undefined)
            .map(
              ([name, member]) => [`${JSON.stringify(name)}: `, member as unknown, name] as const,
            );
      const [opening, closing] = isList ? ['[', ']'] : ['{', '}'];
      if (members.length === 0) lines.push(`${indent}${before}${opening}${closing}${after}`);
      else {
        lines.push(`${indent}${before}${opening}`);
        for (const [index, [name, member, token]] of members.entries()) {
          const comma = index < members.length - 1 ? ',' : '';
          write(member, `${pointer}/${escapeToken(token)}`, `${indent}  `, name, comma);
        }
        lines.push(`${indent}${closing}${after}`);
      }
    } else lines.push(`${indent}${before}${JSON.stringify(value) ?? 'null'}${after}`);
    places.set(pointer, { first, last: lines.length - 1 });
  };

  write(document, '', '', '', '');
  return { lines, places };
}

/**
 * The lines of the value that an RFC 6901 JSON Pointer names. A value that is not there lights what
 * should have held it: a missing condition its statement, a missing statement the document.
 */
export function linesAt({ places }: JsonLines, pointer: string): Lines {
  for (let at = pointer; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const found = places.get(at);
    if (found) return found;
  }
  return places.get('') ?? { first: 0, last: 0 };
}
