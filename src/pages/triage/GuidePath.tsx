import type { Turn } from '../../triage/guide/walk.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import styles from './GuidePath.module.css';

export interface GuidePathProps {
  readonly path: readonly Turn[];
  /** Asks this turn again, the first being 0. */
  readonly onChange: (turn: number) => void;
}

/** The answers so far, each with what follows from it. */
export function GuidePath({ path, onChange }: GuidePathProps) {
  return (
    <aside className={styles.aside} aria-labelledby="guide-path">
      <h3 id="guide-path">Your answers</h3>
      {path.length === 0 ? (
        <p className={styles.empty}>
          They will stand here, each with what follows from it. Any of them can be changed.
        </p>
      ) : (
        <ol className={styles.path}>
          {path.map(({ question, answer }, turn) => (
            <li key={question.id} className={styles.turn}>
              <p className={styles.asked}>{question.asks}</p>
              <p className={styles.answer}>{answer.text}</p>
              <p className={styles.because}>{answer.because}</p>
              <div className={styles.change}>
                <Button
                  weight="quiet"
                  aria-label={`Change your answer to: ${question.asks}`}
                  onClick={() => onChange(turn)}
                >
                  Change
                </Button>
              </div>
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
}
