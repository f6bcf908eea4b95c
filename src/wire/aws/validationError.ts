import { awsError, type AwsError } from './awsError.ts';
import type { Member } from './members.ts';

/** One constraint that one parameter fails. */
export interface Violation {
  /** The member's path with lower-case first letters: `tags.1.member.key`. */
  readonly path: string;
  /** The value as the text quotes it; `null` is a missing one, undefined one that is not to be shown. */
  readonly value: string | null | undefined;
  /** `Member must …` */
  readonly constraint: string;
}

/** The text of the services for all violations at once, in their order. */
export function validationMessage(violations: readonly Violation[]): string {
  const count = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected`;
  return `${count}: ${violations.map(violationText).join('; ')}`;
}

function violationText({ path, value, constraint }: Violation): string {
  const shown = value === undefined ? 'Value' : value === null ? 'Value null' : `Value '${value}'`;
  return `${shown} at '${path}' failed to satisfy constraint: ${constraint}`;
}

/** `ValidationError`, as the query services answer it. */
export const validationError = (violations: readonly Violation[]): AwsError =>
  awsError('ValidationError', 400, validationMessage(violations));

/** A value that does not even read as its type. It stops the reading, before any constraint. */
export interface Malformed {
  /** As in `Violation`. */
  readonly path: string;
  /** The text that was given, or what kind of JSON value. */
  readonly value: string;
  /** The kind of member that the model has there. */
  readonly wanted: Member['kind'];
}

/** As the query services answer it. AWS publishes the code, not the text. */
export const malformedInput = ({ value, wanted }: Malformed): AwsError =>
  awsError('MalformedInput', 400, `'${value}' is not a valid ${wanted}`);
