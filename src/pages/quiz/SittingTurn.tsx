import { useFocusOnChange } from '../../ui/triage/useFocusOnChange.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import { ErrorMessage } from '../../ui/widgets/ErrorMessage.tsx';
import { ActionBar } from './ActionBar.tsx';
import { QuestionView } from './QuestionView.tsx';
import { reasonOf } from './reasonOf.ts';
import { usePreload } from './usePreload.ts';
import type { SendStudy, StudySnapshot } from './useStudy.ts';

export interface SittingTurnProps {
  readonly mode: 'practice' | 'review';
  readonly snapshot: StudySnapshot;
  readonly send: SendStudy;
}

/** One question of practice or review, and what there is to do with it. */
export function SittingTurn({ mode, snapshot, send }: SittingTurnProps) {
  const { turns, at, seed, error } = snapshot.context;
  const turn = turns[at];
  const heading = useFocusOnChange(String(at));
  const isMarked = snapshot.matches({ [mode]: 'feedback' });
  const hasFailed = snapshot.matches({ [mode]: 'failed' });
  const isAnswered = turn?.answer !== undefined;
  const isLast = at === turns.length - 1;
  usePreload(turns[at + 1], isMarked);
  if (!turn) return null;

  const firsts = turns.filter(({ again }) => again !== true);
  const right = firsts.filter(({ correct }) => correct === true).length;
  const marked = firsts.filter(({ correct }) => correct !== undefined).length;
  const goOn = () => send({ type: isMarked || hasFailed ? 'NEXT' : 'CHECK' });
  return (
    <>
      <QuestionView
        key={at}
        id={turn.question}
        label={`Question ${at + 1} of ${turns.length}${turn.again === true ? ', once more' : ''}`}
        heading={heading}
        seed={`${seed}/${at}`}
        answer={turn.answer}
        onAnswer={isMarked ? undefined : (answer) => send({ type: 'CHOOSE', answer })}
        onEnter={goOn}
        revealed={isMarked}
      />
      {hasFailed && (
        <ErrorMessage
          what="The answer could not be found."
          why={reasonOf(error)}
          advice="Try again, or go on; the question stays open."
        >
          <Button onClick={() => send({ type: 'RETRY' })}>Try again</Button>
        </ErrorMessage>
      )}
      <ActionBar
        status={
          <>
            <span>
              {marked} answered, {right} right
            </span>
            {turn.correct === false && <span>This one comes back</span>}
          </>
        }
      >
        <Button
          weight="strong"
          aria-disabled={!isMarked && !hasFailed && !isAnswered}
          onClick={goOn}
        >
          {!isMarked && !hasFailed
            ? 'Check the answer'
            : isLast
              ? 'See how it went'
              : 'Next question'}
        </Button>
        <Button onClick={() => send({ type: 'END' })}>End</Button>
      </ActionBar>
    </>
  );
}
