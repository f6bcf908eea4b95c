import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { element, type XmlNode } from '../../../kit/xml.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { fieldOf, type Fields } from '../../../wire/http/form.ts';
import { percentEncode } from '../../../wire/sigv4/percentEncoding.ts';
import { canonicalUser } from './canonicalUser.ts';
import { invalidArgument } from './invalidArgument.ts';
import { type Listing, listKeys, type Page } from './listKeys.ts';
import { s3Rules } from './rules.ts';
import type { S3Call, S3Outcome } from './s3Operation.ts';
import { contentOf } from './storedObject.ts';
import { xmlAnswer } from './xmlAnswer.ts';

const greatestInteger = 2 ** 31 - 1;

/** What is wrong with a `max-keys`; undefined where it can be used. S3 cuts more than 1,000 to 1,000. */
function maxKeysFault(maxKeys: string): string | undefined {
  const number = /^-?\d{1,10}$/.test(maxKeys) ? Number(maxKeys) : Number.NaN;
  if (!(Math.abs(number) <= greatestInteger))
    return 'Provided max-keys not an integer or within integer range';
  return number < 0
    ? `Argument maxKeys must be an integer between 0 and ${greatestInteger}`
    : undefined;
}

/** The listing that the query asks for, or the argument that is wrong. `after` differs between the versions. */
export function listingOf(query: Fields, after: string): Listing | AwsError {
  const maxKeys = fieldOf(query, 'max-keys') ?? '1000';
  const fault = maxKeysFault(maxKeys);
  if (fault !== undefined) return invalidArgument(fault, 'max-keys', maxKeys);
  const encoding = fieldOf(query, 'encoding-type');
  if (encoding !== undefined && encoding !== 'url')
    return invalidArgument(
      'Invalid Encoding Method specified in Request',
      'encoding-type',
      encoding,
    );
  return {
    prefix: fieldOf(query, 'prefix') ?? '',
    delimiter: fieldOf(query, 'delimiter') ?? '',
    maxKeys: Math.min(Number(maxKeys), 1000),
    after,
  };
}

/** Condition keys by which policies allow some listings and not others. */
export const listingKeys = (query: Fields) => ({
  's3:prefix': fieldOf(query, 'prefix'),
  's3:delimiter': fieldOf(query, 'delimiter'),
  's3:max-keys': fieldOf(query, 'max-keys'),
});

/**
 * How `encoding-type=url` writes a key: as a form does, but with slashes and asterisks as they stand. It
 * brings over characters that no XML document may hold.
 */
const urlEncoded = (text: string): string =>
  percentEncode(text)
    .replaceAll('%2F', '/')
    .replaceAll('%2A', '*')
    .replaceAll('%20', '+')
    .replaceAll('~', '%7E');

const plain = (text: string): string => text;

/** How keys are written in the answer. */
export const encodingOf = (query: Fields): ((text: string) => string) =>
  fieldOf(query, 'encoding-type') === 'url' ? urlEncoded : plain;

/** Repeats a parameter of the request, where it was given. */
export function echo(
  query: Fields,
  name: string,
  parameter: string,
  write: (text: string) => string = plain,
): XmlNode | undefined {
  const value = fieldOf(query, parameter);
  return value === undefined ? undefined : element(name, {}, write(value));
}

/** What both versions say of the keys of a page. */
export function entriesOf(
  { bucket, owner }: S3Call,
  page: Page,
  write: (text: string) => string,
  withOwner: boolean,
): readonly XmlNode[] {
  return [
    ...page.keys.flatMap((key) => {
      const object = own(bucket.objects, key);
      if (!object) return [];
      const { bytes, tag } = contentOf(object);
      return element(
        'Contents',
        {},
        element('Key', {}, write(key)),
        element('LastModified', {}, new Date(object.lastModified).toISOString()),
        element('ETag', {}, tag),
        object.checksum && element('ChecksumAlgorithm', {}, object.checksum.algorithm),
        object.checksum && element('ChecksumType', {}, 'FULL_OBJECT'),
        element('Size', {}, String(bytes.length)),
        withOwner ? element('Owner', {}, element('ID', {}, canonicalUser(owner))) : undefined,
        element('StorageClass', {}, 'STANDARD'),
      );
    }),
    ...page.commonPrefixes.map((prefix) =>
      element('CommonPrefixes', {}, element('Prefix', {}, write(prefix))),
    ),
  ];
}

/** Answers with the page, or with what is wrong with the arguments. */
export function answerListing(
  { bucket }: S3Call,
  listing: Listing | AwsError,
  write: (listing: Listing, page: Page) => XmlNode,
): S3Outcome {
  if ('code' in listing)
    return {
      checks: [check(s3Rules.listingArgument, false, { saw: listing.message })],
      answer: listing,
    };
  const page = listKeys(Object.keys(bucket.objects), listing);
  return { answer: xmlAnswer(write(listing, page)) };
}
