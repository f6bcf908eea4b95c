import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { formatQuizAddress } from '../../session/quizAddress.ts';
import { useQuizProgress } from '../../session/quizProgress.ts';
import { dueQuestions } from '../../triage/study/mastery.ts';

/** Says how many questions of the quiz are due, to whoever has answered some. */
export function DueNote() {
  const records = useQuizProgress((state) => state.records);
  const [due, setDue] = useState(0);
  useEffect(() => {
    if (Object.keys(records).length === 0) return undefined;
    let wanted = true;
    // The bank may have changed since they were answered. Without it, the note stays away.
    const count = async (): Promise<void> => {
      const { cards } = await import('../../triage/quiz/bank/cards.ts');
      if (wanted) setDue(dueQuestions(cards, records, Date.now()).length);
    };
    count().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [records]);
  if (due === 0) return null;
  return (
    <p>
      <Link to={formatQuizAddress({ mode: 'review' })}>
        {due === 1 ? '1 question of the quiz is due' : `${due} questions of the quiz are due`}
      </Link>
    </p>
  );
}
