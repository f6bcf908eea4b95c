import { useFocusOnChange } from '../../ui/triage/useFocusOnChange.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import { ActionBar } from './ActionBar.tsx';
import { ExamClock } from './ExamClock.tsx';
import { ExamMarks } from './ExamMarks.tsx';
import styles from './ExamTurn.module.css';
import { QuestionView } from './QuestionView.tsx';
import { usePreload } from './usePreload.ts';
import type { SendStudy, StudySnapshot } from './useStudy.ts';

export interface ExamTurnProps {
  readonly snapshot: StudySnapshot;
  readonly send: SendStudy;
}

/** One question of an exam: no answer is shown, and one’s own can be changed. */
export function ExamTurn({ snapshot, send }: ExamTurnProps) {
  const { turns, at, seed, left } = snapshot.context;
  const turn = turns[at];
  const heading = useFocusOnChange(String(at));
  usePreload(turns[at + 1], turn?.answer !== undefined);
  if (!turn) return null;
  const answered = turns.filter(({ answer }) => answer !== undefined).length;
  const isLast = at === turns.length - 1;
  const goOn = () => send({ type: 'NEXT' });
  return (
    <>
      <div className={styles.scale}>
        <ExamMarks turns={turns} current={at} onGo={(to) => send({ type: 'GO', to })} />
        {!isLast && (
          <Button weight="quiet" onClick={() => send({ type: 'END' })}>
            Look over
          </Button>
        )}
      </div>
      <QuestionView
        key={at}
        id={turn.question}
        label={`Question ${at + 1} of ${turns.length}`}
        heading={heading}
        seed={`${seed}/exam`}
        answer={turn.answer}
        onAnswer={(answer) => send({ type: 'CHOOSE', answer })}
        onEnter={goOn}
        revealed={false}
      />
      <ActionBar
        status={
          <>
            <ExamClock left={left} />
            <span>
              {answered} of {turns.length} answered
            </span>
          </>
        }
      >
        <Button weight="strong" onClick={goOn}>
          {isLast ? 'Look over' : 'Next'}
        </Button>
        <Button disabled={at === 0} onClick={() => send({ type: 'BACK' })}>
          Back
        </Button>
        <Button aria-pressed={turn.flagged === true} onClick={() => send({ type: 'FLAG' })}>
          {turn.flagged === true ? 'Flagged' : 'Flag'}
        </Button>
      </ActionBar>
    </>
  );
}
