import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { formatQuizAddress } from '../../session/quizAddress.ts';
import { cards } from '../../triage/quiz/bank/cards.ts';
import { themes } from '../../triage/quiz/bank/index.ts';
import { scoreByTheme } from '../../triage/study/scoreByTheme.ts';
import type { StudyContext } from '../../triage/study/turn.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import styles from './ExamResult.module.css';
import { MissedList } from './MissedList.tsx';
import shared from './Result.module.css';

export interface ExamResultProps {
  readonly context: StudyContext;
  readonly onAnother: () => void;
}

/** How an exam went: by theme, and question by question where it went wrong. */
export function ExamResult({ context, onAnother }: ExamResultProps) {
  const { turns, seed } = context;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const right = turns.filter(({ correct }) => correct === true).length;
  const missed = turns.filter(({ correct }) => correct !== true);
  return (
    <section className={shared.result} aria-labelledby="exam-result">
      <h2 id="exam-result" className={shared.sum} ref={heading} tabIndex={-1}>
        {right} of {turns.length} right
      </h2>
      <table className={styles.themes}>
        <caption className={styles.caption}>By theme, the weakest first</caption>
        <thead className="said">
          <tr>
            <th scope="col">Theme</th>
            <th scope="col">Right</th>
            <th scope="col">Go on</th>
          </tr>
        </thead>
        <tbody>
          {scoreByTheme(turns, cards).map(({ theme, right, asked }) => (
            <tr key={theme} className={styles.theme}>
              <th scope="row">{themes.find(({ id }) => id === theme)?.title}</th>
              <td className={styles.count}>
                {right} of {asked}
                <div className={styles.bar} aria-hidden="true">
                  <div style={{ inlineSize: `${(right / asked) * 100}%` }} />
                </div>
              </td>
              <td>
                <Link
                  to={formatQuizAddress({ mode: 'practice', part: { by: 'theme', id: theme } })}
                >
                  Practise
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missed.length > 0 && (
        <div>
          <h3>What to study</h3>
          <MissedList turns={missed} seed={`${seed}/exam`} />
        </div>
      )}
      <div className={shared.actions}>
        <Button weight="strong" icon="restart" onClick={onAnother}>
          Another exam
        </Button>
        <Link to={formatQuizAddress({})}>See what you know</Link>
      </div>
    </section>
  );
}
