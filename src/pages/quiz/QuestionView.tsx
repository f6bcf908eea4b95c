import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef } from 'react';
import { grade } from '../../triage/quiz/grade.ts';
import type { PreparedOption } from '../../triage/quiz/prepared.ts';
import type { Choice } from '../../triage/quiz/settled.ts';
import { offeredOptions } from '../../triage/study/offeredOptions.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import { ErrorMessage } from '../../ui/widgets/ErrorMessage.tsx';
import { Skeleton } from '../../ui/widgets/Skeleton.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { ExplainedList } from './ExplainedList.tsx';
import { OrderList } from './OrderList.tsx';
import { hasExhibit, QuestionExhibit } from './QuestionExhibit.tsx';
import styles from './QuestionView.module.css';
import { reasonOf } from './reasonOf.ts';
import { Sources } from './Sources.tsx';
import { useReadyQuestion } from './useReadyQuestion.ts';
import { useStudyKeys } from './useStudyKeys.ts';
import { Verdict } from './Verdict.tsx';

export interface QuestionViewProps {
  readonly id: string;
  /** Which question this is, such as “Question 3 of 20”. */
  readonly label: ReactNode;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  /** Decides the order of the options. */
  readonly seed: string;
  readonly answer: Choice | undefined;
  /** Absent where the answer is not asked for. */
  readonly onAnswer?: ((answer: Choice) => void) | undefined;
  /** Enter does what the main button does. Absent where there is none. */
  readonly onEnter?: (() => void) | undefined;
  /** The answer is shown, with its reasons. */
  readonly revealed: boolean;
}

/** What may scroll within itself must be reachable without a pointer. */
const reachable = 0;

/** A question: the case, what is looked at, the options; and once it may be seen, the answer. */
export function QuestionView(props: QuestionViewProps) {
  const { id, label, heading, seed, answer, onAnswer, onEnter, revealed } = props;
  const { question, prepared, error, retry } = useReadyQuestion(id);
  const asksId = useId();
  const list = useRef<HTMLDivElement>(null);
  const verdict = useVerdictFocus(revealed && prepared !== undefined);
  const options = useMemo(
    () => question && offeredOptions(question, prepared, seed),
    [question, prepared, seed],
  );
  const isOrder = question?.kind === 'order';
  useStudyKeys({
    onPlace: (place) => {
      // In a list of steps, a digit leads to a step; in any other it chooses.
      list.current?.querySelectorAll<HTMLElement>('[data-row], input')[place]?.focus();
      const option = options?.[place];
      if (!isOrder && !revealed && option) onAnswer?.(option.key);
    },
    onEnter,
  });

  const failure = error !== undefined && (
    <ErrorMessage
      what="This question could not be made ready."
      why={reasonOf(error)}
      advice="Try again, or go on to another question."
    >
      <Button onClick={retry}>Try again</Button>
    </ErrorMessage>
  );
  if (!question)
    return failure || <Skeleton label="The question is on its way." lines={[20, 90, 70, 50]} />;

  const isShown = revealed && prepared !== undefined;
  const choose = isShown ? undefined : onAnswer;
  return (
    <section
      className={styles.question}
      data-question={id}
      data-case={hasExhibit(question, isShown) || undefined}
      aria-labelledby={asksId}
    >
      <div className={styles.text}>
        <h2 className={styles.number} ref={heading} tabIndex={-1}>
          {label}
        </h2>
        <p className={styles.scene}>{question.scene}</p>
      </div>
      {hasExhibit(question, isShown) && (
        <figure className={styles.case} tabIndex={reachable} aria-label="Exhibit">
          <QuestionExhibit
            question={question}
            prepared={prepared}
            options={options}
            answer={answer}
            onAnswer={choose}
            revealed={isShown}
          />
        </figure>
      )}
      <div className={styles.answer} ref={list}>
        <h3 id={asksId} className={styles.asks}>
          {question.asks}
        </h3>
        {failure}
        {isShown ? (
          <>
            <Verdict
              correct={answer === undefined ? undefined : grade(prepared.settled, answer).correct}
              isOrder={isOrder}
              heading={verdict}
            />
            <ExplainedList
              options={options ?? prepared.options}
              right={prepared.settled.right}
              chosen={answer}
            />
            <Sources question={question} />
          </>
        ) : options ? (
          <Asked
            labelledBy={asksId}
            isOrder={isOrder}
            options={options}
            answer={answer}
            onAnswer={choose}
            onEnter={onEnter}
          />
        ) : (
          !failure && <Skeleton label="The options are on their way." lines={[70, 60, 80, 65]} />
        )}
      </div>
    </section>
  );
}

/** Moves the focus to the verdict when it appears, but not where it stood there from the start. */
function useVerdictFocus(shown: boolean): RefObject<HTMLHeadingElement | null> {
  const verdict = useRef<HTMLHeadingElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (shown && !before.current) verdict.current?.focus();
    before.current = shown;
  }, [shown]);
  return verdict;
}

interface AskedProps {
  readonly labelledBy: string;
  readonly isOrder: boolean;
  readonly options: readonly PreparedOption[];
  readonly answer: Choice | undefined;
  readonly onAnswer: ((answer: Choice) => void) | undefined;
  readonly onEnter: (() => void) | undefined;
}

/** The options as they are offered. */
function Asked({ labelledBy, isOrder, options, answer, onAnswer, onEnter }: AskedProps) {
  if (!onAnswer) return <OfferedList labelledBy={labelledBy} options={options} />;
  if (!isOrder)
    return (
      <ChoiceList
        labelledBy={labelledBy}
        options={options}
        chosen={typeof answer === 'string' ? answer : undefined}
        onChoose={onAnswer}
      />
    );
  // An answer from before an update of the bank may lack a step.
  const isWhole = options.every(({ key }) => typeof answer === 'object' && answer.includes(key));
  const order = isWhole && typeof answer === 'object' ? answer : options.map(({ key }) => key);
  return (
    <OrderList
      labelledBy={labelledBy}
      options={order.flatMap((key) => options.find((option) => option.key === key) ?? [])}
      onOrder={onAnswer}
      onEnter={() => onEnter?.()}
    />
  );
}

/** Options that are only looked at, as in a classroom. */
function OfferedList(props: Pick<AskedProps, 'labelledBy' | 'options'>) {
  return (
    <ol className={styles.offered} aria-labelledby={props.labelledBy}>
      {props.options.map(({ key, text }, index) => (
        <li key={key}>
          <span className={styles.place}>{index + 1}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
