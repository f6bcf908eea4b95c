import { useState } from 'react';
import type { Turn } from '../../triage/study/turn.ts';
import { Icon } from '../../ui/widgets/Icon.tsx';
import styles from './MissedList.module.css';
import { QuestionView } from './QuestionView.tsx';
import { StudyLink } from './StudyLink.tsx';
import { useQuestion } from './useQuestion.ts';

export interface MissedListProps {
  readonly turns: readonly Turn[];
  /** Decides the order of the options. */
  readonly seed: string;
}

/** Questions that were missed: each leads to what to study, and opens to show its answer. */
export function MissedList({ turns, seed }: MissedListProps) {
  return (
    <ol className={styles.list}>
      {turns.map((turn) => (
        <Missed key={turn.question} turn={turn} seed={seed} />
      ))}
    </ol>
  );
}

function Missed({ turn, seed }: { readonly turn: Turn; readonly seed: string }) {
  const [isOpen, setOpen] = useState(false);
  const question = useQuestion(turn.question);
  if (!question) return null;
  return (
    <li className={styles.missed}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <Icon name="chevron" />
          <span>
            <span className={styles.scene}>{question.scene}</span>
            <span className={styles.asks}>{question.asks}</span>
            {turn.answer === undefined && <span className={styles.open}>Not answered</span>}
          </span>
        </summary>
        {isOpen && (
          <div className={styles.whole}>
            <QuestionView
              id={turn.question}
              label={turn.answer === undefined ? 'Not answered' : 'Your answer'}
              seed={seed}
              answer={turn.answer}
              revealed
            />
          </div>
        )}
      </details>
      <p className={styles.study}>
        <StudyLink study={question.study} />
      </p>
    </li>
  );
}
