/** A check in sight, top to bottom. */
export interface CheckRow {
  readonly depth: number;
  /** Undefined where there is nothing to fold. */
  readonly open: boolean | undefined;
}

/**
 * Where a key leads in a tree (WAI-ARIA Authoring Practices, tree view): up and down the rows in
 * sight; right opens, then goes to the first part; left folds, then goes to the check above.
 * Undefined where the key means nothing here.
 */
export function nextCheck(
  rows: readonly CheckRow[],
  at: number,
  key: string,
): 'toggle' | { readonly to: number } | undefined {
  const row = rows[at];
  if (!row) return undefined;
  const inside = (rows[at + 1]?.depth ?? 0) > row.depth;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, rows.length - 1) };
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: rows.length - 1 };
    case 'ArrowRight':
      return row.open === false ? 'toggle' : { to: inside ? at + 1 : at };
    case 'ArrowLeft': {
      if (row.open === true) return 'toggle';
      const above = rows.slice(0, at).findLastIndex(({ depth }) => depth < row.depth);
      return { to: above < 0 ? at : above };
    }
    default:
      return undefined;
  }
}
