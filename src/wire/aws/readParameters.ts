import { parseIsoTime } from '../../kit/time.ts';
import type { Why } from '../../kit/why.ts';
import type { Fields } from '../http/form.ts';
import type { AwsError } from './awsError.ts';
import { checkMembers, type Notation } from './checkMembers.ts';
import type { InputOf, PlainMember, Structure } from './members.ts';
import { listEntries, mapEntries, parameterTree, type ParameterTree } from './parameterTree.ts';
import { malformedInput, validationError } from './validationError.ts';

/** A request's parameters, read and checked: either an input or an error, and always the why. */
export type ReadParameters<Members extends Structure> =
  | { readonly why: Why; readonly input: InputOf<Members>; readonly error?: undefined }
  | { readonly why: Why; readonly input?: undefined; readonly error: AwsError };

/** Reads the parameters of an operation in the AWS query protocol and checks them against the model. */
export function readParameters<Members extends Structure>(
  members: Members,
  fields: Fields,
): ReadParameters<Members> {
  const { children } = parameterTree(fields);
  const { value, why, violations, malformed } = checkMembers(
    members,
    (name) => children.get(name),
    query,
  );
  const [first] = malformed;
  if (first !== undefined) return { why, error: malformedInput(first) };
  if (violations.length > 0) return { why, error: validationError(violations) };
  // Read member by member to the types that the description states.
  return { why, input: value as InputOf<Members> };
}

/** Every value is a text, and what belongs together is told by the dots in the names. */
const query: Notation<ParameterTree> = (member, tree) => {
  if (member.kind === 'structure')
    return tree.children.size > 0
      ? { kind: 'structure', member: (name) => tree.children.get(name) }
      : undefined;
  if (member.kind === 'list') {
    const entries = listEntries(tree);
    return entries && { kind: 'list', entries };
  }
  if (member.kind === 'map') {
    const entries = mapEntries(tree);
    return entries && { kind: 'map', entries };
  }
  if (tree.value === undefined) return undefined;
  if (member.kind === 'document') return { kind: 'malformed', shown: tree.value };
  const value = valueOf(member, tree.value);
  return value === undefined
    ? { kind: 'malformed', shown: tree.value }
    : { kind: 'plain', value, shown: tree.value };
};

function valueOf({ kind }: PlainMember, given: string): string | number | boolean | undefined {
  if (kind === 'text') return given;
  if (kind === 'boolean') return given === 'true' ? true : given === 'false' ? false : undefined;
  if (kind === 'timestamp') return parseIsoTime(given);
  const number = /^[+-]?\d{1,19}$/.test(given) ? Number(given) : Number.NaN;
  const fits = kind === 'long' ? Number.isSafeInteger(number) : number === (number | 0);
  return fits ? number : undefined;
}
