import { awsHost } from '../../cloud/aws/hosts.ts';
import { awsAttributes } from '../../wire/saml/names.ts';
import type { Field, FieldKind } from '../decode/field.ts';
import type { Entry, Explanation, Place } from './entry.ts';
import { entries } from './fields/index.ts';

/** Where a field was seen. */
export interface ExplainContext {
  /** The host that the request went to. */
  readonly host: string;
}

const foldsCase: readonly FieldKind[] = ['request-header', 'response-header', 'cookie-attribute'];

/** The name under which a field is explained: names that carry something of their own lose it. */
function entryName(kind: FieldKind, name: string): string {
  if (foldsCase.includes(kind)) return name.toLowerCase();
  // Items of a list are numbered: `Tags.member.1.Key`.
  if (kind === 'form-field') return name.replaceAll(/\.member\.\d+/g, '.member.N');
  if (kind.endsWith('-attribute') && name.startsWith('xmlns')) return 'xmlns';
  return kind === 'saml-claim' && name.startsWith(awsAttributes.principalTag)
    ? awsAttributes.principalTag
    : name;
}

const keyOf = (kind: FieldKind, name: string, place: Place | 'anywhere'): string =>
  [place, kind, entryName(kind, name)].join(' ');

/** The keys that an entry answers to: one for each kind and name. */
export const keysOf = ({ kind, name, place }: Entry): readonly string[] =>
  [kind]
    .flat()
    .flatMap((one) => [name].flat().map((each) => keyOf(one, each, place ?? 'anywhere')));

const byKey: ReadonlyMap<string, Entry> = new Map(
  entries.flatMap((entry) => keysOf(entry).map((key) => [key, entry] as const)),
);

/** The key that a field is explained under: that of the service it was sent to, else the one that holds anywhere. */
export function keyFor(
  { kind, name }: Pick<Field, 'kind' | 'name'>,
  { host }: ExplainContext,
): string | undefined {
  const places = [awsHost(host)?.service ?? 'elsewhere', 'anywhere'] as const;
  return places.map((place) => keyOf(kind, name, place)).find((key) => byKey.has(key));
}

/** What a field is, in words, and who says so. Undefined for a name that the lab does not know. */
export function explainField(
  field: Pick<Field, 'kind' | 'name'>,
  context: ExplainContext,
): Explanation | undefined {
  const entry = byKey.get(keyFor(field, context) ?? '');
  if (!entry) return undefined;
  const { title, text, source, href } = entry;
  return { title, text, source, ...(href !== undefined && { href }) };
}
