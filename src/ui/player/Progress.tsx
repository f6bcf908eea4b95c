import styles from './Progress.module.css';

export type RunState = 'ready' | 'sending' | 'denied' | 'done';

export interface ProgressProps {
  /** How many steps have been shown: 0 before the first. */
  readonly at: number;
  readonly of: number;
  readonly state: RunState;
}

function wordsFor({ at, of, state }: ProgressProps): string {
  if (at === 0) return `${of} steps`;
  const position = `Step ${at} of ${of}`;
  if (state === 'denied') return `${position}, refused`;
  return state === 'done' ? `${position}, done` : position;
}

/** Where the run stands: in words, and as one short line a step. */
export function Progress(props: ProgressProps) {
  const { at, of, state } = props;
  const toneOf = (index: number) =>
    index < at - 1
      ? 'past'
      : index > at - 1
        ? 'future'
        : state === 'denied'
          ? 'refused'
          : 'present';
  return (
    <div className={styles.progress}>
      <span className={styles.words}>{wordsFor(props)}</span>
      <span className={styles.scale} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <span key={index} className={styles.mark} data-tone={toneOf(index)} />
        ))}
      </span>
    </div>
  );
}
