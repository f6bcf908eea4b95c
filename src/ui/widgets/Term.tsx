import { use } from 'react';
import { ExplanationsContext, type Explanation } from './explanation.ts';
import styles from './Term.module.css';

export interface TermProps {
  readonly children: string;
  /** Without one, the word stands as plain text. */
  readonly explanation: Explanation | undefined;
}

/** A word that can be asked what it means. Needs `Explanations` above it. */
export function Term({ children, explanation }: TermProps) {
  const explanations = use(ExplanationsContext);
  if (!explanation) return <>{children}</>;
  if (!explanations) throw new Error('A Term stands outside of Explanations.');
  return (
    <button
      type="button"
      className={styles.term}
      aria-haspopup="dialog"
      onPointerEnter={(event) =>
        event.pointerType === 'mouse' && explanations.onHover(event.currentTarget, explanation)
      }
      onPointerLeave={(event) => event.pointerType === 'mouse' && explanations.onLeave()}
      onFocus={(event) =>
        event.currentTarget.matches(':focus-visible') &&
        explanations.onFocus(event.currentTarget, explanation)
      }
      onBlur={(event) => explanations.onBlur(event.relatedTarget)}
      // A press by the keyboard counts no clicks.
      onClick={(event) =>
        explanations.onPress(event.currentTarget, explanation, event.detail === 0)
      }
    >
      {children}
    </button>
  );
}
