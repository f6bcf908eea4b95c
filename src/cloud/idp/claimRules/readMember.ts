import type { ClaimMember } from './claimRule.ts';
import { type DotNetRegex, readDotNetRegex } from './dotNetRegex.ts';
import type { TokenReader } from './tokenReader.ts';

const memberKinds = ['Type', 'Value', 'Issuer', 'OriginalIssuer', 'ValueType'] as const;

/** Reads `Type`, `Value`, ... or `Properties["..."]`. */
export function readMember(reader: TokenReader): ClaimMember {
  const kind = memberKinds.find((kind) => reader.isWord(kind));
  if (!kind && !reader.isWord('Properties'))
    reader.refuseFor('Type, Value, Issuer, OriginalIssuer, ValueType or Properties["..."]');
  reader.take();
  if (kind) return { kind };
  reader.expectSign('[');
  const name = reader.expect('string', "a property's name in quotation marks").text;
  reader.expectSign(']');
  return { kind: 'Properties', name };
}

/** Reads a string that holds a regular expression. */
export function readRegex(reader: TokenReader): DotNetRegex {
  const token = reader.expect('string', 'a regular expression in quotation marks');
  const read = readDotNetRegex(token.text);
  return read.ok ? read.value : reader.refuse(read.faults.join('; '), token);
}
