/** Where in a document a check looked: a document's id and an RFC 6901 JSON Pointer (or an XPath in XML). */
export interface Place {
  readonly document: string;
  readonly pointer: string;
}

/**
 * One check and its outcome. Everything in the lab that decides (a signature, a token, an assertion,
 * a policy) answers with a tree of these, so that one view can show them all.
 */
export interface Why {
  /** Stable id, such as `trust.condition`. The words for it live with the explanations. */
  readonly rule: string;
  /** `null`: the check does not apply, or was not reached. */
  readonly holds: boolean | null;
  readonly saw?: string | readonly string[];
  readonly wanted?: string | readonly string[];
  readonly at?: Place;
  readonly parts?: readonly Why[];
}

/** What a check may carry besides its rule and outcome. */
export type Detail = Omit<Why, 'rule' | 'holds'>;

export const check = (rule: string, holds: boolean | null, detail: Detail = {}): Why => ({
  rule,
  holds,
  ...detail,
});

/** Holds when no part fails. A part that does not apply neither helps nor hurts. */
export const allOf = (rule: string, parts: readonly Why[], detail: Detail = {}): Why => ({
  rule,
  holds: parts.every((part) => part.holds !== false),
  ...detail,
  parts,
});

/** Holds when at least one part holds. */
export const anyOf = (rule: string, parts: readonly Why[], detail: Detail = {}): Why => ({
  rule,
  holds: parts.some((part) => part.holds === true),
  ...detail,
  parts,
});

/** The deepest failed checks beneath failed parents, left to right: what really broke. */
export function failures(why: Why): readonly Why[] {
  if (why.holds !== false) return [];
  const below = (why.parts ?? []).flatMap(failures);
  return below.length > 0 ? below : [why];
}

/** The first node, depth first, with this rule id. */
export function findRule(why: Why, rule: string): Why | undefined {
  if (why.rule === rule) return why;
  for (const part of why.parts ?? []) {
    const found = findRule(part, rule);
    if (found) return found;
  }
  return undefined;
}

/** Every node of the tree, depth first, the root first. */
export function nodesOf(why: Why): readonly Why[] {
  return [why, ...(why.parts ?? []).flatMap(nodesOf)];
}
