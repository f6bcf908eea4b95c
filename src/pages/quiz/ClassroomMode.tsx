import { useEffect, useRef } from 'react';
import type { QuizAddress } from '../../session/quizAddress.ts';
import { shuffle } from '../../triage/quiz/shuffle.ts';
import { useFocusOnChange } from '../../ui/triage/useFocusOnChange.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import { Kbd } from '../../ui/widgets/Kbd.tsx';
import { ActionBar } from './ActionBar.tsx';
import { askable } from './askable.ts';
import styles from './ClassroomMode.module.css';
import { ModeHead } from './ModeHead.tsx';
import { newSeed } from './newSeed.ts';
import { NothingToAsk } from './NothingToAsk.tsx';
import { QuestionView } from './QuestionView.tsx';
import { useClickerKeys } from './useClickerKeys.ts';
import { usePreload } from './usePreload.ts';
import { useStudy } from './useStudy.ts';

/** For the projector: one large question, its answer hidden until it is revealed. Nothing is recorded. */
export function ClassroomMode({ address }: { readonly address: QuizAddress }) {
  const { snapshot, send } = useStudy();
  const { part, question } = address;
  useEffect(() => {
    const seed = address.seed ?? newSeed();
    const ids = shuffle(
      askable(part).map(({ id }) => id),
      `${seed}/classroom`,
    );
    const first = ids.filter((id) => id === question);
    send({
      type: 'TEACH',
      seed,
      questions: [...first, ...ids.filter((id) => id !== question)],
    });
  }, [send, part, question, address.seed]);
  const { turns, at, seed } = snapshot.context;
  const turn = turns[at];
  const isRevealed = snapshot.matches({ classroom: 'revealed' });
  const isOver = snapshot.matches({ classroom: 'over' });
  const heading = useFocusOnChange(String(at));
  const room = useRef<HTMLDivElement>(null);
  const next = () => send({ type: 'NEXT' });
  const back = () => send({ type: 'BACK' });
  useClickerKeys({ onNext: next, onBack: back });
  usePreload(turns[at + 1], true);
  return (
    <>
      <ModeHead title="Classroom" part={part} />
      {isOver && turns.length === 0 && <NothingToAsk mode="classroom" part={part} />}
      {turn && (
        <div className={styles.room} ref={room}>
          {isOver ? (
            <p className={styles.over}>That was the last question.</p>
          ) : (
            <QuestionView
              key={at}
              id={turn.question}
              label={`Question ${at + 1} of ${turns.length}`}
              heading={heading}
              seed={`${seed}/classroom`}
              answer={undefined}
              revealed={isRevealed}
            />
          )}
          <ActionBar
            status={
              <span className={styles.keys}>
                <Kbd>Space</Kbd> or a clicker goes on, <Kbd>←</Kbd> goes back
              </span>
            }
          >
            <Button weight="strong" disabled={isOver} onClick={next}>
              {isRevealed ? 'Next question' : 'Reveal the answer'}
            </Button>
            <Button disabled={at === 0 && !isRevealed} onClick={back}>
              Back
            </Button>
            <Button onClick={() => void room.current?.requestFullscreen()}>Full screen</Button>
          </ActionBar>
        </div>
      )}
    </>
  );
}
