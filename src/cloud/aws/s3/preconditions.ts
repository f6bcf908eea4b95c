import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { headerOf, type HttpRequest } from '../../../wire/http/records.ts';
import type { ObjectIn } from '../../world/world.ts';
import { s3Rules } from './rules.ts';
import { contentOf } from './storedObject.ts';

export interface Precondition {
  /** Null: the request sets no condition. */
  readonly why: Why;
  readonly failed?: 'not-modified' | AwsError;
}

export const preconditionFailed = (condition: string): AwsError =>
  awsError(
    'PreconditionFailed',
    412,
    'At least one of the pre-conditions you specified did not hold',
    [['Condition', condition]],
  );

/** Whether an entity-tag list names the tag (RFC 9110 section 13.1.1). S3 also takes tags without quotation marks. */
export const namesTag = (list: string, tag: string): boolean =>
  list.split(',').some((each) => {
    const bare = each.trim().replace(/^W\//, '');
    return bare === '*' || bare === tag || `"${bare}"` === tag;
  });

/** HTTP dates have whole seconds. A date that cannot be read sets no condition. */
function dateIn(text: string | undefined): number | undefined {
  const at = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/**
 * The conditions on reading an object, in the order of RFC 9110 section 13.2.2. `prefix` is that of the
 * headers by which CopyObject sets them on its source.
 */
export function readPrecondition(
  request: HttpRequest,
  object: ObjectIn,
  prefix: '' | 'x-amz-copy-source-' = '',
): Precondition {
  const given = (name: string) => headerOf(request, `${prefix}${name}`);
  const { tag } = contentOf(object);
  const changed = Math.floor(object.lastModified / 1000) * 1000;
  const match = given('if-match');
  const noneMatch = given('if-none-match');
  const since = dateIn(given('if-modified-since'));
  const until = dateIn(given('if-unmodified-since'));
  const matches =
    match === undefined ? until === undefined || changed <= until : namesTag(match, tag);
  const differs =
    noneMatch === undefined ? since === undefined || changed > since : !namesTag(noneMatch, tag);
  const asked = [match, noneMatch, since, until].some((each) => each !== undefined);
  const why = check(s3Rules.precondition, asked ? matches && differs : null, {
    ...(asked && { saw: [tag, new Date(changed).toUTCString()] }),
  });
  if (!matches)
    return {
      why,
      failed: preconditionFailed(match === undefined ? 'If-Unmodified-Since' : 'If-Match'),
    };
  if (differs) return { why };
  return { why, failed: prefix === '' ? 'not-modified' : preconditionFailed('If-None-Match') };
}

/** The conditions on writing a key (Amazon S3 User Guide, "Prevent object overwrites with conditional writes"). */
export function writePrecondition(
  request: HttpRequest,
  object: ObjectIn | undefined,
): Precondition {
  const match = headerOf(request, 'if-match');
  const noneMatch = headerOf(request, 'if-none-match');
  if (match === undefined && noneMatch === undefined)
    return { why: check(s3Rules.precondition, null) };
  const tag = object && contentOf(object).tag;
  const saw = { saw: tag ?? 'no object' };
  if (match !== undefined) {
    const holds = tag !== undefined && namesTag(match, tag);
    const why = check(s3Rules.precondition, holds, saw);
    if (holds) return { why };
    return {
      why,
      failed: object
        ? preconditionFailed('If-Match')
        : awsError('NoSuchKey', 404, 'The specified key does not exist.'),
    };
  }
  const free = tag === undefined || !namesTag(noneMatch ?? '', tag);
  const why = check(s3Rules.precondition, free, saw);
  return free ? { why } : { why, failed: preconditionFailed('If-None-Match') };
}
