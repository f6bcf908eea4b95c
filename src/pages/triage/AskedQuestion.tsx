import type { RefObject } from 'react';
import type { GuideQuestion } from '../../triage/guide/guide.ts';
import { GlossaryText } from '../../ui/glossary/GlossaryText.tsx';
import styles from './AskedQuestion.module.css';
import { useChoiceKeys } from './useChoiceKeys.ts';

export interface AskedQuestionProps {
  readonly question: GuideQuestion;
  /** Which question it is on this way, the first being 1. */
  readonly number: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onAnswer: (answer: string) => void;
}

/** A question with its answers, numbered like the keys that choose them. */
export function AskedQuestion({ question, number, heading, onAnswer }: AskedQuestionProps) {
  const { asks, hint, answers } = question;
  useChoiceKeys({
    onChoose: (place) => {
      const answer = answers[place];
      if (answer) onAnswer(answer.id);
    },
  });
  return (
    <>
      <div>
        <p className={styles.number}>Question {number}</p>
        <h2 id="guide-question" className={styles.asks} ref={heading} tabIndex={-1}>
          {asks}
        </h2>
      </div>
      <ol className={styles.answers} aria-labelledby="guide-question">
        {answers.map(({ id, text }, index) => (
          <li key={id}>
            <button type="button" className={styles.answer} onClick={() => onAnswer(id)}>
              <kbd className={styles.key}>{index + 1}</kbd>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>
        <strong>How to tell: </strong>
        <GlossaryText>{hint}</GlossaryText>
      </p>
    </>
  );
}
