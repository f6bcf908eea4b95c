import type { RefObject } from 'react';
import { outcomes } from '../../triage/guide/outcomes.ts';
import { type GuideMove, moveGuide, walk } from '../../triage/guide/walk.ts';
import { ChoiceList } from './ChoiceList.tsx';
import styles from './GuidePanel.module.css';
import { GuidePath } from './GuidePath.tsx';
import { OutcomeView } from './OutcomeView.tsx';
import { useChoiceKeys } from './useChoiceKeys.ts';
import type { GoTriage } from './useTriageAddress.ts';

export interface GuidePanelProps {
  readonly answers: readonly string[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly go: GoTriage;
}

/** One question at a time, until a row of the notes is reached. */
export function GuidePanel({ answers, heading, go }: GuidePanelProps) {
  const { path, at, unknown } = walk(answers);
  const move = (step: GuideMove) => go({ answers: moveGuide(answers, step) });
  useChoiceKeys({
    onChoose: (place) => {
      const answer = 'question' in at ? at.question.answers[place] : undefined;
      if (answer) move({ type: 'answer', answer: answer.id });
    },
  });
  return (
    <div className={styles.panel}>
      <section className={styles.stage}>
        {unknown.length > 0 && (
          <output className={styles.notice}>
            This link holds answers that the guide does not know: {unknown.join(', ')}. It goes on
            from the last one it knows.
          </output>
        )}
        {'outcome' in at ? (
          <OutcomeView
            outcome={outcomes[at.outcome]}
            answers={path.map(({ answer }) => answer.id)}
            heading={heading}
            onRestart={() => move({ type: 'restart' })}
          />
        ) : (
          <>
            <h2 id="guide-question" className={styles.asks} ref={heading} tabIndex={-1}>
              {at.question.asks}
            </h2>
            <ChoiceList
              key={at.question.id}
              labelledBy="guide-question"
              choices={at.question.answers.map(({ id, text }) => ({ key: id, text }))}
              onChoose={(answer) => move({ type: 'answer', answer })}
            />
            {at.question.hint !== undefined && <p className={styles.hint}>{at.question.hint}</p>}
          </>
        )}
      </section>
      <GuidePath path={path} onChange={(turn) => move({ type: 'change', turn })} />
    </div>
  );
}
