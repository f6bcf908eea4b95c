import styles from './Wordmark.module.css';

/** The name, set as a message from one lifeline to another. */
export function Wordmark() {
  return (
    <span className={styles.mark}>
      <span>Federation</span>{' '}
      <svg className={styles.arrow} viewBox="0 0 32 24" aria-hidden="true">
        <path d="M1 2v20M31 2v20M1 12h28M23 7l6 5-6 5" />
      </svg>
      <span>Lab</span>
    </span>
  );
}
