import { failure, type Result, success } from '../../../kit/result.ts';

/** A .NET regular expression, made to run here. */
export interface DotNetRegex {
  readonly source: string;
  readonly test: (text: string) => boolean;
  /** .NET's `Regex.Replace`: every match, with `$1`, `${name}`, `$&`, `$$` in the replacement. */
  readonly replace: (text: string, replacement: string) => string;
}

/**
 * Reads a pattern as .NET means it, as far as the two languages differ in what claim rules use:
 * inline options at the start, `\A`, `\z`, `\Z`. What cannot be carried over is refused, never guessed.
 * Source: .NET "Regular expression language - quick reference".
 */
export function readDotNetRegex(source: string): Result<DotNetRegex, string> {
  const options = /^\(\?([a-z]+)\)/.exec(source);
  const flags = options?.[1] ?? '';
  const unknown = /[^ims]/.exec(flags);
  if (unknown)
    return failure(`the option "${unknown[0]}" of a regular expression is not supported`);
  const body = source.slice(options?.[0].length ?? 0);
  if (/\(\?[a-z]+\)/.test(withoutEscapes(body)))
    return failure('options such as (?i) can stand only at the start of a regular expression');
  const unicode = /\\[pP]\{/.test(body) ? 'u' : '';
  try {
    const regex = new RegExp(translateAnchors(body), `g${unicode}${[...new Set(flags)].join('')}`);
    return success({
      source,
      test: (text) => text.search(regex) >= 0,
      replace: (text, replacement) =>
        text.replace(regex, (...match: unknown[]) => expand(replacement, readMatch(match))),
    });
  } catch (error) {
    return failure(`not a regular expression: ${(error as SyntaxError).message}`);
  }
}

const withoutEscapes = (pattern: string): string => pattern.replace(/\\[^]/g, '');

/** `\A` and `\z` mean the ends of the text even where `^` and `$` mean those of a line. */
const translateAnchors = (pattern: string): string =>
  pattern.replace(/\\([^])/g, (escaped, char: string) => {
    if (char === 'A') return '(?<![^])';
    if (char === 'z') return '(?![^])';
    return char === 'Z' ? '(?=\\n?(?![^]))' : escaped;
  });

interface Match {
  readonly groups: readonly (string | undefined)[];
  readonly names: Readonly<Record<string, string | undefined>>;
}

/** Sorts what `String.replace` passes: the match, its groups, the offset, the text, the named groups. */
function readMatch(match: readonly unknown[]): Match {
  const offset = match.findIndex((part) => typeof part === 'number');
  return {
    groups: match.slice(0, offset) as (string | undefined)[],
    names: (match[offset + 2] ?? {}) as Record<string, string | undefined>,
  };
}

/** A reference to a group that the pattern does not have stays as it is written, as in .NET. */
const expand = (replacement: string, { groups, names }: Match): string =>
  replacement.replace(
    /\$(?:(\$)|(&)|(\d+)|\{(\w+)\})/g,
    (written, dollar?: string, whole?: string, number?: string, name?: string) => {
      if (dollar !== undefined) return '$';
      if (whole !== undefined) return groups[0] ?? '';
      const index = Number(number ?? (/^\d+$/.test(name ?? '') ? name : Number.NaN));
      if (index < groups.length) return groups[index] ?? '';
      return name !== undefined && Object.hasOwn(names, name) ? (names[name] ?? '') : written;
    },
  );
