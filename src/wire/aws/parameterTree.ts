import type { Fields } from '../http/form.ts';

/** Parameters by the dots in their names: `Tags.member.1.Key` is a leaf under `Tags`, `member`, `1`. */
export interface ParameterTree {
  /** The first value that was given under exactly this name. */
  readonly value: string | undefined;
  readonly children: ReadonlyMap<string, ParameterTree>;
}

interface Growing {
  value: string | undefined;
  readonly children: Map<string, Growing>;
}

const fresh = (): Growing => ({ value: undefined, children: new Map() });

export function parameterTree(fields: Fields): ParameterTree {
  const root = fresh();
  for (const [name, value] of fields) {
    let node = root;
    for (const part of name.split('.')) {
      const child = node.children.get(part) ?? fresh();
      node.children.set(part, child);
      node = child;
    }
    node.value ??= value;
  }
  return root;
}

/**
 * The entries of a list, `Name.member.1` and so on, by their number. Numbers left out close up; what is
 * no number is no entry. Undefined where there is no list; `Name=` alone is an empty one.
 */
export function listEntries(tree: ParameterTree): readonly ParameterTree[] | undefined {
  const members = tree.children.get('member');
  if (members === undefined) return tree.value === '' ? [] : undefined;
  return numbered(members);
}

/**
 * The entries of a map, `Name.entry.1.key` with `Name.entry.1.value` and so on, by their number; of two
 * with one key the first counts. Undefined where there is no map; `Name=` alone is an empty one.
 */
export function mapEntries(
  tree: ParameterTree,
): readonly (readonly [key: string, value: ParameterTree])[] | undefined {
  const entries = tree.children.get('entry');
  if (entries === undefined) return tree.value === '' ? [] : undefined;
  const byKey = new Map<string, ParameterTree>();
  for (const { children } of numbered(entries)) {
    const key = children.get('key')?.value ?? '';
    if (!byKey.has(key)) byKey.set(key, children.get('value') ?? fresh());
  }
  return [...byKey];
}

const numbered = (tree: ParameterTree): readonly ParameterTree[] =>
  [...tree.children]
    .filter(([index]) => /^[1-9]\d{0,8}$/.test(index))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, entry]) => entry);
