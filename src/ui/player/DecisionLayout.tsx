import type { ReactNode } from 'react';
import styles from './DecisionLayout.module.css';

export interface DecisionLayoutProps {
  readonly tree: ReactNode;
  /** The document that the focused check looked at. */
  readonly document?: ReactNode;
}

/** The proof, and beneath it, always in sight while the proof scrolls, the document it speaks of. */
export function DecisionLayout({ tree, document }: DecisionLayoutProps) {
  return (
    <div className={styles.decision}>
      {tree}
      {document !== undefined && <div className={styles.document}>{document}</div>}
    </div>
  );
}
