import type { ClaimExpression, ClaimMaker } from './claimRule.ts';
import { parseDirectoryQuery } from './parseDirectoryQuery.ts';
import { readMember, readRegex } from './readMember.ts';
import type { TokenReader } from './tokenReader.ts';

const deepestNesting = 32;

function readVariable(reader: TokenReader, bound: readonly string[]): string {
  const token = reader.expect('word', "a condition's variable such as c");
  return bound.includes(token.text)
    ? token.text
    : reader.refuse(`no condition binds the variable "${token.text}"`, token);
}

function readTerm(reader: TokenReader, bound: readonly string[], depth: number): ClaimExpression {
  if (depth > deepestNesting) reader.refuse('this expression is nested too deeply');
  if (reader.token.kind === 'string') return { kind: 'text', text: reader.take().text };
  if (reader.token.kind !== 'word') reader.refuseFor("a text, a claim's member or RegExReplace");
  if (!reader.takeWord('RegExReplace')) {
    const variable = readVariable(reader, bound);
    reader.expectSign('.');
    return { kind: 'member', variable, member: readMember(reader) };
  }
  reader.expectSign('(');
  const input = readExpression(reader, bound, depth + 1);
  reader.expectSign(',');
  const regex = readRegex(reader);
  reader.expectSign(',');
  const replacement = readExpression(reader, bound, depth + 1);
  reader.expectSign(')');
  return { kind: 'RegExReplace', input, regex, replacement };
}

function readExpression(reader: TokenReader, bound: readonly string[], depth = 0): ClaimExpression {
  const parts = [readTerm(reader, bound, depth)];
  while (reader.takeSign('+')) parts.push(readTerm(reader, bound, depth));
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { kind: 'concatenation', parts };
}

function readNewClaim(reader: TokenReader, bound: readonly string[]): ClaimMaker {
  const start = reader.token;
  const assignments = reader.list(() => {
    const member = readMember(reader);
    reader.expectSign('=');
    return { member, value: readExpression(reader, bound) };
  });
  for (const kind of ['Type', 'Value'] as const)
    if (!assignments.some(({ member }) => member.kind === kind))
      reader.refuse(`a new claim needs a ${kind}`, start);
  return { kind: 'new', assignments };
}

function readQuery(reader: TokenReader, bound: readonly string[]): ClaimMaker {
  reader.expectArgument('store');
  const store = reader.expect('string', "an attribute store's name in quotation marks");
  if (store.text !== 'Active Directory')
    reader.refuse(`there is no attribute store "${store.text}"; use "Active Directory"`, store);
  reader.expectSign(',');
  reader.expectArgument('types');
  reader.expectSign('(');
  const types = reader.list(() => reader.expect('string', 'a claim type in quotation marks').text);
  reader.expectSign(')');
  reader.expectSign(',');
  reader.expectArgument('query');
  const written = reader.expect('string', 'a query such as ";mail;{0}"');
  const parameters: ClaimExpression[] = [];
  while (reader.takeSign(',')) {
    reader.expectArgument('param');
    parameters.push(readExpression(reader, bound));
  }
  const query = parseDirectoryQuery(written.text, types.length, parameters.length);
  return query.ok
    ? { kind: 'query', types, query: query.value, parameters }
    : reader.refuse(query.faults.join('; '), written);
}

/** Reads what stands inside `add(...)` or `issue(...)`. `bound` are the conditions' variables. */
export function readMaker(reader: TokenReader, bound: readonly string[]): ClaimMaker {
  if (reader.isWord('store')) return readQuery(reader, bound);
  if (!reader.isWord('claim')) return readNewClaim(reader, bound);
  reader.expectArgument('claim');
  return { kind: 'copy', variable: readVariable(reader, bound) };
}
