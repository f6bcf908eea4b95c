/** The kinds of Mermaid diagram the lab writes; each tolerates other characters in its labels. */
export type MermaidDialect = 'sequence' | 'state';

const written: Readonly<Record<MermaidDialect, RegExp>> = {
  sequence: /[\p{L}\p{M}\p{N} .,()/'"!?=+*@&:_|~–—…→·’“”-]/u,
  // State labels pass through Mermaid's Markdown and HTML paths, so fewer characters go in as they are.
  state: /[\p{L}\p{M}\p{N} .,()/'!?=+→’-]/u,
};

/**
 * Mermaid looks for these words anywhere in a line, also inside a label (`encodeEntities` cuts a `;`
 * after `style` and `classDef`; the state lexer takes any line with `direction TB` for a command).
 */
const wordsWithPower = /style|classDef|direction/gi;

/** At the start of a label Mermaid reads `wrap:` and `nowrap:` as a command. */
const wrapCommand = /^:?(?:no)?wrap:/i;

/** At the start of a state label, Markdown would see a list. */
const listMark = /^(?:[-+]|\d+[.)])/;

/** Controls, and the invisible marks that reorder the text around them (Unicode UAX #9). */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;

const entity = (character: string): string => `#${character.codePointAt(0)};`;

/** One line of plain text: no controls, no lone surrogates, single spaces. */
export const plainLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(unseen, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Writes any text as a Mermaid label that shows exactly that text (as one line) and nothing else: a
 * character that Mermaid might read as syntax becomes a numeric entity (`#59;`).
 * Source: https://mermaid.js.org/syntax/sequenceDiagram.html#entity-codes-to-escape-characters
 */
export function mermaidText(text: string, dialect: MermaidDialect): string {
  const line = plainLine(text);
  const powerful = new Set([...line.matchAll(wordsWithPower)].map((match) => match.index));
  if (wrapCommand.test(line) || (dialect === 'state' && listMark.test(line))) powerful.add(0);
  if (dialect === 'state') {
    const number = /^\d+(?=[.)])/.exec(line)?.[0];
    if (number !== undefined) powerful.add(number.length);
  }
  let offset = 0;
  let out = '';
  for (const character of line) {
    const asIs = written[dialect].test(character) && !powerful.has(offset);
    out += asIs ? character : entity(character);
    offset += character.length;
  }
  return out;
}
