import { useState, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Fold.module.css';

export interface FoldProps {
  /** Names the button: what is folded. */
  readonly label: string;
  /** What stays in sight beside the button. It may hold terms and links of its own. */
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** In sight only while folded, such as the end of an element. */
  readonly folded?: ReactNode;
}

/** A branch of a tree: a small button that folds, and beside it text that stays free to be used. */
export function Fold({ label, head, children, open = true, folded }: FoldProps) {
  const [isOpen, setOpen] = useState(open);
  return (
    <div className={styles.fold} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="chevron" />
      </button>
      <div className={styles.head}>
        {head}
        {!isOpen && folded}
      </div>
      {isOpen && <div className={styles.body}>{children}</div>}
    </div>
  );
}
