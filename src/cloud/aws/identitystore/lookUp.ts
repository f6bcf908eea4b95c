import type { Steps } from '../iam/steps.ts';
import { validation } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';

type Readers<Item> = Readonly<Record<string, (item: Item) => string | undefined>>;

export interface WantedAttribute {
  readonly AttributePath: string;
  readonly AttributeValue: string;
}

/** Those whose attribute has the value. Names of attributes and their values tell no case apart. */
export function* withAttribute<Item>(
  all: Readonly<Record<string, Item>>,
  readers: Readers<Item>,
  wanted: WantedAttribute | undefined,
): Steps<readonly (readonly [id: string, item: Item])[]> {
  const { AttributePath = '', AttributeValue = '' } = wanted ?? {};
  const known = Object.entries(readers);
  const named = known.find(([name]) => name.toLowerCase() === AttributePath.toLowerCase());
  const read = yield* present(
    rules.attributePath,
    named?.[1],
    validation('The attribute path is not supported.'),
    { saw: AttributePath, wanted: known.map(([name]) => name) },
  );
  const value = AttributeValue.toLowerCase();
  return Object.entries(all).filter(([, item]) => read(item)?.toLowerCase() === value);
}

/** All of them, or those that the one filter lets through. */
export function* filtered<Item>(
  all: Readonly<Record<string, Item>>,
  readers: Readers<Item>,
  filters: readonly WantedAttribute[] = [],
): Steps<readonly (readonly [id: string, item: Item])[]> {
  const [filter] = filters;
  return filter ? yield* withAttribute(all, readers, filter) : Object.entries(all);
}
