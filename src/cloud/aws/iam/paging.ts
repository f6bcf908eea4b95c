import { fromBase64, strictTextOf, toBase64, utf8 } from '../../../kit/bytes.ts';
import type { AwsStructure, AwsValue } from '../../../wire/aws/awsValue.ts';
import { validation } from './iamErrors.ts';
import { iamApiRules } from './rules.ts';
import { must, type Steps } from './steps.ts';

/** What a listing is asked for. */
export interface PageInput {
  readonly Marker: string | undefined;
  readonly MaxItems: number | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** `IsTruncated`, and the `Marker` that goes on. */
  readonly rest: AwsStructure;
}

/** One marker a listing: the key of the last item shown. What was deleted meanwhile does no harm. */
const prefix = 'after:';
const markerFor = (key: string): string => toBase64(utf8(prefix + key));

function readMarker(marker: string): string | undefined {
  const bytes = fromBase64(marker);
  const text = bytes && strictTextOf(bytes);
  return text?.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

/** AWS's default where `MaxItems` is not given. */
const usual = 100;

/**
 * One page of a listing, in the order of the keys. AWS publishes neither the form of a marker nor the text
 * for one that it did not give.
 */
export function* page<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { Marker, MaxItems = usual }: PageInput,
): Steps<Page<Item>> {
  const after = Marker === undefined ? '' : readMarker(Marker);
  yield* must(iamApiRules.marker, after !== undefined, validation('Invalid Marker.'), {
    saw: Marker ?? '',
  });
  const left = items
    .map((item) => [keyOf(item), item] as const)
    .filter(([key]) => Marker === undefined || key > (after ?? ''))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = left.slice(0, MaxItems);
  const last = shown.at(-1);
  const truncated = last !== undefined && shown.length < left.length;
  return {
    items: shown.map(([, item]) => item),
    rest: { IsTruncated: truncated, ...(truncated && { Marker: markerFor(last[0]) }) },
  };
}

/** The answer of a listing: the items under the name of their member, and whether there are more. */
export function* listing<Item>(
  member: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  show: (item: Item) => AwsValue,
  input: PageInput,
): Steps<{ readonly result: AwsStructure }> {
  const { items: shown, rest } = yield* page(items, keyOf, input);
  return { result: { [member]: shown.map(show), ...rest } };
}
