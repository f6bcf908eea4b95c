import { useEffect } from 'react';
import { keptExam } from '../../session/keptExam.ts';
import type { QuizAddress } from '../../session/quizAddress.ts';
import { cards } from '../../triage/quiz/bank/cards.ts';
import { pickExam, timePerQuestion } from '../../triage/study/pickExam.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import { ErrorMessage } from '../../ui/widgets/ErrorMessage.tsx';
import { Skeleton } from '../../ui/widgets/Skeleton.tsx';
import { askable } from './askable.ts';
import { ExamResult } from './ExamResult.tsx';
import { ExamStart } from './ExamStart.tsx';
import { ExamTurn } from './ExamTurn.tsx';
import { LookOver } from './LookOver.tsx';
import { ModeHead } from './ModeHead.tsx';
import { newSeed } from './newSeed.ts';
import { reasonOf } from './reasonOf.ts';
import { useStudy } from './useStudy.ts';

const isKnown = (id: string): boolean => cards.some((card) => card.id === id);

/** An exam: from its beginning, over a reload, to its result. */
export function ExamMode({ address }: { readonly address: QuizAddress }) {
  const { snapshot, send } = useStudy();
  const { part, seed } = address;
  useEffect(() => {
    const exam = keptExam.read(isKnown);
    if (exam) send({ type: 'RESUME', exam, now: Date.now() });
  }, [send]);
  const isRunning =
    snapshot.matches({ exam: 'asking' }) || snapshot.matches({ exam: 'lookingOver' });
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => send({ type: 'TICK', now: Date.now() }), 1000);
    return () => clearInterval(timer);
  }, [isRunning, send]);

  const available = askable(part);
  const begin = (size: number): void => {
    const chosen = seed ?? newSeed();
    const questions = pickExam(available, size, chosen);
    const time = questions.length * timePerQuestion;
    send({ type: 'EXAMINE', seed: chosen, questions, time, now: Date.now() });
  };
  const drop = (): void => {
    keptExam.drop();
    send({ type: 'LEAVE' });
  };
  return (
    <>
      <ModeHead title="Exam" part={part} />
      {snapshot.matches('idle') && <ExamStart available={available.length} onBegin={begin} />}
      {snapshot.matches({ exam: 'asking' }) && <ExamTurn snapshot={snapshot} send={send} />}
      {snapshot.matches({ exam: 'lookingOver' }) && (
        <LookOver snapshot={snapshot} send={send} onDrop={drop} />
      )}
      {snapshot.matches({ exam: 'marking' }) && (
        <Skeleton label="Your answers are being marked." lines={[30, 80, 70, 75]} />
      )}
      {snapshot.matches({ exam: 'failed' }) && (
        <ErrorMessage
          what="The exam could not be marked."
          why={reasonOf(snapshot.context.error)}
          advice="Your answers are kept. Try again."
        >
          <Button onClick={() => send({ type: 'RETRY' })}>Try again</Button>
        </ErrorMessage>
      )}
      {snapshot.matches({ exam: 'result' }) && (
        <ExamResult context={snapshot.context} onAnother={drop} />
      )}
    </>
  );
}
