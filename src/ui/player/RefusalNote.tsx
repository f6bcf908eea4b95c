import { useContext } from 'react';
import { GlossaryText } from '../glossary/GlossaryText.tsx';
import { Icon } from '../widgets/Icon.tsx';
import { TextButton } from '../widgets/TextButton.tsx';
import { ShowInspector } from './ShowInspector.ts';
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
export function RefusalNote(props: Refusal & { readonly onShowCheck?: (() => void) | undefined }) {
  const { verdict, answer, repair, lesson, onShowCheck } = props;
  const showInspector = useContext(ShowInspector);
  return (
    <div className={styles.note}>
      <p className={styles.verdict}>
        <Icon name="cross" />
        <span>
          <GlossaryText>{verdict}</GlossaryText>{' '}
          {onShowCheck && (
            <TextButton
              onClick={() => {
                onShowCheck();
                showInspector();
              }}
            >
              Show the check
            </TextButton>
          )}
        </span>
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
        <dd>
          <GlossaryText>{repair}</GlossaryText>
        </dd>
        {lesson !== undefined && (
          <>
            <dt>Remember</dt>
            <dd>
              <GlossaryText>{lesson}</GlossaryText>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
