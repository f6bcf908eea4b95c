import type { ComponentProps } from 'react';
import styles from './TextButton.module.css';

/** A button within a text or a list: underlined words, no box. */
export const TextButton = (props: Omit<ComponentProps<'button'>, 'className'>) => (
  <button type="button" {...props} className={styles.button} />
);
