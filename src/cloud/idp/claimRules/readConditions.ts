import { type ClaimCondition, type ClaimMatch, comparisons } from './claimRule.ts';
import { readMember, readRegex } from './readMember.ts';
import type { TokenReader } from './tokenReader.ts';

const operators = ['==', '!=', '=~', '!~'] as const;

function readMatch(reader: TokenReader): ClaimMatch {
  const member = readMember(reader);
  const operator = reader.takeOneOf(operators, '==, !=, =~ or !~');
  return operator === '==' || operator === '!='
    ? { operator, member, text: reader.expect('string', 'a text in quotation marks').text }
    : { operator, member, regex: readRegex(reader) };
}

function readMatches(reader: TokenReader): ClaimMatch[] {
  reader.expectSign('[');
  const matches = reader.isSign(']') ? [] : reader.list(() => readMatch(reader));
  reader.expectSign(']');
  return matches;
}

/** `([..])`, as exists and count take it. They pick no claim, so a variable has no place in them. */
function readAggregate(reader: TokenReader): ClaimMatch[] {
  reader.expectSign('(');
  if (reader.token.kind === 'word') reader.refuse('exists and count bind no variable');
  const matches = readMatches(reader);
  reader.expectSign(')');
  return matches;
}

function readCondition(reader: TokenReader): ClaimCondition {
  if (reader.isSign('[')) return { kind: 'select', matches: readMatches(reader) };
  const word = reader.expect('word', 'a condition such as c:[Type == "..."]');
  if (reader.takeSign(':'))
    return { kind: 'select', variable: word.text, matches: readMatches(reader) };
  switch (word.text.toLowerCase()) {
    case 'exists':
      return { kind: 'exists', negated: false, matches: readAggregate(reader) };
    case 'not':
      if (!reader.takeWord('exists')) reader.refuseFor('exists after NOT');
      return { kind: 'exists', negated: true, matches: readAggregate(reader) };
    case 'count': {
      const matches = readAggregate(reader);
      const comparison = reader.takeOneOf(comparisons, 'a comparison such as >=');
      const number = Number(reader.expect('number', 'a number').text);
      return { kind: 'count', comparison, number, matches };
    }
    default:
      return reader.refuseFor('a condition such as c:[Type == "..."]', word);
  }
}

/** The variables that conditions bind, in order. */
export const variablesOf = (conditions: readonly ClaimCondition[]): readonly string[] =>
  conditions.flatMap((one) => (one.kind === 'select' && one.variable ? [one.variable] : []));

/** Reads what stands before `=>`: nothing, or conditions joined by `&&`. */
export function readConditions(reader: TokenReader): readonly ClaimCondition[] {
  if (reader.isSign('=>')) return [];
  const conditions = [readCondition(reader)];
  while (reader.takeSign('&&')) conditions.push(readCondition(reader));
  const variables = variablesOf(conditions);
  const twice = variables.find((name, index) => variables.indexOf(name) !== index);
  if (twice !== undefined) reader.refuse(`the variable "${twice}" is bound twice`);
  return conditions;
}
