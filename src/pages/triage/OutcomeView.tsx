import type { RefObject } from 'react';
import { Link } from 'react-router';
import { flowCard } from '../../flows/index.ts';
import { formatAddress, shareableHref } from '../../session/address.ts';
import { currentSite } from '../../session/currentSite.ts';
import { formatTriageAddress } from '../../session/triageAddress.ts';
import type { Outcome, RunnerUp } from '../../triage/guide/guide.ts';
import { outcomes } from '../../triage/guide/outcomes.ts';
import { answersTo } from '../../triage/guide/walk.ts';
import { GlossaryText } from '../../ui/glossary/GlossaryText.tsx';
import { StatementText } from '../../ui/triage/StatementText.tsx';
import { Button } from '../../ui/widgets/Button.tsx';
import { CopyButton } from '../../ui/widgets/CopyButton.tsx';
import styles from './OutcomeView.module.css';

export interface OutcomeViewProps {
  readonly outcome: Outcome;
  /** The answers that led here. */
  readonly answers: readonly string[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onRestart: () => void;
}

/** Where the guide ends: the service, what lies beneath it, and the reasons. */
export function OutcomeView({ outcome, answers, heading, onRestart }: OutcomeViewProps) {
  const { service, call, why, whenNot, runnerUp, statements, flows } = outcome;
  const link = () => shareableHref(currentSite(), formatTriageAddress({ answers }));
  return (
    <div className={styles.outcome}>
      <div>
        <p className={styles.row}>Your way in</p>
        <h2 className={styles.service} ref={heading} tabIndex={-1}>
          {service}
        </h2>
      </div>
      <dl className={styles.reasons}>
        <dt>Why this one</dt>
        <dd>
          <GlossaryText>{why}</GlossaryText>
        </dd>
        <dt>The call beneath</dt>
        <dd>
          <GlossaryText>{call}</GlossaryText>
        </dd>
        <dt>When not</dt>
        <dd>
          <GlossaryText>{whenNot}</GlossaryText>
        </dd>
        <dt>The runner-up</dt>
        <dd>
          <Second runnerUp={runnerUp} />
        </dd>
        <dt>Play it</dt>
        {flows.map((flow) => (
          <dd key={flow.id}>
            <Link className={styles.flow} to={formatAddress({ page: 'flow', flow: flow.id })}>
              {flowCard(flow.id)?.title}
            </Link>
            <p>{flow.shows}</p>
          </dd>
        ))}
      </dl>
      <section className={styles.notes} aria-labelledby="guide-notes">
        <h3 id="guide-notes">The notes, and AWS today</h3>
        {statements.map((id) => (
          <StatementText key={id} id={id} />
        ))}
      </section>
      <p className={styles.address}>{link()}</p>
      <div className={styles.actions}>
        <Button icon="restart" onClick={onRestart}>
          Start again
        </Button>
        <Button onClick={() => window.print()}>Print</Button>
        <CopyButton label="Copy link" icon="link" text={link} />
      </div>
    </div>
  );
}

/** What comes second, with the way to it where the guide has one. */
function Second({ runnerUp }: { readonly runnerUp: RunnerUp }) {
  return (
    <>
      <p>
        {'outcome' in runnerUp ? (
          <Link
            className={styles.flow}
            to={formatTriageAddress({ answers: answersTo(runnerUp.outcome) })}
            preventScrollReset
          >
            {outcomes[runnerUp.outcome].service}
          </Link>
        ) : (
          <span className={styles.flow}>{runnerUp.name}</span>
        )}
      </p>
      <p>
        What would tip it: <GlossaryText>{runnerUp.tips}</GlossaryText>
      </p>
    </>
  );
}
