import type { RefObject } from 'react';
import { Link } from 'react-router';
import { flowCard } from '../../flows/index.ts';
import { formatAddress, shareableHref } from '../../session/address.ts';
import { currentSite } from '../../session/currentSite.ts';
import type { Outcome } from '../../triage/guide/guide.ts';
import { GlossaryText } from '../../ui/glossary/GlossaryText.tsx';
import { StatementText } from '../../ui/triage/StatementText.tsx';
import { Button } from '../../ui/widgets/Button.tsx';
import { CopyButton } from '../../ui/widgets/CopyButton.tsx';
import styles from './OutcomeView.module.css';
import { formatTriageAddress } from '../../session/triageAddress.ts';

export interface OutcomeViewProps {
  readonly outcome: Outcome;
  /** The answers that led here. */
  readonly answers: readonly string[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onRestart: () => void;
}

/** Where the guide ends: the service, what lies beneath it, and the reasons. */
export function OutcomeView({ outcome, answers, heading, onRestart }: OutcomeViewProps) {
  const { id, service, call, why, whenNot, flows } = outcome;
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
        <dt>When not</dt>
        <dd>
          <GlossaryText>{whenNot}</GlossaryText>
        </dd>
        <dt>The call beneath</dt>
        <dd>
          <GlossaryText>{call}</GlossaryText>
        </dd>
        {flows.length > 0 && (
          <>
            <dt>See it in the lab</dt>
            {flows.map((flow) => (
              <dd key={flow.id}>
                <Link to={formatAddress({ page: 'flow', flow: flow.id })}>
                  {flowCard(flow.id)?.title}
                </Link>
                . {flow.shows}
              </dd>
            ))}
          </>
        )}
      </dl>
      <StatementText id={id} />
      <div className={styles.actions}>
        <Button icon="restart" onClick={onRestart}>
          Start again
        </Button>
        <CopyButton label="Copy link" icon="link" text={link} />
      </div>
    </div>
  );
}
