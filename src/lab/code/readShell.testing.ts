/** What a generated shell script says, read back without a shell. */
export interface ReadScript {
  readonly variables: Readonly<Record<string, string>>;
  /** Files that were written, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** The words of its last command. */
  readonly words: readonly string[];
}

/** The words of each command, POSIX quoting and variables resolved (Shell Command Language 2.2, 2.6.2). */
function commandsOf(script: string): readonly (readonly string[])[] {
  const variables = new Map<string, string>();
  const commands: string[][] = [];
  let words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const found = sticky.exec(script);
    if (!found) return undefined;
    at += found[0].length;
    return found[0];
  };
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = () => {
    endWord();
    const [assignment, ...more] = words;
    const parts = /^([A-Z_]+)=([^]*)$/.exec(assignment ?? '');
    if (parts && more.length === 0) variables.set(parts[1] ?? '', parts[2] ?? '');
    if (words.length > 0) commands.push(words);
    words = [];
  };
  while (at < script.length) {
    const quoted = take(/'[^']*'/) ?? undefined;
    if (quoted !== undefined) word = (word ?? '') + quoted.slice(1, -1);
    else if (take(/\\\n\s*/) !== undefined) endWord();
    else if (take(/ +/) !== undefined) endWord();
    else if (take(/\n/) !== undefined) endCommand();
    else {
      const variable = take(/"\$[A-Z_]+"/);
      const escaped = variable === undefined ? take(/\\'/) : undefined;
      const plain = variable ?? escaped ?? take(/[^\s'"\\]+/);
      if (plain === undefined)
        throw new Error(`A shell would not read this: ${script.slice(at, at + 40)}`);
      const meant = variable ? (variables.get(variable.slice(2, -1)) ?? '') : escaped ? "'" : plain;
      word = (word ?? '') + meant;
    }
  }
  endCommand();
  return commands;
}

export function readShell(script: string): ReadScript {
  const variables: Record<string, string> = {};
  const files: Record<string, string> = {};
  let last: readonly string[] = [];
  for (const words of commandsOf(script)) {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = words;
    const exported = /^([A-Z_]+)=([^]*)$/.exec(first === 'export' ? second : '');
    if (exported) variables[exported[1] ?? ''] = exported[2] ?? '';
    else if (first === 'unset') delete variables[second];
    else if (first === 'printf' && second === '%s' && fourth === '>') files[fifth] = third;
    else last = words;
  }
  return { variables, files, words: last };
}
