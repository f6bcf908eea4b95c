/** How a language writes what JSON has no word of its own for. */
export interface Spelling {
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  /** A key of an object, written. */
  readonly key: (name: string) => string;
  readonly text: (text: string) => string;
}

/** A value as a literal over several lines, indented by two spaces a level. */
export function literal(value: unknown, spelling: Spelling, indent = ''): string {
  if (typeof value === 'string') return spelling.text(value);
  if (typeof value === 'number') return String(value);
  if (value === true) return spelling.yes;
  if (value === false) return spelling.no;
  if (value === null || value === undefined) return spelling.nothing;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item: unknown) => literal(item, spelling, inner))
    : Object.entries(value).map(
        ([name, member]) => `${spelling.key(name)}: ${literal(member, spelling, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => `${inner}${line},\n`).join('')}${indent}${close}`;
}
