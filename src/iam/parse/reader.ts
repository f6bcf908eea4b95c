import type { PolicyFault, PolicyFaultCode } from '../policyFault.ts';
import { awsMessage } from './awsMessage.ts';
import type { Grammar } from './grammar.ts';

/** Reads one policy: what its kind allows, whether it has variables, and the faults so far. */
export interface Reader {
  readonly grammar: Grammar;
  readonly variables: boolean;
  readonly faults: PolicyFault[];
}

/** Notes a fault. `subject` is what the text of AWS names, `detail` our explanation. */
export function refuse(
  reader: Reader,
  code: PolicyFaultCode,
  pointer: string,
  subject: string,
  detail: string,
): undefined {
  reader.faults.push({
    code,
    pointer,
    message: awsMessage(reader.grammar.voice, code, subject),
    detail,
  });
}

/** RFC 6901: the pointer to a member of the object or array at a pointer. */
export const below = (pointer: string, member: string | number): string =>
  `${pointer}/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of an element, and its pointer. */
export interface Item {
  readonly value: unknown;
  readonly pointer: string;
}

/** One value stands for a list of one; the pointer then is that of the element itself. */
export const items = (value: unknown, pointer: string): readonly Item[] =>
  Array.isArray(value)
    ? value.map((each: unknown, index) => ({ value: each, pointer: below(pointer, index) }))
    : [{ value, pointer }];

/** The texts of an element that takes a string or a list of strings, not empty. */
export function texts(
  reader: Reader,
  element: string,
  value: unknown,
  pointer: string,
): readonly { readonly text: string; readonly pointer: string }[] {
  const all = items(value, pointer);
  if (all.length === 0) refuse(reader, 'empty', pointer, element, `${element} is an empty list.`);
  return all.flatMap((item) => {
    if (typeof item.value === 'string') return [{ text: item.value, pointer: item.pointer }];
    refuse(
      reader,
      'wrong-type',
      item.pointer,
      element,
      `${element} takes text or a list of texts.`,
    );
    return [];
  });
}
