import { formatAnswers } from '../../triage/guide/walk.ts';
import type { GuideEvent } from '../../triage/guide/guideMachine.ts';
import { answersAfter, placeAt } from '../../triage/guide/guidePlace.ts';
import { outcomes } from '../../triage/guide/outcomes.ts';
import type { TriageAddress } from '../../session/triageAddress.ts';
import { AskedQuestion } from './AskedQuestion.tsx';
import styles from './GuidePanel.module.css';
import { GuideCharts } from './GuideCharts.tsx';
import { GuidePath } from './GuidePath.tsx';
import { OutcomeView } from './OutcomeView.tsx';
import { useFocusOnChange } from '../../ui/triage/useFocusOnChange.ts';
import type { GoTriage } from './useTriageAddress.ts';

export interface GuidePanelProps {
  readonly address: TriageAddress;
  readonly go: GoTriage;
}

/** One question at a time, until an outcome is reached. */
export function GuidePanel({ address, go }: GuidePanelProps) {
  const { path, at, unknown } = placeAt(address.answers);
  const heading = useFocusOnChange(formatAnswers(path.map(({ answer }) => answer.id)));
  const move = (event: GuideEvent) =>
    go({ ...address, answers: answersAfter(address.answers, event) });
  return (
    <div className={styles.panel} data-tree={address.tree}>
      <section className={styles.stage} aria-label={'outcome' in at ? 'Outcome' : 'Question'}>
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
          <AskedQuestion
            key={at.question.id}
            question={at.question}
            number={path.length + 1}
            heading={heading}
            onAnswer={(answer) => move({ type: 'answer', answer })}
          />
        )}
      </section>
      <GuidePath path={path} onChange={(turn) => move({ type: 'change', turn })} />
      <GuideCharts address={address} go={go} />
    </div>
  );
}
