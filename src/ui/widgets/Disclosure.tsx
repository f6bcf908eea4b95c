import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}

/** A section that folds away under its title. The browser's own element, so find-in-page opens it. */
export function Disclosure({ title, children, open = false }: DisclosureProps) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary className={styles.summary}>
        <Icon name="chevron" />
        {title}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
