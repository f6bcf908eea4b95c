/** A value of an argument in Terraform's language. */
export type HclValue =
  | string
  | number
  | boolean
  | readonly HclValue[]
  | { readonly [key: string]: HclValue }
  | HclExpression;

/** Something that is not a literal: a reference to another resource, a call of a function. */
export class HclExpression {
  constructor(readonly text: string) {}
}

/** A block: its type, its labels, and its arguments; nested blocks are in `blocks`. */
export interface HclBlock {
  readonly type: string;
  readonly labels?: readonly string[];
  readonly body: Readonly<Record<string, HclValue | undefined>>;
  readonly blocks?: readonly HclBlock[];
}

/**
 * A text as HCL quotes it. `${` and `%{` would begin a template, so their first character is doubled.
 * HCL has no short escapes for backspace and form feed.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
 */
const quoted = (text: string): string =>
  JSON.stringify(text)
    .replaceAll(/(?<!\\)((?:\\\\)*)\\([bf])/g, (_all, before: string, letter: string) =>
      letter === 'b' ? `${before}\\u0008` : `${before}\\u000c`,
    )
    // A function, because `$$` in a replacement text stands for one dollar sign.
    .replaceAll('${', () => '$${')
    .replaceAll('%{', '%%{');

const isName = (text: string): boolean => /^[A-Za-z_][\w-]*$/.test(text);

function written(value: HclValue, indent: string): string {
  if (value instanceof HclExpression) return value.text;
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = (value as readonly HclValue[]).map(
      (item) => `${inner}${written(item, inner)},\n`,
    );
    return items.length === 0 ? '[]' : `[\n${items.join('')}${indent}]`;
  }
  const lines = Object.entries(value).map(
    ([key, member]) => `${inner}${isName(key) ? key : quoted(key)} = ${written(member, inner)}\n`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}

/** Writes a block and what is in it, in Terraform's canonical indentation. */
export function writeBlock(block: HclBlock, indent = ''): string {
  const { type, labels = [], body, blocks = [] } = block;
  const inner = `${indent}  `;
  const given = Object.entries(body).filter(
    (entry): entry is [string, HclValue] => entry[1] !== undefined,
  );
  const widest = Math.max(0, ...given.map(([name]) => name.length));
  const lines = given.map(
    ([name, value]) => `${inner}${name.padEnd(widest)} = ${written(value, inner)}\n`,
  );
  const nested = blocks.map((each) => `\n${writeBlock(each, inner)}`);
  const head = [type, ...labels.map(quoted)].join(' ');
  return `${indent}${head} {\n${lines.join('')}${nested.join('')}${indent}}\n`;
}

/** A JSON document, as Terraform's function `jsonencode` takes it. */
export const jsonencode = (document: unknown): HclExpression =>
  new HclExpression(`jsonencode(${written(document as HclValue, '  ')})`);

/** An attribute of a resource that is made elsewhere in the file. */
export const attributeOf = (type: string, name: string, attribute: string): HclExpression =>
  new HclExpression(`${type}.${name}.${attribute}`);

/** A name that Terraform takes for a resource, made of what the object is called. */
export const resourceName = (...parts: readonly string[]): string => {
  const name = parts
    .join('_')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toLowerCase();
  return /^\d/.test(name) ? `_${name}` : name;
};
