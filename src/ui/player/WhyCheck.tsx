import { useState, type KeyboardEventHandler } from 'react';
import type { Place, Why } from '../../kit/why.ts';
import { Icon, type IconName } from '../widgets/Icon.tsx';
import { SawWanted } from './SawWanted.tsx';
import styles from './WhyCheck.module.css';

/** The words for a check and its outcome: the line of the proof, and who says so. */
export type DescribeCheck = (check: Why) => { readonly title: string; readonly explain?: string };

export interface WhyCheckProps {
  readonly why: Why;
  /** 0 for the root. */
  readonly depth: number;
  readonly describe: DescribeCheck;
  readonly decisive?: Why | undefined;
  readonly onFocusPlace: (place: Place | undefined, check: Why) => void;
  readonly onKeyDown: KeyboardEventHandler<HTMLButtonElement>;
}

interface Outcome {
  readonly tone: 'holds' | 'fails' | 'skipped';
  readonly mark: IconName;
  readonly word: string;
}

const outcomeOf = ({ holds }: Why): Outcome => {
  if (holds === null) return { tone: 'skipped', mark: 'dash', word: 'does not apply' };
  return holds
    ? { tone: 'holds', mark: 'tick', word: 'holds' }
    : { tone: 'fails', mark: 'cross', word: 'fails' };
};

/** One check with its mark and word, and beneath it what it saw and the checks it rests on. */
export function WhyCheck(props: WhyCheckProps) {
  const { why, depth, describe, onFocusPlace } = props;
  // A choice to fold belongs to the decision it was made in; a new decision opens by itself.
  const [chosen, setChosen] = useState<{ readonly why: Why; readonly open: boolean }>();
  const { title, explain } = describe(why);
  const { tone, mark, word } = outcomeOf(why);
  const parts = why.parts ?? [];
  const compares = why.saw !== undefined || why.wanted !== undefined;
  const folds = parts.length > 0 || compares || explain !== undefined;
  const decides = why === props.decisive;
  const opened = chosen?.why === why ? chosen.open : undefined;
  const open = folds && (opened ?? (depth === 0 || why.holds === false));
  // On the way down to what failed, who says so would only stand in the way; it is there when asked for.
  const explains = explain !== undefined && (opened === true || decides || parts.length === 0);
  return (
    <li className={styles.check} data-outcome={tone}>
      <button
        type="button"
        className={styles.row}
        data-depth={depth}
        data-decisive={decides || undefined}
        aria-expanded={folds ? open : undefined}
        onKeyDown={props.onKeyDown}
        onFocus={() => onFocusPlace(why.at, why)}
        onClick={() => {
          onFocusPlace(why.at, why);
          setChosen({ why, open: !open });
        }}
      >
        <span className={styles.chevron}>{folds && <Icon name="chevron" />}</span>
        <span className={styles.mark}>
          <Icon name={mark} />
        </span>
        <span className={styles.title}>{title}</span>
        <span className={styles.word}>{word}</span>
      </button>
      {open && (
        <div className={styles.body}>
          {explains && <p className={styles.explain}>{explain}</p>}
          {compares && <SawWanted saw={why.saw} wanted={why.wanted} failed={why.holds === false} />}
          {parts.length > 0 && (
            <ul>
              {parts.map((part, index) => (
                <WhyCheck
                  // Parts of a decision keep their order.
                  {...props}
                  key={index}
                  why={part}
                  depth={depth + 1}
                />
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}
