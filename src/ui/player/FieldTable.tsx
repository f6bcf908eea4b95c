import { Term } from '../widgets/Term.tsx';
import type { Explain, TermKind } from './explain.ts';
import { LongText } from './LongText.tsx';
import styles from './FieldTable.module.css';

export interface FieldRow {
  readonly name: string;
  readonly value: string | readonly string[];
  /** How a reader would say the value, such as a time in words. */
  readonly note?: string | undefined;
  readonly namespace?: string | undefined;
}

export interface FieldTableProps {
  /** What the fields belong to. */
  readonly caption: string;
  readonly kind: TermKind;
  readonly rows: readonly FieldRow[];
  readonly explain: Explain;
}

/** Names, values and what they are: form fields, claims, attributes. */
export function FieldTable({ caption, kind, rows, explain }: FieldTableProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead className={styles.head}>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Value</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, note, namespace }, index) => {
            const explanation = explain(kind, name, namespace);
            return (
              // A name may stand more than once; the order is the message's own.
              <tr key={index}>
                <th scope="row" className={styles.name}>
                  <Term explanation={explanation}>{name}</Term>
                </th>
                <td className={styles.value}>
                  {(typeof value === 'string' ? [value] : value).map((item, place) => (
                    <div key={place}>
                      <LongText text={item} />
                    </div>
                  ))}
                  {note !== undefined && <div className={styles.note}>{note}</div>}
                </td>
                <td className={styles.meaning}>{explanation?.title}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
