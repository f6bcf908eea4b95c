import type { Ref } from 'react';
import type { Option, WrittenQuestion } from '../../triage/quiz/question.ts';
import { GlossaryText } from '../../ui/glossary/GlossaryText.tsx';
import { Button } from '../../ui/widgets/Button.tsx';
import { Disclosure } from '../../ui/widgets/Disclosure.tsx';
import { ErrorMessage } from '../../ui/widgets/ErrorMessage.tsx';
import { Icon } from '../../ui/widgets/Icon.tsx';
import styles from './Feedback.module.css';
import { StatementText } from './StatementText.tsx';
import { StudyLink } from './StudyLink.tsx';
import type { Settling } from './useSettled.ts';

export interface FeedbackProps {
  readonly question: WrittenQuestion;
  /** The key of the option chosen, once one is. */
  readonly chosen: string | undefined;
  readonly settling: Settling;
  readonly isLast: boolean;
  readonly next: Ref<HTMLButtonElement>;
  readonly onNext: () => void;
  readonly onRetry: () => void;
}

const foundBy: Readonly<Record<WrittenQuestion['kind'], string>> = {
  choose: 'Answer from AWS’s documentation.',
  diagnose: 'Answer found just now: the mock cloud ran this in your browser.',
  'then-now': 'Answer from AWS’s documentation.',
  judge: 'Answer found just now: the evaluator weighed these policies in your browser.',
};

/** What there is to say to an answer. Said aloud as soon as it is known. */
export function Feedback(props: FeedbackProps) {
  const { question, chosen, settling, isLast, next, onNext, onRetry } = props;
  const settled = settling.state === 'settled' ? settling.settled : undefined;
  return (
    <div className={styles.feedback} data-feedback>
      <div aria-live="polite">
        {chosen !== undefined && settling.state === 'running' && (
          <p>The mock cloud is working out the answer.</p>
        )}
        {chosen !== undefined && settled && (
          <Explained question={question} chosen={chosen} right={settled.right} />
        )}
      </div>
      {settling.state === 'failed' && (
        <ErrorMessage
          what="The mock cloud could not find the answer."
          why={settling.reason}
          advice="Try again, or go on; the question stays open."
        >
          <Button onClick={onRetry}>Try again</Button>
          <Button onClick={onNext}>Go on</Button>
        </ErrorMessage>
      )}
      {chosen !== undefined && settled && (
        <>
          <div className={styles.actions}>
            <Button weight="strong" icon="next" ref={next} onClick={onNext}>
              {isLast ? 'See the score' : 'Next question'}
            </Button>
            <StudyLink study={question.study} />
          </div>
          <div>
            <Disclosure title="The other options">
              <Others question={question} apart={[chosen, settled.right]} />
            </Disclosure>
            <Disclosure title="What the notes say">
              <div className={styles.statements}>
                {question.statements.map((id) => (
                  <StatementText key={id} id={id} />
                ))}
              </div>
            </Disclosure>
          </div>
        </>
      )}
    </div>
  );
}

interface ExplainedProps {
  readonly question: WrittenQuestion;
  readonly chosen: string;
  readonly right: string;
}

function Explained({ question, chosen, right }: ExplainedProps) {
  const named = (key: string): Option | undefined =>
    question.options.find((option) => option.key === key);
  const isRight = chosen === right;
  return (
    <div className={styles.explained} data-right={isRight || undefined}>
      <p className={styles.verdict}>
        <Icon name={isRight ? 'tick' : 'cross'} />
        {isRight ? 'Right' : 'Not this one'}
      </p>
      {!isRight && (
        <p>
          <GlossaryText>{named(chosen)?.because ?? ''}</GlossaryText>
        </p>
      )}
      {!isRight && <p className={styles.answer}>Right: {named(right)?.text}</p>}
      <p>
        <GlossaryText>{named(right)?.because ?? ''}</GlossaryText>
      </p>
      <p className={styles.found}>{foundBy[question.kind]}</p>
    </div>
  );
}

interface OthersProps {
  readonly question: WrittenQuestion;
  readonly apart: readonly string[];
}

function Others({ question, apart }: OthersProps) {
  return (
    <dl className={styles.others}>
      {question.options
        .filter(({ key }) => !apart.includes(key))
        .map(({ key, text, because }) => (
          <div key={key}>
            <dt>{text}</dt>
            <dd>
              <GlossaryText>{because}</GlossaryText>
            </dd>
          </div>
        ))}
    </dl>
  );
}
