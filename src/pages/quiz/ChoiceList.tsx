import { useId } from 'react';
import type { PreparedOption } from '../../triage/quiz/prepared.ts';
import styles from './ChoiceList.module.css';

export interface ChoiceListProps {
  /** The id of the heading that asks. */
  readonly labelledBy: string;
  readonly options: readonly PreparedOption[];
  /** The key of the option chosen so far. */
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

/** Options of which one is chosen, numbered like the keys that choose them. */
export function ChoiceList({ labelledBy, options, chosen, onChoose }: ChoiceListProps) {
  const name = useId();
  return (
    <div className={styles.list} role="radiogroup" aria-labelledby={labelledBy}>
      {options.map(({ key, text }, index) => (
        <label key={key} className={styles.choice} data-chosen={key === chosen || undefined}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={key}
            checked={key === chosen}
            onChange={() => onChoose(key)}
          />
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <span className={styles.text}>{text}</span>
        </label>
      ))}
    </div>
  );
}
