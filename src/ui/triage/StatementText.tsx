import { statementOf } from '../../triage/statements.ts';
import { CorrectionTable } from '../player/CorrectionTable.tsx';
import { GlossaryText } from '../glossary/GlossaryText.tsx';
import styles from './StatementText.module.css';

/** A statement of the notes, beside what holds at AWS today where that differs. */
export function StatementText({ id }: { readonly id: string }) {
  const statement = statementOf(id);
  if (!statement) return null;
  const { notes, today } = statement;
  if (today !== undefined) return <CorrectionTable statement={id} notes={notes} today={today} />;
  return (
    <div className={styles.statement}>
      <p className={styles.label}>
        The notes say <span className={styles.number}>{id}</span>, and it still holds
      </p>
      <p>
        <GlossaryText>{notes}</GlossaryText>
      </p>
    </div>
  );
}
