import type { Mastery } from '../../triage/study/mastery.ts';
import styles from './MasteryMarks.module.css';

/** What a mark looks like: told apart by its shape. On a grid of 10. */
const drawings: Readonly<Record<Mastery, { readonly d: string; readonly solid?: true }>> = {
  known: { d: 'M.5.5h9v9h-9Z', solid: true },
  due: { d: 'M.5 5h9v4.5h-9Z', solid: true },
  shaky: { d: 'M2.5 2.5l5 5M7.5 2.5l-5 5' },
  untouched: { d: '' },
};

/** A mark for each question. Says nothing by itself: words stand beside it. */
export function MasteryMarks({ masteries }: { readonly masteries: readonly Mastery[] }) {
  return (
    <span className={styles.marks} aria-hidden="true">
      {masteries.map((mastery, index) => (
        <svg
          // Marks have no identity but their place.
          key={index}
          className={styles.mark}
          data-mastery={mastery}
          viewBox="0 0 10 10"
        >
          <path className={styles.frame} d="M.5.5h9v9h-9Z" />
          <path className={drawings[mastery].solid && styles.solid} d={drawings[mastery].d} />
        </svg>
      ))}
    </span>
  );
}
