import { plainLine } from './mermaidText.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

interface Grapheme {
  readonly text: string;
  readonly columns: number;
}

const columnsOf = (text: string): number =>
  [...graphemes.segment(text)].reduce((sum, { segment }) => sum + (wide.test(segment) ? 2 : 1), 0);

/** Whether a word may be cut after this place: after a joint such as `/`, or before a capital within a name. */
const cutsAfter = (left: readonly Grapheme[], index: number): boolean =>
  /[/.:,&?=_-]/.test(left[index]?.text ?? '') ||
  (/\p{Ll}/u.test(left[index]?.text ?? '') && /\p{Lu}/u.test(left[index + 1]?.text ?? ''));

/** Pieces of a word that is longer than a line, cut where a reader would cut it if there is such a place. */
function piecesOf(word: string, columns: number): readonly string[] {
  const left: Grapheme[] = [...graphemes.segment(word)].map(({ segment }) => ({
    text: segment,
    columns: wide.test(segment) ? 2 : 1,
  }));
  const pieces: string[] = [];
  while (left.length > 0) {
    let used = 0;
    let end = 0;
    while (end < left.length && used + (left[end]?.columns ?? 0) <= columns) {
      used += left[end]?.columns ?? 0;
      end += 1;
    }
    end = Math.max(end, 1);
    if (end < left.length) {
      const joint = left.slice(0, end).findLastIndex((_, index) => cutsAfter(left, index)) + 1;
      if (joint >= end / 3) end = joint;
    }
    pieces.push(
      left
        .splice(0, end)
        .map(({ text }) => text)
        .join(''),
    );
  }
  return pieces;
}

function greedy(words: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of words.flatMap((word) => piecesOf(word, columns))) {
    const last = lines.at(-1);
    const joined = `${last} ${piece}`;
    if (last !== undefined && columnsOf(joined) <= columns) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines;
}

/**
 * Breaks a label into as few lines of at most `columns` characters as it needs, about equally long.
 * Wide characters (Han, emoji) count twice. Mermaid's own wrapping would cut entities in two.
 */
export function wrapLabel(label: string, columns: number): readonly string[] {
  const line = plainLine(label);
  if (columnsOf(line) <= columns) return [line];
  const words = line.split(' ');
  const lines = greedy(words, columns);
  const longest = Math.max(...words.map(columnsOf));
  const fair = Math.ceil(columnsOf(line) / lines.length);
  for (let width = Math.max(fair, longest); width < columns; width += 1) {
    const balanced = greedy(words, width);
    if (balanced.length <= lines.length) return balanced;
  }
  return lines;
}
