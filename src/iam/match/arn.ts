import { globOf, matchesGlob } from './glob.ts';
import type { Glob } from './glob.ts';

const colon = ':'.charCodeAt(0);
const colonsInArn = 5;

/** The six parts of an ARN, split at its first five colons. Undefined where there are fewer. */
export function arnParts(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  let start = 0;
  for (let count = 0; count < colonsInArn; count += 1) {
    const end = text.indexOf(':', start);
    if (end < 0) return undefined;
    parts.push(text.slice(start, end));
    start = end + 1;
  }
  parts.push(text.slice(start));
  return parts;
}

/** The same split for a pattern: a wildcard never reaches across one of the first five colons. */
export function arnGlobs(glob: Glob): readonly Glob[] | undefined {
  const parts: Glob[] = [];
  let start = 0;
  for (let count = 0; count < colonsInArn; count += 1) {
    const end = glob.codes.indexOf(colon, start);
    if (end < 0) return undefined;
    parts.push(globOf(glob.codes.slice(start, end)));
    start = end + 1;
  }
  parts.push(globOf(glob.codes.slice(start)));
  return parts;
}

/** Whether each of the six parts matches its own pattern. */
export const matchesArn = (globs: readonly Glob[], parts: readonly string[]): boolean =>
  globs.every((glob, index) => matchesGlob(glob, parts[index] ?? ''));
