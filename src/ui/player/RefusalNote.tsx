import { Icon } from '../widgets/Icon.tsx';
import styles from './RefusalNote.module.css';

export interface Refusal {
  /** One sentence that begins with the word: Refused. */
  readonly verdict: string;
  /** What the client really sees. */
  readonly answer: {
    /** The HTTP status; absent where nothing answered. */
    readonly status?: number | undefined;
    /** The error code; absent where AWS shows a page without one. */
    readonly code?: string | undefined;
    readonly message: string;
  };
  readonly repair: string;
  /** What to remember. */
  readonly lesson?: string | undefined;
}

/** A refusal in the order in which it is understood: why, what the client was told, what to do. */
export function RefusalNote({ verdict, answer, repair, lesson }: Refusal) {
  return (
    <div className={styles.note}>
      <p className={styles.verdict}>
        <Icon name="cross" />
        <span>{verdict}</span>
      </p>
      <dl className={styles.list}>
        <dt>The answer</dt>
        <dd className={styles.answer}>
          <strong>
            {[answer.status, answer.code].filter((part) => part !== undefined).join(' ')}
          </strong>{' '}
          {answer.message}
        </dd>
        <dt>Repair</dt>
        <dd>{repair}</dd>
        {lesson !== undefined && (
          <>
            <dt>Remember</dt>
            <dd>{lesson}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
