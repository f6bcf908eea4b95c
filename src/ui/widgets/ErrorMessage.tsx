import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Message.module.css';

export interface ErrorMessageProps {
  /** What happened, as a sentence. */
  readonly what: string;
  /** Why it happened. */
  readonly why?: ReactNode;
  /** What to do about it: a sentence, and below it the buttons that do it. */
  readonly advice: ReactNode;
  readonly children?: ReactNode;
}

/** An error in three parts: what happened, why, and what to do. Spoken at once. */
export function ErrorMessage({ what, why, advice, children }: ErrorMessageProps) {
  return (
    <div className={styles.message} data-tone="refused" role="alert">
      <p className={styles.title}>
        <Icon name="cross" />
        {what}
      </p>
      {why !== undefined && <p>{why}</p>}
      <p>{advice}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
