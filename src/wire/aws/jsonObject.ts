import { strictTextOf } from '../../kit/bytes.ts';
import { own } from '../../kit/own.ts';

/** A JSON object as it was parsed; `memberOf` reads it. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of a JSON object; `null` is none, as for the services. */
export const memberOf = (object: JsonObject, name: string): unknown =>
  own(object, name) ?? undefined;

/** The JSON object (RFC 8259) that a body or text is; undefined where it is anything else. */
export function readJsonObject(given: Uint8Array | string): JsonObject | undefined {
  const text = typeof given === 'string' ? given : strictTextOf(given);
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a JSON value is, as error texts name it. */
export function jsonKindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value === 'object' ? 'structure' : typeof value;
}
