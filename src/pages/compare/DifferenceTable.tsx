import type { FlowCard } from '../../flows/index.ts';
import type { Difference } from '../../lab/compare/differences.ts';
import styles from './DifferenceTable.module.css';

export interface DifferenceTableProps {
  readonly rows: readonly Difference[];
  readonly a: FlowCard;
  readonly b: FlowCard;
}

/** What two runs show, fact by fact, and whether it is the same. */
export function DifferenceTable({ rows, a, b }: DifferenceTableProps) {
  const differing = rows.filter(({ same }) => !same).length;
  return (
    <section className={styles.section} aria-labelledby="differences">
      <h2 id="differences">What differs</h2>
      <p className={styles.lead}>
        {differing} of {rows.length} differ. Every value is read off the two runs above, which the
        mock cloud has just answered.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">{a.title}</th>
            <th scope="col">{b.title}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, same, a: one, b: other }) => (
            <tr key={id} data-fact={id} data-same={same || undefined}>
              <th scope="row">
                {title} <span className={styles.verdict}>{same ? 'same' : 'differs'}</span>
              </th>
              <td>
                <Values values={one} />
              </td>
              <td>
                <Values values={other} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Values({ values }: { readonly values: readonly string[] }) {
  if (values.length === 1) return <>{values[0]}</>;
  return (
    <ul>
      {values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
}
