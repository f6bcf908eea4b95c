import styles from './SawWanted.module.css';

type Shown = string | readonly string[] | undefined;

export interface SawWantedProps {
  readonly saw: Shown;
  readonly wanted: Shown;
  readonly failed: boolean;
}

/** What a check saw beside what it wanted. */
export function SawWanted({ saw, wanted, failed }: SawWantedProps) {
  return (
    <dl className={styles.pair} data-failed={failed || undefined}>
      {saw !== undefined && (
        <div>
          <dt>saw</dt>
          <Values of={saw} />
        </div>
      )}
      {wanted !== undefined && (
        <div>
          <dt>wanted</dt>
          <Values of={wanted} />
        </div>
      )}
    </dl>
  );
}

function Values({ of }: { readonly of: string | readonly string[] }) {
  const values = typeof of === 'string' ? [of] : of;
  if (values.length === 0) return <dd className={styles.nothing}>nothing</dd>;
  // Values may repeat; their order is all they have.
  return values.map((value, index) =>
    value === '' ? (
      <dd key={index} className={styles.nothing}>
        the empty string
      </dd>
    ) : (
      <dd key={index}>{value}</dd>
    ),
  );
}
