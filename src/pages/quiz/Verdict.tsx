import type { Ref } from 'react';
import { Icon } from '../../ui/widgets/Icon.tsx';
import styles from './Verdict.module.css';

export interface VerdictProps {
  /** Absent where nothing was answered: then only the answer is given. */
  readonly correct: boolean | undefined;
  /** What was put in order. */
  readonly isOrder: boolean;
  /** Takes the focus when it appears. */
  readonly heading?: Ref<HTMLHeadingElement>;
}

/** What an answer is worth, in a word. */
export function Verdict({ correct, isOrder, heading }: VerdictProps) {
  const wrong = isOrder ? 'Not in this order' : 'Not this one';
  return (
    <h4
      className={styles.verdict}
      data-verdict={correct === undefined ? 'open' : correct ? 'right' : 'wrong'}
      ref={heading}
      tabIndex={-1}
    >
      {correct !== undefined && <Icon name={correct ? 'tick' : 'cross'} />}
      {correct === undefined ? 'The answer' : correct ? 'Right' : wrong}
    </h4>
  );
}
