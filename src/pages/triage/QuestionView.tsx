import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Given, grade, shownOptions } from '../../triage/quiz/grade.ts';
import type { WrittenQuestion } from '../../triage/quiz/question.ts';
import { Kbd } from '../../ui/widgets/Kbd.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { Feedback } from './Feedback.tsx';
import { JudgedCase } from './JudgedCase.tsx';
import styles from './QuestionView.module.css';
import { useChoiceKeys } from './useChoiceKeys.ts';
import { useSettled } from './useSettled.ts';

export interface QuestionViewProps {
  readonly question: WrittenQuestion;
  readonly number: number;
  readonly total: number;
  readonly attempt: number;
  /** The answer, once there is one. */
  readonly given: Given | undefined;
  /** No open question is left after this one. */
  readonly isLast: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onAnswer: (given: Given) => void;
  readonly onNext: () => void;
}

/** A question, its options, and what there is to say once one is chosen. */
export function QuestionView(props: QuestionViewProps) {
  const { question, number, total, attempt, given, isLast, heading, onAnswer, onNext } = props;
  const { settling, retry } = useSettled(question);
  const [pending, setPending] = useState<{ readonly question: string; readonly key: string }>();
  const options = useMemo(
    () => shownOptions(question, question.options, attempt),
    [question, attempt],
  );
  const next = useRef<HTMLButtonElement>(null);
  const waiting = !given && pending?.question === question.id ? pending.key : undefined;
  const chosen = given ? [given.chosen].flat()[0] : waiting;
  const settled = settling.state === 'settled' ? settling.settled : undefined;

  // An answer may come before the mock cloud has found its own. It is graded as soon as both are there.
  const justGraded = useRef(false);
  useEffect(() => {
    if (waiting === undefined || !settled) return;
    justGraded.current = true;
    onAnswer(grade(settled, waiting));
  }, [waiting, settled, onAnswer]);

  const isGraded = given !== undefined && settled !== undefined;
  useEffect(() => {
    if (!isGraded || !justGraded.current) return;
    justGraded.current = false;
    next.current?.focus({ preventScroll: true });
    next.current?.closest('[data-feedback]')?.scrollIntoView({ block: 'nearest' });
  }, [isGraded]);

  const choose = useCallback(
    (key: string) => {
      if (!given && waiting === undefined) setPending({ question: question.id, key });
    },
    [given, waiting, question],
  );
  useChoiceKeys({
    onChoose: (place) => {
      const option = options[place];
      if (option) choose(option.key);
    },
    onNext: () => {
      if (isGraded) onNext();
    },
  });

  return (
    <section
      className={styles.question}
      data-question={question.id}
      data-case={question.kind === 'judge' || undefined}
      aria-labelledby="quiz-question"
    >
      <div className={styles.text}>
        <h2 className={styles.number} ref={heading} tabIndex={-1}>
          Question {number} of {total}
        </h2>
        <p className={styles.scene}>{question.scene}</p>
      </div>
      {question.kind === 'judge' && (
        <div className={styles.case}>
          <JudgedCase question={question} settled={isGraded ? settled : undefined} />
        </div>
      )}
      <div className={styles.answer}>
        <h3 id="quiz-question" className={styles.asks}>
          {question.asks}
        </h3>
        <ChoiceList
          labelledBy="quiz-question"
          choices={options}
          onChoose={choose}
          chosen={chosen}
          right={isGraded ? settled.right : undefined}
        />
        {!isGraded && (
          <p className={styles.keys}>
            Choose with <Kbd>1</Kbd> to <Kbd>{String(options.length)}</Kbd>, go on with{' '}
            <Kbd>Enter</Kbd>
          </p>
        )}
        <Feedback
          question={question}
          chosen={chosen}
          settling={settling}
          isLast={isLast}
          next={next}
          onNext={onNext}
          onRetry={retry}
        />
      </div>
    </section>
  );
}
