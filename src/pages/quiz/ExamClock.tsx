import { clockWords } from './clockWords.ts';
import styles from './ExamClock.module.css';

const minute = 60_000;

/** The time that is left of an exam. Said aloud only as it runs out. */
export function ExamClock({ left }: { readonly left: number }) {
  const warning = [1, 5].find((minutes) => left <= minutes * minute);
  return (
    <>
      <span className={styles.clock} role="timer" data-short={warning !== undefined || undefined}>
        {clockWords(left)} left
      </span>
      <output className="said">
        {warning !== undefined &&
          `Less than ${warning} ${warning === 1 ? 'minute' : 'minutes'} left`}
      </output>
    </>
  );
}
