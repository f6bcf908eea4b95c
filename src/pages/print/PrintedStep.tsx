import type { Exchange } from '../../cloud/network.ts';
import { isoTime } from '../../kit/time.ts';
import { decisionOf, type ToldStep } from '../../lab/export/toldRun.ts';
import { phaseTitle } from '../../lab/phaseTitle.ts';
import { CorrectionTable } from '../../ui/player/CorrectionTable.tsx';
import { messageText } from '../../ui/player/messageText.ts';
import { RefusalNote } from '../../ui/player/RefusalNote.tsx';
import styles from './PrintPage.module.css';

export interface PrintedStepProps {
  readonly told: ToldStep;
  readonly nameOf: (actor: string) => string;
}

/** One step: what it tells, what was decided, and what travelled, in full. */
export function PrintedStep({ told, nameOf }: PrintedStepProps) {
  const { step, number, performed, narration, refusal } = told;
  const { round, exchange } = performed;
  const { from, to, phase, title, label, sketch } = step;
  const heading = `${step.id}.${round}`;
  return (
    <section
      className={styles.step}
      data-step={step.id}
      data-messages={exchange !== undefined || undefined}
      aria-labelledby={heading}
    >
      <h2 id={heading}>
        Step {number}
        {round > 1 && `, round ${round}`}: {title}
      </h2>
      <p className={styles.way}>
        {phaseTitle[phase]}
        {' · '}
        {from === to ? nameOf(from) : `${nameOf(from)} → ${nameOf(to)}`}: {label}
        {sketch !== undefined && ` (${sketch}, sketched: no HTTP is spoken here)`}
      </p>
      {narration && (
        <>
          <p>{narration.what}</p>
          <p className={styles.why}>{narration.why}</p>
          {narration.correction && <CorrectionTable {...narration.correction} />}
        </>
      )}
      {refusal && <RefusalNote {...refusal} />}
      {exchange && <PrintedExchange exchange={exchange} told={refusal !== undefined} />}
    </section>
  );
}

interface PrintedExchangeProps {
  readonly exchange: Exchange;
  /** The decision has been told already. */
  readonly told?: boolean;
}

function PrintedExchange({ exchange, told = false }: PrintedExchangeProps) {
  const { request, response, host, sentAt, nested } = exchange;
  const decision = told ? undefined : decisionOf(exchange);
  return (
    <>
      {decision !== undefined && <p className={styles.decision}>{decision}</p>}
      <h3>
        Request to {host}, <time>{isoTime(sentAt)}</time>
      </h3>
      <pre className={styles.message}>{messageText(request).trimEnd()}</pre>
      {nested.map((inner, index) => (
        <div key={index} className={styles.nested}>
          <p>{host} asks before it answers:</p>
          <PrintedExchange exchange={inner} />
        </div>
      ))}
      <h3>Response of {host}</h3>
      <pre className={styles.message}>
        {response ? messageText(response).trimEnd() : 'Nothing answered: there is no such host.'}
      </pre>
    </>
  );
}
