import type { ReactNode } from 'react';
import styles from './Message.module.css';

export interface EmptyStateProps {
  /** What is not here yet. */
  readonly title: string;
  /** What makes it appear, and what it will show. */
  readonly text: ReactNode;
  readonly children?: ReactNode;
}

/** A place that is still empty, and teaches how it fills. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className={styles.message}>
      <p className={styles.title}>{title}</p>
      <p>{text}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
