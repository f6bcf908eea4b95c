import { useEffect } from 'react';
import type { QuizAddress } from '../../session/quizAddress.ts';
import { useQuizProgress } from '../../session/quizProgress.ts';
import { dueQuestions } from '../../triage/study/mastery.ts';
import { practiceQueue } from '../../triage/study/practiceQueue.ts';
import type { StudyEvent } from '../../triage/study/studyMachine.ts';
import { askable } from './askable.ts';
import { ModeHead } from './ModeHead.tsx';
import { newSeed } from './newSeed.ts';
import { NothingToAsk } from './NothingToAsk.tsx';
import { SittingOver } from './SittingOver.tsx';
import { SittingTurn } from './SittingTurn.tsx';
import { useStudy } from './useStudy.ts';

export interface SittingModeProps {
  readonly mode: 'practice' | 'review';
  readonly address: QuizAddress;
}

/** How many questions a sitting has at most: few enough to reach its end. */
const sittingSize = 20;

/** A sitting of a mode, with the questions that are its turn now. */
function beginning(mode: 'practice' | 'review', address: QuizAddress): StudyEvent {
  const { part, question, seed = newSeed() } = address;
  const { records } = useQuizProgress.getState();
  const cards = askable(part);
  const now = Date.now();
  const queue =
    mode === 'review'
      ? dueQuestions(cards, records, now)
      : practiceQueue(cards, records, now, seed);
  const isKnown = cards.some(({ id }) => id === question);
  const first = question !== undefined && isKnown ? [question] : [];
  const questions = [...first, ...queue.filter((id) => id !== question)].slice(0, sittingSize);
  return { type: mode === 'review' ? 'REVIEW' : 'PRACTISE', seed, questions };
}

const titles = { practice: 'Practice', review: 'Review' };

/** Practice and review: one question at a time, with feedback at once. */
export function SittingMode({ mode, address }: SittingModeProps) {
  const { snapshot, send } = useStudy();
  const begin = () => send(beginning(mode, address));
  useEffect(() => send(beginning(mode, address)), [send, mode, address]);
  const { turns } = snapshot.context;
  const isOver = snapshot.matches({ [mode]: 'over' });
  return (
    <>
      <ModeHead title={titles[mode]} part={address.part} />
      {isOver && turns.length === 0 && <NothingToAsk mode={mode} part={address.part} />}
      {isOver && turns.length > 0 && (
        <SittingOver mode={mode} turns={turns} part={address.part} onAgain={begin} />
      )}
      {!isOver && turns.length > 0 && <SittingTurn mode={mode} snapshot={snapshot} send={send} />}
    </>
  );
}
