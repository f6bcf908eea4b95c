import type { ContextLookup } from '../request.ts';
import { anyOne, anyRun, globOf } from './glob.ts';
import type { Glob } from './glob.ts';

/** How a text of a policy is read. */
export interface Reading {
  /** `*` and `?` are wildcards. */
  readonly wildcards: boolean;
  /** `${key}` is a policy variable: only where the policy says Version 2012-10-17. */
  readonly variables: boolean;
  /** Letter case does not count: the template is held in lower case. */
  readonly fold: boolean;
}

interface Variable {
  /** In lower case. */
  readonly key: string;
  readonly fallback: string | undefined;
}

/** A text of a policy, ready to be matched once its variables are known. */
export interface Template {
  readonly fold: boolean;
  /** Present where the text holds no variable. */
  readonly fixed: Glob | undefined;
  readonly pieces: readonly (readonly number[] | Variable)[];
}

/** `${aws:username}` or `${aws:PrincipalTag/team, 'default'}`. */
const variableForm = /\$\{([^${},']+)(?:,\s*'([^']*)'\s*)?\}/y;
const escaped = new Set(['*', '?', '$']);

function pushCodes(codes: number[], text: string): void {
  for (let index = 0; index < text.length; index += 1) codes.push(text.charCodeAt(index));
}

/**
 * Reads wildcards and policy variables. A `${` that opens no well-formed variable is plain text.
 * Source: IAM User Guide, reference_policies_variables.
 */
export function parseTemplate(written: string, reading: Reading): Template {
  const text = reading.fold ? written.toLowerCase() : written;
  const pieces: (number[] | Variable)[] = [];
  let run: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '$' && reading.variables) {
      const literal = text.charAt(at + 2);
      if (text[at + 1] === '{' && escaped.has(literal) && text[at + 3] === '}') {
        run.push(literal.charCodeAt(0));
        at += 3;
        continue;
      }
      variableForm.lastIndex = at;
      const found = variableForm.exec(text);
      if (found) {
        pieces.push(run, { key: (found[1] ?? '').trim().toLowerCase(), fallback: found[2] });
        run = [];
        at = variableForm.lastIndex - 1;
        continue;
      }
    }
    if (reading.wildcards && char === '*') run.push(anyRun);
    else if (reading.wildcards && char === '?') run.push(anyOne);
    else run.push(char.charCodeAt(0));
  }
  const fixed = pieces.length === 0 ? globOf(run) : undefined;
  pieces.push(run);
  return { fold: reading.fold, fixed, pieces };
}

/**
 * The glob with every variable replaced; what comes from the request is plain text, wildcards
 * included. Undefined where a variable has neither a single value nor a default.
 */
export function resolveTemplate(template: Template, lookup: ContextLookup): Glob | undefined {
  if (template.fixed) return template.fixed;
  const codes: number[] = [];
  for (const piece of template.pieces) {
    if (!('key' in piece)) {
      for (const code of piece) codes.push(code);
      continue;
    }
    const found = lookup(piece.key);
    const value = typeof found === 'string' ? found : piece.fallback;
    if (value === undefined) return undefined;
    pushCodes(codes, template.fold ? value.toLowerCase() : value);
  }
  return globOf(codes);
}

/** The keys that the variables of a text name, as they are written. `${*}` and its like name none. */
export const variablesIn = (text: string): readonly string[] =>
  [...text.matchAll(new RegExp(variableForm.source, 'g'))]
    .map((found) => (found[1] ?? '').trim())
    .filter((key) => !escaped.has(key));
