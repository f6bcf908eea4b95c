import type { Element, Statement } from '../policy.ts';
import { parseActions } from './parseActions.ts';
import { parseConditions } from './parseConditions.ts';
import { parsePrincipals } from './parsePrincipals.ts';
import { parseResources } from './parseResources.ts';
import { below, isObject, refuse } from './reader.ts';
import type { Reader } from './reader.ts';

const elements = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

type Fields = Readonly<Record<string, unknown>>;
type Parse<Entry> = (
  reader: Reader,
  element: string,
  value: unknown,
  pointer: string,
) => readonly Entry[];

interface Rule {
  readonly required: boolean;
  readonly plain: boolean;
  readonly negated: boolean;
}

/** Reads an element that has a Not form, of which a statement holds one. */
function parseElement<Entry extends { written: string; pointer: string }>(
  reader: Reader,
  statement: Fields,
  pointer: string,
  name: string,
  rule: Rule,
  parse: Parse<Entry>,
): Element<Entry> | undefined {
  const present = [name, `Not${name}`].filter((each) => Object.hasOwn(statement, each));
  for (const each of present)
    if (!(each === name ? rule.plain : rule.negated))
      refuse(
        reader,
        'prohibited-element',
        below(pointer, each),
        each,
        `This kind of policy has no ${each}.`,
      );
  if (present.length > 1)
    return refuse(
      reader,
      'exclusive-elements',
      pointer,
      name,
      `A statement has ${name} or Not${name}, not both.`,
    );
  const [element] = present;
  if (element === undefined)
    return rule.required
      ? refuse(reader, 'missing-element', pointer, name, `The statement has no ${name}.`)
      : undefined;
  const at = below(pointer, element);
  const entries = parse(reader, element, statement[element], at);
  return { pointer: at, negated: element !== name, entries };
}

function parseSid(reader: Reader, statement: Fields, pointer: string): string | undefined {
  const sid = statement['Sid'];
  const at = below(pointer, 'Sid');
  if (sid === undefined) return undefined;
  if (typeof sid !== 'string') return refuse(reader, 'wrong-type', at, 'Sid', 'A Sid is text.');
  if (reader.grammar.strictSids && !/^[0-9A-Za-z]*$/.test(sid))
    return refuse(reader, 'bad-sid', at, sid, `A Sid has letters and digits only: "${sid}".`);
  return sid === '' ? undefined : sid;
}

function parseEffect(
  reader: Reader,
  statement: Fields,
  pointer: string,
): Statement['effect'] | undefined {
  if (!Object.hasOwn(statement, 'Effect'))
    return refuse(reader, 'missing-element', pointer, 'Effect', 'The statement has no Effect.');
  const effect = statement['Effect'];
  if (effect === 'Allow' || effect === 'Deny') return effect;
  const shown = typeof effect === 'string' ? effect : typeof effect;
  return refuse(
    reader,
    'bad-effect',
    below(pointer, 'Effect'),
    shown,
    'An Effect is Allow or Deny, in this letter case.',
  );
}

/** Reads one statement. Its faults are noted in the reader; undefined where it cannot be used. */
export function parseStatement(
  reader: Reader,
  statement: unknown,
  pointer: string,
): Statement | undefined {
  if (!isObject(statement))
    return refuse(reader, 'wrong-type', pointer, 'Statement', 'A statement is an object.');
  for (const name of Object.keys(statement))
    if (!elements.has(name))
      refuse(
        reader,
        'unknown-element',
        below(pointer, name),
        name,
        `A statement has no element "${name}".`,
      );
  const { grammar } = reader;
  const named = grammar.principal === 'required';
  const placed = grammar.resource === 'required';
  const sid = parseSid(reader, statement, pointer);
  const effect = parseEffect(reader, statement, pointer);
  const principal = parseElement(
    reader,
    statement,
    pointer,
    'Principal',
    { required: named, plain: named, negated: grammar.notPrincipal },
    parsePrincipals,
  );
  if (principal?.negated && grammar.notPrincipal && effect === 'Allow')
    refuse(
      reader,
      'not-principal-allow',
      principal.pointer,
      'NotPrincipal',
      'NotPrincipal goes with Deny only.',
    );
  const action = parseElement(
    reader,
    statement,
    pointer,
    'Action',
    { required: true, plain: true, negated: grammar.notAction },
    parseActions,
  );
  const resource = parseElement(
    reader,
    statement,
    pointer,
    'Resource',
    { required: placed, plain: placed, negated: placed },
    parseResources,
  );
  const conditions = Object.hasOwn(statement, 'Condition')
    ? parseConditions(reader, statement['Condition'], below(pointer, 'Condition'))
    : [];
  return effect && action && { pointer, sid, effect, principal, action, resource, conditions };
}
