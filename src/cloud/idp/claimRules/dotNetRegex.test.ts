import { describe, expect, it } from 'vitest';
import { readDotNetRegex } from './dotNetRegex.ts';

const regexOf = (source: string) => {
  const read = readDotNetRegex(source);
  if (!read.ok) throw new Error(read.faults.join());
  return read.value;
};

describe('readDotNetRegex', () => {
  it('takes inline options from the start', () => {
    expect(regexOf('(?i)^aws-').test('AWS-x')).toBe(true);
    expect(regexOf('^aws-').test('AWS-x')).toBe(false);
    expect(regexOf('(?im)^b$').test('a\nB\nc')).toBe(true);
  });

  it('gives the same answer each time it is asked', () => {
    const regex = regexOf('a');
    expect([regex.test('a'), regex.test('a'), regex.test('a')]).toEqual([true, true, true]);
  });

  it('knows the ends of a text from those of a line', () => {
    expect(regexOf('(?m)\\Ab').test('a\nb')).toBe(false);
    expect(regexOf('a\\z').test('a\n')).toBe(false);
    expect(regexOf('a\\Z').test('a\n')).toBe(true);
    expect(regexOf('\\\\A').test('\\A')).toBe(true);
  });

  it.each([
    ['(?<d>[^\\\\]+)\\\\(?<u>.+)', 'CORP\\ana', '${u} of ${d}, $2, ${1}', 'ana of CORP, ana, CORP'],
    ['a', 'banana', '[$&$0]', 'b[aa]n[aa]n[aa]'],
    ['(a)(x)?', 'a', '<$1$2$3$$1${nix}>', '<a$3$1${nix}>'],
    ['z', 'abc', '$0', 'abc'],
  ])('replaces %s in %s as .NET does', (source, text, replacement, expected) => {
    expect(regexOf(source).replace(text, replacement)).toBe(expected);
  });

  it('knows Unicode categories', () => {
    expect(regexOf('^\\p{Lu}').test('Ä')).toBe(true);
  });

  it('refuses what it cannot carry over', () => {
    expect(readDotNetRegex('(?n)a').ok).toBe(false);
    expect(readDotNetRegex('(?>a)').ok).toBe(false);
    expect(readDotNetRegex('a(?i)b').ok).toBe(false);
    expect(readDotNetRegex('a\\(?i)').ok).toBe(false);
  });
});
