import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Place, Why } from '../../kit/why.ts';
import { WhyCheck, type DescribeCheck } from './WhyCheck.tsx';
import { bringWithin, scrollerOf } from './bringWithin.ts';
import { nextCheck } from './nextCheck.ts';
import styles from './WhyTree.module.css';

export interface WhyTreeProps {
  readonly why: Why;
  /** The decision in one sentence. */
  readonly verdict: string;
  readonly describe: DescribeCheck;
  /** The check that decided, brought into view. */
  readonly decisive?: Why | undefined;
  /** Someone asked for that check: it takes the focus, once. */
  readonly sought?: boolean | undefined;
  readonly onFound?: (() => void) | undefined;
  /** A check was pointed at or focused: where it looked, or undefined where it points nowhere. */
  readonly onFocusPlace: (place: Place | undefined, check: Why) => void;
}

/**
 * A decision, read like a proof: the sentence, then its checks. Nested lists of buttons that fold, so
 * that every reader and key works as on any list; arrow keys, Home and End are a shortcut on top.
 */
export function WhyTree(props: WhyTreeProps) {
  const { why, verdict, describe, decisive, sought, onFound, onFocusPlace } = props;
  const tree = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The check with what it saw, not its line alone.
    const check = decisive && tree.current?.querySelector('li:has(> [data-decisive])');
    if (check) bringWithin(check);
  }, [decisive]);
  useEffect(() => {
    if (!sought) return;
    const row = tree.current?.querySelector<HTMLElement>('[data-decisive]');
    row?.focus({ preventScroll: true });
    // In a box of its own it stands in view already.
    if (row && !scrollerOf(row)) row.scrollIntoView({ block: 'center' });
    onFound?.();
  }, [sought, onFound]);
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = event.currentTarget;
    const rows = tree.current?.querySelectorAll<HTMLButtonElement>('[data-depth]');
    const checks = [...(rows ?? [])];
    const move = nextCheck(
      checks.map(({ dataset, ariaExpanded }) => ({
        depth: Number(dataset['depth']),
        open: ariaExpanded === null ? undefined : ariaExpanded === 'true',
      })),
      checks.indexOf(current),
      event.key,
    );
    if (!move) return;
    event.preventDefault();
    if (move === 'toggle') current.click();
    else checks[move.to]?.focus();
  };
  return (
    <div>
      <p className={styles.verdict} data-refused={why.holds === false || undefined}>
        {verdict}
      </p>
      <ul className={styles.checks} ref={tree}>
        <WhyCheck
          why={why}
          depth={0}
          describe={describe}
          decisive={decisive}
          onFocusPlace={onFocusPlace}
          onKeyDown={press}
        />
      </ul>
    </div>
  );
}
