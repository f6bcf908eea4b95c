import type { ReactNode } from 'react';
import styles from './ActionBar.module.css';

export interface ActionBarProps {
  /** How the sitting stands. */
  readonly status: ReactNode;
  /** The buttons, the main one first. */
  readonly children: ReactNode;
}

/** What there is to do: one bar that never moves, at the thumb. */
export function ActionBar({ status, children }: ActionBarProps) {
  return (
    <div className={styles.bar}>
      <div className={styles.actions}>{children}</div>
      <div className={styles.status}>{status}</div>
    </div>
  );
}
