/** Which text of a page links which term: the first one, and no other. */
export interface Claims {
  /** Takes those terms that nobody has for a text. Returns what gives them back. */
  readonly claim: (text: string, terms: readonly string[]) => () => void;
  /** The ids of the terms that a text has, with spaces between: a string, so that the same stays the same. */
  readonly heldBy: (text: string) => string;
  /** Calls back at each change. Returns what ends that. */
  readonly subscribe: (changed: () => void) => () => void;
}

/** The claims of one page, none made yet. Texts are told apart by ids of their own. */
export function newClaims(): Claims {
  const owners = new Map<string, string>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    claim(text, terms) {
      for (const term of terms) if (!owners.has(term)) owners.set(term, text);
      tell();
      return () => {
        for (const [term, owner] of owners) if (owner === text) owners.delete(term);
        tell();
      };
    },
    heldBy: (text) =>
      [...owners].flatMap(([term, owner]) => (owner === text ? [term] : [])).join(' '),
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
