import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { formatQuizAddress } from '../../session/quizAddress.ts';
import type { BankPart } from '../../triage/study/bankPart.ts';
import type { Turn } from '../../triage/study/turn.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import { MissedList } from './MissedList.tsx';
import styles from './Result.module.css';

export interface SittingOverProps {
  readonly mode: 'practice' | 'review';
  readonly turns: readonly Turn[];
  readonly part: BankPart | undefined;
  readonly onAgain: () => void;
}

/** How a sitting went. */
export function SittingOver({ mode, turns, part, onAgain }: SittingOverProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const marked = turns.filter(({ again, correct }) => again !== true && correct !== undefined);
  const missed = marked.filter(({ correct }) => correct === false);
  return (
    <section className={styles.result} aria-labelledby="sitting-over">
      <h2 id="sitting-over" className={styles.sum} ref={heading} tabIndex={-1}>
        {marked.length - missed.length} of {marked.length} right at once
      </h2>
      {marked.length === 0 && <p>Nothing was answered.</p>}
      {marked.length > 0 && missed.length === 0 && <p>Nothing was answered wrong.</p>}
      {missed.length > 0 && (
        <div>
          <h3>Worth another look</h3>
          <MissedList turns={missed} seed="over" />
        </div>
      )}
      <div className={styles.actions}>
        {mode === 'practice' && (
          <Button weight="strong" icon="next" onClick={onAgain}>
            Practise on
          </Button>
        )}
        <Link to={formatQuizAddress({})}>See what you know</Link>
        {mode === 'review' && (
          <Link to={formatQuizAddress({ mode: 'practice', ...(part && { part }) })}>
            Practise something new
          </Link>
        )}
      </div>
    </section>
  );
}
