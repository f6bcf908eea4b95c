import styles from './Skeleton.module.css';

export interface SkeletonProps {
  /** What is on its way, said once to screen readers. */
  readonly label: string;
  /** The widths of the lines to come, in percent of the place they will take. */
  readonly lines: readonly number[];
}

/** The place of a text that is on its way: its lines, still blank. Nothing blinks. */
export function Skeleton({ label, lines }: SkeletonProps) {
  return (
    <output className={styles.skeleton}>
      <span className="said">{label}</span>
      {lines.map((width, index) => (
        // Lines have no identity but their order.
        <span key={index} className={styles.line} style={{ inlineSize: `${width}%` }} />
      ))}
    </output>
  );
}
