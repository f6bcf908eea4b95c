import type { ReactNode } from 'react';
import styles from './DecisionLayout.module.css';

export interface DecisionLayoutProps {
  readonly tree: ReactNode;
  /** The document that the focused check looked at. */
  readonly document?: ReactNode;
}

/** The proof, and beneath it, in sight while the proof scrolls, the document it speaks of. */
export function DecisionLayout({ tree, document }: DecisionLayoutProps) {
  return (
    <div className={styles.decision}>
      <div className={styles.tree}>{tree}</div>
      {document !== undefined && <div className={styles.document}>{document}</div>}
    </div>
  );
}
