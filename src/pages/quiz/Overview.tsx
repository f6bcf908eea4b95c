import { useState } from 'react';
import { useQuizProgress } from '../../session/quizProgress.ts';
import { cards } from '../../triage/quiz/bank/cards.ts';
import { MasteryMap } from './MasteryMap.tsx';
import { ModeList } from './ModeList.tsx';
import styles from './Overview.module.css';
import { ProgressFile } from './ProgressFile.tsx';

/** The way into the modes, what is known so far, and what can be done with it. */
export function Overview() {
  const records = useQuizProgress((state) => state.records);
  const [now] = useState(() => Date.now());
  return (
    <div className={styles.overview}>
      <header className={styles.head}>
        <h1>Quiz: do you really know it?</h1>
        <p className={styles.lead}>
          {cards.length} questions about federating with AWS. Most answers are found while you read:
          the mock cloud runs the flow, or weighs the policies, in your browser.
        </p>
      </header>
      <ModeList records={records} now={now} />
      <MasteryMap records={records} now={now} />
      <ProgressFile />
    </div>
  );
}
