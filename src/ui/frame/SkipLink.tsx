import type { MouseEvent } from 'react';
import styles from './SkipLink.module.css';

/** The first stop of the keyboard: past the bar. `onSkip` moves the focus where the address uses the hash. */
export function SkipLink({ onSkip }: { readonly onSkip?: (() => void) | undefined }) {
  const skip = (event: MouseEvent) => {
    if (!onSkip) return;
    event.preventDefault();
    onSkip();
  };
  return (
    <a className={styles.skip} href="#main" onClick={skip}>
      Skip to the content
    </a>
  );
}
