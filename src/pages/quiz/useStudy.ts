import { useSelector } from '@xstate/react';
import { useCallback, useEffect, useState } from 'react';
import { createActor, fromPromise, type SnapshotFrom } from 'xstate';
import { keptExam } from '../../session/keptExam.ts';
import { useQuizProgress } from '../../session/quizProgress.ts';
import { afterAnswer } from '../../triage/study/schedule.ts';
import { type StudyEvent, studyMachine, type ToMark } from '../../triage/study/studyMachine.ts';
import { markAnswers } from './readyQuestions.ts';

const machine = studyMachine.provide({
  actors: {
    mark: fromPromise<readonly boolean[], readonly ToMark[]>(({ input }) => markAnswers(input)),
  },
});

export type StudySnapshot = SnapshotFrom<typeof studyMachine>;
export type SendStudy = (event: StudyEvent) => void;

/** An exam is kept at every move, so that a reload costs nothing. */
function keepExam(snapshot: StudySnapshot): void {
  if (!snapshot.matches('exam') || snapshot.context.turns.length === 0) return;
  const { seed, turns, at, left } = snapshot.context;
  keptExam.keep({ seed, turns, at, left, marked: snapshot.matches({ exam: 'result' }) });
}

/** Runs the quiz: marks answers, records the first one to each question, keeps the exam. */
export function useStudy(): { readonly snapshot: StudySnapshot; readonly send: SendStudy } {
  // `useActorRef` would do; it brings the whole of XState to every page that selects from an actor.
  const [actor] = useState(() => createActor(machine).start());
  useEffect(() => {
    const marked = actor.on('MARKED', ({ question, correct }) =>
      useQuizProgress
        .getState()
        .answer(question, (record) => afterAnswer(record, correct, Date.now())),
    );
    const moved = actor.subscribe(keepExam);
    return () => {
      marked.unsubscribe();
      moved.unsubscribe();
    };
  }, [actor]);
  const send = useCallback<SendStudy>((event) => actor.send(event), [actor]);
  return { snapshot: useSelector(actor, (state) => state), send };
}
