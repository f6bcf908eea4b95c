import { useEffect, useRef } from 'react';
import { Button } from '../../ui/widgets/Button.tsx';
import { ActionBar } from './ActionBar.tsx';
import { ExamClock } from './ExamClock.tsx';
import { ExamMarks } from './ExamMarks.tsx';
import styles from './Result.module.css';
import type { SendStudy, StudySnapshot } from './useStudy.ts';

export interface LookOverProps {
  readonly snapshot: StudySnapshot;
  readonly send: SendStudy;
  /** Throws the exam away. */
  readonly onDrop: () => void;
}

const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);

/** The exam as it stands, before it is handed in. */
export function LookOver({ snapshot, send, onDrop }: LookOverProps) {
  const { turns, left } = snapshot.context;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = turns.filter(({ answer }) => answer === undefined).length;
  const flagged = turns.filter((turn) => turn.flagged === true).length;
  return (
    <>
      <section className={styles.result} aria-labelledby="look-over">
        <h2 id="look-over" className={styles.sum} ref={heading} tabIndex={-1}>
          {open === 0 ? 'Everything is answered' : `${questions(open)} still open`}
        </h2>
        <p>
          {flagged > 0 && `You have flagged ${questions(flagged)}. `}
          Go back to any question, or hand the exam in. What is open then counts as not known.
        </p>
        <ExamMarks turns={turns} onGo={(to) => send({ type: 'GO', to })} />
        <div className={styles.actions}>
          <Button weight="quiet" onClick={onDrop}>
            Drop this exam without a result
          </Button>
        </div>
      </section>
      <ActionBar status={<ExamClock left={left} />}>
        <Button weight="strong" onClick={() => send({ type: 'HAND_IN' })}>
          Hand in
        </Button>
        <Button onClick={() => send({ type: 'BACK' })}>Back</Button>
      </ActionBar>
    </>
  );
}
