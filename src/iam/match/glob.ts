/** `*` among the codes of a glob: any run of characters, also none. */
export const anyRun = -1;
/** `?` among the codes of a glob: exactly one character. */
export const anyOne = -2;

/** A text with wildcards. Wildcards are negative codes, so a literal `*` or `?` stays a character. */
export interface Glob {
  /** UTF-16 character codes, or `anyRun` or `anyOne`. */
  readonly codes: readonly number[];
  /** The text itself where there is no wildcard. */
  readonly literal: string | undefined;
}

export const globOf = (codes: readonly number[]): Glob => ({
  codes,
  literal: codes.some((code) => code < 0) ? undefined : showGlob(codes),
});

/** The glob as people write it. */
export function showGlob(codes: readonly number[]): string {
  let text = '';
  for (const code of codes)
    text += code === anyRun ? '*' : code === anyOne ? '?' : String.fromCharCode(code);
  return text;
}

/**
 * Whether the whole text matches. Only the latest `*` is ever reconsidered, so the work is at most
 * the length of the glob times the length of the text, whatever the input.
 */
export function matchesGlob(glob: Glob, text: string): boolean {
  if (glob.literal !== undefined) return glob.literal === text;
  const { codes } = glob;
  let at = 0;
  let inText = 0;
  let run = -1;
  let runEnds = 0;
  while (inText < text.length) {
    const code = codes[at];
    if (code === anyRun) {
      run = at;
      at += 1;
      if (at === codes.length) return true;
      runEnds = inText;
    } else if (code !== undefined && (code === anyOne || code === text.charCodeAt(inText))) {
      at += 1;
      inText += 1;
    } else if (run >= 0) {
      at = run + 1;
      runEnds += 1;
      inText = runEnds;
    } else return false;
  }
  while (codes[at] === anyRun) at += 1;
  return at === codes.length;
}
