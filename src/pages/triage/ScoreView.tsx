import type { RefObject } from 'react';
import { type Answers, scoreOf } from '../../triage/quiz/grade.ts';
import type { Question } from '../../triage/quiz/question.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import styles from './ScoreView.module.css';
import { StudyLink } from './StudyLink.tsx';

export interface ScoreViewProps {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onContinue: () => void;
  readonly onRestart: () => void;
}

/** How the attempt went, and what to study. */
export function ScoreView(props: ScoreViewProps) {
  const { questions, answers, heading, onContinue, onRestart } = props;
  const { answered, correct, total, missed } = scoreOf(questions, answers);
  return (
    <section className={styles.score} aria-labelledby="quiz-score">
      <h2 id="quiz-score" className={styles.sum} ref={heading} tabIndex={-1}>
        {correct} of {answered} right
      </h2>
      {answered < total && <p>{total - answered} questions are still open.</p>}
      {missed.length > 0 && (
        <div>
          <h3>Worth another look</h3>
          <ol className={styles.missed}>
            {missed.map(({ id, scene, asks, study }) => (
              <li key={id} className={styles.question}>
                <p className={styles.scene}>{scene}</p>
                <p className={styles.asks}>{asks}</p>
                <StudyLink study={study} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {answered > 0 && missed.length === 0 && <p>Nothing was answered wrong.</p>}
      <div className={styles.actions}>
        {answered < total && (
          <Button weight="strong" icon="next" onClick={onContinue}>
            Go on
          </Button>
        )}
        <Button icon="restart" onClick={onRestart}>
          Start again
        </Button>
      </div>
    </section>
  );
}
