import { useState } from 'react';
import { Link } from 'react-router';
import { keptExam } from '../../session/keptExam.ts';
import { formatQuizAddress, type QuizMode } from '../../session/quizAddress.ts';
import { cards } from '../../triage/quiz/bank/cards.ts';
import { dueQuestions } from '../../triage/study/mastery.ts';
import type { QuestionRecords } from '../../triage/study/questionRecord.ts';
import { clockWords } from './clockWords.ts';
import styles from './ModeList.module.css';

export interface ModeListProps {
  readonly records: QuestionRecords;
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface ModeEntry {
  readonly mode: QuizMode;
  readonly title: string;
  readonly about: string;
  /** How it stands now. */
  readonly state?: string | undefined;
}

const isKnown = (id: string): boolean => cards.some((card) => card.id === id);

/** The exam that waits, in words. */
function examState(): string | undefined {
  const exam = keptExam.read(isKnown);
  if (!exam) return undefined;
  if (exam.marked) return 'See the result of your last exam';
  const answered = exam.turns.filter(({ answer }) => answer !== undefined).length;
  return `Goes on: ${answered} of ${exam.turns.length} answered, ${clockWords(exam.left)} left`;
}

/** The four ways to take the quiz. */
export function ModeList({ records, now }: ModeListProps) {
  const [exam] = useState(examState);
  const due = dueQuestions(cards, records, now).length;
  const entries: readonly ModeEntry[] = [
    {
      mode: 'practice',
      title: 'Practice',
      about: 'One question at a time, with its reasons at once. What you miss comes back.',
    },
    {
      mode: 'review',
      title: 'Review',
      about: 'What you have answered before, asked again just as it begins to fade.',
      state: due === 0 ? 'Nothing is due' : `${due} due`,
    },
    {
      mode: 'exam',
      title: 'Exam',
      about: '20 or 50 questions against the clock. No answer before the end.',
      state: exam,
    },
    {
      mode: 'classroom',
      title: 'Classroom',
      about: 'For the projector: one large question, the answer hidden until you reveal it.',
    },
  ];
  return (
    <nav aria-label="Modes">
      <ul className={styles.modes}>
        {entries.map(({ mode, title, about, state }) => (
          <li key={mode} className={styles.mode}>
            <Link className={styles.link} to={formatQuizAddress({ mode })}>
              {title}
            </Link>
            <p className={styles.about}>{about}</p>
            {state !== undefined && <p className={styles.state}>{state}</p>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
