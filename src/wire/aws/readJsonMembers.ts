import { check } from '../../kit/why.ts';
import { parseIsoTime } from '../../kit/time.ts';
import type { AwsError } from './awsError.ts';
import { checkMembers, type Notation, type Opened } from './checkMembers.ts';
import { isJsonObject, jsonKindOf, memberOf, readJsonObject } from './jsonObject.ts';
import { noJsonObject, serializationException } from './jsonErrors.ts';
import { isPlain, type InputOf, type Member, type PlainMember, type Structure } from './members.ts';
import type { ReadParameters } from './readParameters.ts';
import { requestRule } from './rules.ts';
import type { Malformed, Violation } from './validationError.ts';

/** How a service answers a request that does not fit its model. */
export interface JsonRefusals {
  /** A type is wrong; `SerializationException` where the service has no answer of its own. */
  readonly malformed?: (fault: Malformed) => AwsError;
  /** Constraints are violated: the services differ in the code. */
  readonly invalid: (violations: readonly Violation[]) => AwsError;
}

/**
 * Reads the members of an operation's input from JSON and checks them against the model, for AWS JSON 1.1
 * and REST-JSON. An input whose members come from path and query is given as an object of its own.
 */
export function readJsonMembers<Members extends Structure>(
  members: Members,
  given: unknown,
  { malformed: refuseType = serializationException, invalid }: JsonRefusals,
): ReadParameters<Members> {
  if (!isJsonObject(given))
    return {
      why: check(requestRule.body, false, { saw: jsonKindOf(given), wanted: 'structure' }),
      error: noJsonObject,
    };
  const { value, why, violations, malformed } = checkMembers(
    members,
    (name) => memberOf(given, name),
    json,
  );
  const [first] = malformed;
  if (first !== undefined) return { why, error: refuseType(first) };
  if (violations.length > 0) return { why, error: invalid(violations) };
  // Read member by member to the types that the description states.
  return { why, input: value as InputOf<Members> };
}

/** The same from a request's body; a body without any bytes is an object without members. */
export function readJsonBody<Members extends Structure>(
  members: Members,
  body: Uint8Array,
  refusals: JsonRefusals,
): ReadParameters<Members> {
  const object = body.length === 0 ? {} : readJsonObject(body);
  if (object) return readJsonMembers(members, object, refusals);
  return { why: check(requestRule.body, false), error: noJsonObject };
}

const json: Notation<unknown> = (member, given) => {
  if (given === null) return undefined;
  const opened = isPlain(member) ? plain(member, given) : collection(member, given);
  return opened ?? { kind: 'malformed', shown: jsonKindOf(given) };
};

function collection(
  { kind }: Exclude<Member, PlainMember>,
  given: unknown,
): Opened<unknown> | undefined {
  if (kind === 'document') return { kind, value: given };
  if (kind === 'list') return Array.isArray(given) ? { kind, entries: given } : undefined;
  if (!isJsonObject(given)) return undefined;
  if (kind === 'map') return { kind, entries: Object.entries(given) };
  return { kind, member: (name) => memberOf(given, name) };
}

function plain(member: PlainMember, given: unknown): Opened<unknown> | undefined {
  const value = valueOf(member, given);
  return value === undefined ? undefined : { kind: 'plain', value, shown: String(given) };
}

function valueOf({ kind }: PlainMember, given: unknown): string | number | boolean | undefined {
  if (kind === 'text') return typeof given === 'string' ? given : undefined;
  if (kind === 'boolean') return typeof given === 'boolean' ? given : undefined;
  if (kind === 'timestamp') return instantOf(given);
  if (typeof given !== 'number') return undefined;
  const fits = kind === 'long' ? Number.isSafeInteger(given) : given === (given | 0);
  return fits ? given : undefined;
}

/** The last moment that ECMAScript's time values reach, in seconds. */
const lastSecond = 8_640_000_000_000;

/** Seconds since 1970, fractions allowed; services also take ISO 8601. */
function instantOf(given: unknown): number | undefined {
  if (typeof given === 'string') return parseIsoTime(given);
  return typeof given === 'number' && Math.abs(given) <= lastSecond
    ? Math.round(given * 1000)
    : undefined;
}
