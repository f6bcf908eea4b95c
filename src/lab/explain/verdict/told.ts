import { isoTime, parseBasicTime, parseIsoTime } from '../../../kit/time.ts';
import type { Why } from '../../../kit/why.ts';
import type { Evidence } from '../../../cloud/network.ts';
import type { FailingPath } from './failingPath.ts';

/** What a verdict may draw on. */
export interface Told {
  readonly leaf: Why;
  readonly path: FailingPath;
  /** What the check saw and wanted, as far as a sentence has room. */
  readonly saw: string;
  readonly wanted: string;
  readonly evidence: readonly Evidence[];
}

const mostListed = 2;

/** Several values in a sentence: two of them, and how many more there are. */
export function listText(
  values: string | readonly string[] | undefined,
  word: 'and' | 'or' = 'and',
): string {
  const all = [values ?? []].flat().filter((value) => value !== '');
  const more = all.length - mostListed;
  return more > 0
    ? `${all.slice(0, mostListed).join(', ')} ${word} ${more} more`
    : all.join(` ${word} `);
}

/** The moment that a check names, in the form of XML or of `X-Amz-Date`, wherever it stands in the text. */
export function momentIn(text: string): number | undefined {
  const [found = ''] = /\d{4}-?\d{2}-?\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})/.exec(text) ?? [];
  return parseIsoTime(found) ?? parseBasicTime(found);
}

/** `2026-09-14 08:35:02 UTC`. */
export const clockText = (at: number): string => isoTime(at).replace('T', ' ').replace('Z', ' UTC');
