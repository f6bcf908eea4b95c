import { useEffect } from 'react';
import { formatQuizAddress } from '../../session/quizAddress.ts';
import { useQuizProgress } from '../../session/quizProgress.ts';
import { cards } from '../../triage/quiz/bank/cards.ts';
import { GlossaryScope } from '../../ui/glossary/GlossaryScope.tsx';
import { useSettledSince } from '../../ui/play/useSettledSince.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import { ClassroomMode } from './ClassroomMode.tsx';
import { ExamMode } from './ExamMode.tsx';
import { Overview } from './Overview.tsx';
import styles from './QuizPage.module.css';
import { SittingMode } from './SittingMode.tsx';
import { useQuizAddress } from './useQuizAddress.ts';

/** A test of what is known, in four modes, and a map of it. */
export function QuizPage() {
  const { address } = useQuizAddress();
  const settled = useSettledSince(true);
  useEffect(() => useQuizProgress.getState().keepOnly(cards), []);
  const { mode } = address;
  // Another place in the quiz is another sitting.
  const key = formatQuizAddress(address);
  return (
    <GlossaryScope ready={settled}>
      <div className={styles.page}>
        <Notice />
        {mode === undefined && <Overview />}
        {(mode === 'practice' || mode === 'review') && (
          <SittingMode key={key} mode={mode} address={address} />
        )}
        {mode === 'exam' && <ExamMode key={key} address={address} />}
        {mode === 'classroom' && <ClassroomMode key={key} address={address} />}
      </div>
    </GlossaryScope>
  );
}

/** What there is to tell about the stored answers. */
function Notice() {
  const notice = useQuizProgress((state) => state.notice);
  const dismiss = useQuizProgress((state) => state.dismissNotice);
  if (notice === undefined) return null;
  return (
    <output className={styles.notice}>
      {notice}{' '}
      <Button weight="quiet" onClick={dismiss}>
        Dismiss
      </Button>
    </output>
  );
}
