import type { Correction } from '../../flows/flow.ts';
import { GlossaryText } from '../glossary/GlossaryText.tsx';
import styles from './CorrectionTable.module.css';

/** What the study notes say beside what holds at AWS today. */
export function CorrectionTable({ statement, notes, today }: Correction) {
  return (
    <dl className={styles.table} aria-label={`Correction to ${statement}`}>
      <div>
        <dt>
          Study notes say <span className={styles.statement}>{statement}</span>
        </dt>
        <dd>
          <GlossaryText>{notes}</GlossaryText>
        </dd>
      </div>
      <div>
        <dt>AWS today</dt>
        <dd>
          <GlossaryText>{today}</GlossaryText>
        </dd>
      </div>
    </dl>
  );
}
