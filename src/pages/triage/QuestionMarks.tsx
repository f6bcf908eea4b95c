import { type Answers, answerTo, scoreOf } from '../../triage/quiz/grade.ts';
import type { Question } from '../../triage/quiz/question.ts';
import { Icon } from '../../ui/widgets/Icon.tsx';
import styles from './QuestionMarks.module.css';

export interface QuestionMarksProps {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  /** The id of the question shown. */
  readonly current: string;
  readonly onGo: (question: string) => void;
}

/** How the attempt stands, as a scale with a mark for each question. Each mark leads to its question. */
export function QuestionMarks({ questions, answers, current, onGo }: QuestionMarksProps) {
  const { answered, correct, total } = scoreOf(questions, answers);
  return (
    <nav className={styles.nav} aria-label="Questions">
      <p className={styles.count}>
        {answered} of {total} answered, {correct} right
      </p>
      <ol className={styles.marks}>
        {questions.map((question, index) => {
          const given = answerTo(question, answers);
          const word = given ? (given.correct ? 'right' : 'wrong') : 'open';
          return (
            <li key={question.id}>
              <button
                type="button"
                className={styles.mark}
                aria-label={`Question ${index + 1}, ${word}`}
                aria-current={question.id === current ? 'step' : undefined}
                data-answer={word}
                onClick={() => onGo(question.id)}
              >
                {given ? <Icon name={given.correct ? 'tick' : 'cross'} /> : index + 1}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
