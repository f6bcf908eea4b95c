import { Icon } from './Icon.tsx';
import styles from './ErrorLine.module.css';

export interface ErrorLineProps {
  /** What happened, as a sentence. */
  readonly what: string;
  /** Why it happened, and what to do about it: a sentence each. */
  readonly why: string;
  readonly advice: string;
  readonly onDismiss: () => void;
}

/** A small error above a page that works all the same: on one line where it fits. Spoken at once. */
export function ErrorLine({ what, why, advice, onDismiss }: ErrorLineProps) {
  return (
    <div className={styles.line} role="alert">
      <Icon name="cross" />
      <p className={styles.text}>
        <strong>{what}</strong> {why} {advice}
      </p>
      <button type="button" className={styles.dismiss} onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}
