import { useState } from 'react';
import { Link } from 'react-router';
import { formatQuizAddress, type QuizMode } from '../../session/quizAddress.ts';
import { useQuizProgress } from '../../session/quizProgress.ts';
import type { BankPart } from '../../triage/study/bankPart.ts';
import { recordOf } from '../../triage/study/questionRecord.ts';
import { EmptyState } from '../../ui/widgets/EmptyState.tsx';
import { askable } from './askable.ts';
import { untilWords } from './untilWords.ts';

export interface NothingToAskProps {
  readonly mode: QuizMode;
  readonly part: BankPart | undefined;
}

/** A sitting without a question, and what would bring one. */
export function NothingToAsk({ mode, part }: NothingToAskProps) {
  const [now] = useState(() => Date.now());
  const records = useQuizProgress((state) => state.records);
  const cards = askable(part);
  const dues = cards.flatMap(({ id }) => recordOf(records, id)?.due ?? []);
  const practise = <Link to={formatQuizAddress({ mode: 'practice' })}>Practise</Link>;
  if (cards.length === 0)
    return (
      <EmptyState
        title="The bank has no questions on this"
        text="The link may be older than the bank. Practise on anything instead."
      >
        {practise}
      </EmptyState>
    );
  if (mode === 'review' && dues.length === 0)
    return (
      <EmptyState
        title="Nothing to review yet"
        text="Review asks again what you have answered before, just when it begins to fade. Practise first."
      >
        {practise}
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nothing is due"
      text={`The next question comes ${untilWords(Math.min(...dues), now)}.`}
    >
      {practise}
    </EmptyState>
  );
}
