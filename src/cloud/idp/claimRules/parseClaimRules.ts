import { failure, type Result, success } from '../../../kit/result.ts';
import type { ClaimRule, ClaimRuleFault } from './claimRule.ts';
import { readConditions, variablesOf } from './readConditions.ts';
import { readMaker } from './readMaker.ts';
import { NotARule, TokenReader } from './tokenReader.ts';

/**
 * Reads claim rules, one after another, each ended by a semicolon. On a fault nothing is returned
 * but the fault and its place.
 * Source: Microsoft, "The Role of the Claim Rule Language"; for the grammar also MS-CTA 2.1.4.1.
 */
export function parseClaimRules(text: string): Result<readonly ClaimRule[], ClaimRuleFault> {
  try {
    const reader = new TokenReader(text);
    const rules: ClaimRule[] = [];
    while (reader.token.kind !== 'end') rules.push(readRule(reader));
    return success(rules);
  } catch (error) {
    if (error instanceof NotARule) return failure(error.fault);
    throw error;
  }
}

/** The name that AD FS writes above a rule; other labels, such as RuleTemplate, mean nothing here. */
function readName(reader: TokenReader): string | undefined {
  let name: string | undefined;
  while (reader.takeSign('@')) {
    const label = reader.expect('word', 'RuleName or RuleTemplate').text;
    reader.expectSign('=');
    const text = reader.expect('string', 'a text in quotation marks').text;
    if (label.toLowerCase() === 'rulename') name = text;
  }
  return name;
}

function readVerb(reader: TokenReader): ClaimRule['verb'] {
  if (reader.takeWord('add')) return 'add';
  if (reader.takeWord('issue')) return 'issue';
  return reader.refuseFor('add or issue after =>');
}

function readRule(reader: TokenReader): ClaimRule {
  const name = readName(reader);
  const { start } = reader.token;
  const conditions = readConditions(reader);
  reader.expectSign('=>');
  const verb = readVerb(reader);
  reader.expectSign('(');
  const makes = readMaker(reader, variablesOf(conditions));
  reader.expectSign(')');
  const { end } = reader.expectSign(';');
  return {
    ...(name !== undefined && { name }),
    conditions,
    verb,
    makes,
    text: reader.text.slice(start, end),
  };
}
