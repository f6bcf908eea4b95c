import type { ReactNode } from 'react';
import { CopyButton } from '../widgets/CopyButton.tsx';
import styles from './Document.module.css';

export interface DocumentProps {
  readonly title: ReactNode;
  /** What "Copy" copies. */
  readonly text: () => string;
  readonly children: ReactNode;
}

/** Something from the wire under its title, with a way to take it along. */
export function Document({ title, text, children }: DocumentProps) {
  return (
    <div className={styles.document}>
      <div className={styles.head}>
        <p className={styles.title}>{title}</p>
        <CopyButton label="Copy" text={text} />
      </div>
      {children}
    </div>
  );
}
