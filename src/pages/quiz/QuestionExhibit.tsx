import { lazy, Suspense } from 'react';
import type { Exhibit, Prepared } from '../../triage/quiz/prepared.ts';
import type { Question } from '../../triage/quiz/question.ts';
import type { Choice } from '../../triage/quiz/settled.ts';
import { Skeleton } from '../../ui/widgets/Skeleton.tsx';
import { JudgedCase } from './JudgedCase.tsx';
import { SpotDocument } from './SpotDocument.tsx';

/** What shows messages is heavy, and needed only after the mock cloud has run. */
const ExchangeExhibit = lazy(async () => ({
  default: (await import('./ExchangeExhibit.tsx')).ExchangeExhibit,
}));

const MessageExhibit = lazy(async () => ({
  default: (await import('./MessageExhibit.tsx')).MessageExhibit,
}));

export interface QuestionExhibitProps {
  readonly question: Question;
  /** Absent as long as the question is not ready. */
  readonly prepared: Prepared | undefined;
  /** The options in the order in which they are offered. */
  readonly options: Prepared['options'] | undefined;
  readonly answer: Choice | undefined;
  readonly onAnswer: ((key: string) => void) | undefined;
  /** The answer may be seen. */
  readonly revealed: boolean;
}

const waiting = <Skeleton label="The exhibit is on its way." lines={[40, 90, 75, 85, 60]} />;

/** Whether a question has something to look at, as far as can be told before it is ready. */
export function hasExhibit(question: Question, revealed: boolean): boolean {
  if (question.kind === 'diagnose') return revealed || question.finds !== 'step';
  return question.kind === 'judge' || question.kind === 'spot' || question.kind === 'read';
}

/** What is looked at to find the answer. */
export function QuestionExhibit(props: QuestionExhibitProps) {
  const { question, prepared, revealed } = props;
  if (question.kind === 'judge')
    return <JudgedCase question={question} settled={revealed ? prepared?.settled : undefined} />;
  if (!prepared) return waiting;
  return prepared.exhibit ? (
    <Shown {...props} prepared={prepared} exhibit={prepared.exhibit} />
  ) : null;
}

interface ShownProps extends QuestionExhibitProps {
  readonly prepared: Prepared;
  readonly exhibit: Exhibit;
}

function Shown({ exhibit, prepared, options, answer, onAnswer, revealed }: ShownProps) {
  const { right } = prepared.settled;
  switch (exhibit.kind) {
    case 'exchange':
      return (
        <Suspense fallback={waiting}>
          <ExchangeExhibit exhibit={exhibit} revealed={revealed} />
        </Suspense>
      );
    case 'message':
      return (
        <Suspense fallback={waiting}>
          <MessageExhibit exhibit={exhibit} lit={revealed ? [right].flat() : []} />
        </Suspense>
      );
    case 'document':
      return (
        <SpotDocument
          exhibit={exhibit}
          options={options ?? prepared.options}
          chosen={answer}
          right={revealed ? right : undefined}
          onChoose={onAnswer}
        />
      );
  }
}
