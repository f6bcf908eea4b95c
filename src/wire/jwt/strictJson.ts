import { strictTextOf } from '../../kit/bytes.ts';
import { failure, success, type Result } from '../../kit/result.ts';
import { isJsonObject, type JsonObject } from '../aws/jsonObject.ts';

export type JsonFault = 'utf8' | 'json' | 'object' | 'duplicate';

/**
 * A JSON object without any member named twice, at whatever depth: two readers could otherwise take the
 * same token for two things (RFC 7515 section 4, RFC 7519 section 4).
 */
export function readStrictJson(bytes: Uint8Array): Result<JsonObject, JsonFault> {
  const text = strictTextOf(bytes);
  if (text === undefined) return failure('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure('json');
  }
  if (!isJsonObject(value)) return failure('object');
  return hasDuplicateNames(text) ? failure('duplicate') : success(value);
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"(?<colon>\s*:)?|[{}[\]]/g;

/** Walks the text of valid JSON: a string before a colon is a name, and only in an object. */
function hasDuplicateNames(text: string): boolean {
  const open: Set<string>[] = [];
  for (const { 0: found, groups } of text.matchAll(token)) {
    if (found === '{' || found === '[') open.push(new Set());
    else if (found === '}' || found === ']') open.pop();
    else if (groups?.['colon'] !== undefined) {
      const name = String(JSON.parse(found.slice(0, -groups['colon'].length)));
      const names = open.at(-1);
      if (names?.has(name) === true) return true;
      names?.add(name);
    }
  }
  return false;
}
