/** What a text of JSON holds besides its value: where each value stands, and what `JSON.parse` hides. */
export type JsonScan =
  | {
      readonly ok: true;
      /** Offset of each value by RFC 6901 JSON Pointer. */
      readonly offsets: ReadonlyMap<string, number>;
      /** Offset right after each value, by the same pointers. */
      readonly ends: ReadonlyMap<string, number>;
      /** Pointers of members whose name was used before in the same object, with their offset. */
      readonly duplicates: readonly { readonly pointer: string; readonly offset: number }[];
    }
  | { readonly ok: false; readonly offset: number; readonly problem: string };

/** A policy nests seven deep; this bounds the work on what is no policy. */
const deepest = 64;

const blank = /[ \t\n\r]*/y;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Problem extends Error {
  readonly offset: number;
  constructor(offset: number, problem: string) {
    super(problem);
    this.offset = offset;
  }
}

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

class Scanner {
  readonly offsets = new Map<string, number>();
  readonly ends = new Map<string, number>();
  readonly duplicates: { pointer: string; offset: number }[] = [];
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): void {
    this.value('', 0);
    this.skip();
    if (this.at < this.text.length) this.fail('Nothing may follow the JSON value.');
  }

  private fail(problem: string): never {
    throw new Problem(this.at, problem);
  }

  private skip(): void {
    this.take(blank);
  }

  private take(form: RegExp): string | undefined {
    form.lastIndex = this.at;
    const found = form.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private string(): string {
    const start = this.at;
    this.at += 1;
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined) this.fail('The text ends within quotation marks.');
      if (char === '"') break;
      if (char < ' ')
        this.fail('Line breaks and control characters in text are written as escapes.');
      if (char !== '\\') this.at += 1;
      else if (this.take(escape) === undefined) this.fail('There is no such escape.');
    }
    this.at += 1;
    return this.text.slice(start, this.at);
  }

  private scalar(): void {
    if (this.text[this.at] === '"') this.string();
    else if (this.take(word) === undefined)
      this.fail(
        this.at < this.text.length ? 'A value is expected here.' : 'The text ends too early.',
      );
  }

  private takes(char: string): boolean {
    this.skip();
    if (this.text[this.at] !== char) return false;
    this.at += 1;
    return true;
  }

  private value(pointer: string, depth: number): void {
    this.skip();
    this.offsets.set(pointer, this.at);
    if (depth > deepest) this.fail('The text nests too deep.');
    if (this.takes('{')) this.members(pointer, depth);
    else if (this.takes('[')) this.elements(pointer, depth);
    else this.scalar();
    this.ends.set(pointer, this.at);
  }

  private elements(pointer: string, depth: number): void {
    if (this.takes(']')) return;
    let index = 0;
    do {
      this.value(`${pointer}/${index}`, depth + 1);
      index += 1;
    } while (this.takes(','));
    if (!this.takes(']')) this.fail('A comma or ] is expected here.');
  }

  private members(pointer: string, depth: number): void {
    if (this.takes('}')) return;
    const names = new Set<string>();
    do {
      this.skip();
      const start = this.at;
      if (this.text[start] !== '"') this.fail('A name in quotation marks is expected here.');
      const name = JSON.parse(this.string()) as string;
      const place = `${pointer}/${escapePointer(name)}`;
      if (names.has(name)) this.duplicates.push({ pointer: place, offset: start });
      names.add(name);
      if (!this.takes(':')) this.fail('A colon is expected here.');
      this.value(place, depth + 1);
    } while (this.takes(','));
    if (!this.takes('}')) this.fail('A comma or } is expected here.');
  }
}

/**
 * Reads JSON for its places (RFC 8259). The engines' own messages differ from one another and do
 * not all give a place.
 */
export function scanJson(text: string): JsonScan {
  const scanner = new Scanner(text);
  try {
    scanner.whole();
  } catch (problem) {
    if (problem instanceof Problem)
      return { ok: false, offset: problem.offset, problem: problem.message };
    throw problem;
  }
  const { offsets, ends, duplicates } = scanner;
  return { ok: true, offsets, ends, duplicates };
}
