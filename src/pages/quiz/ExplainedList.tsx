import type { PreparedOption } from '../../triage/quiz/prepared.ts';
import type { Choice } from '../../triage/quiz/settled.ts';
import { GlossaryText } from '../../ui/glossary/GlossaryText.tsx';
import { Icon } from '../../ui/widgets/Icon.tsx';
import styles from './ExplainedList.module.css';

export interface ExplainedListProps {
  /** In the order in which they were offered. */
  readonly options: readonly PreparedOption[];
  readonly right: Choice;
  /** Absent where nothing was chosen. */
  readonly chosen: Choice | undefined;
}

/** Every option with its reason, and what was chosen. Steps stand in their right order. */
export function ExplainedList({ options, right, chosen }: ExplainedListProps) {
  const isOrder = typeof right !== 'string';
  const shown = isOrder ? inOrder(options, right) : options;
  return (
    <ol className={styles.list} aria-label={isOrder ? 'The right order' : 'The options, explained'}>
      {shown.map((option, index) => (
        <Explained
          key={option.key}
          option={option}
          place={index}
          isPlace={isOrder}
          {...markOf(option.key, index, right, chosen)}
        />
      ))}
    </ol>
  );
}

const inOrder = (options: readonly PreparedOption[], keys: readonly string[]) =>
  keys.flatMap((key) => options.find((option) => option.key === key) ?? []);

interface Mark {
  readonly mark?: 'right' | 'wrong';
  /** What the mark means, in words. */
  readonly word?: string;
}

function markOf(key: string, place: number, right: Choice, chosen: Choice | undefined): Mark {
  if (typeof right !== 'string') {
    const put = chosen?.indexOf(key) ?? -1;
    if (put < 0) return {};
    return put === place
      ? { mark: 'right', word: 'You put it here' }
      : { mark: 'wrong', word: `You put it in place ${put + 1}` };
  }
  if (key === right)
    return {
      mark: 'right',
      word: key === chosen ? 'Your answer, right' : 'Right answer',
    };
  return key === chosen ? { mark: 'wrong', word: 'Your answer' } : {};
}

interface ExplainedProps extends Mark {
  readonly option: PreparedOption;
  readonly place: number;
  /** The number is the place of a step, and stays. */
  readonly isPlace: boolean;
}

function Explained({ option, place, isPlace, mark, word }: ExplainedProps) {
  const { text, because, lines, becomes } = option;
  return (
    <li className={styles.option} data-mark={mark}>
      <span className={styles.number}>
        {mark && !isPlace ? <Icon name={mark === 'right' ? 'tick' : 'cross'} /> : place + 1}
      </span>
      <div className={styles.said}>
        <p className={styles.text}>{text}</p>
        {word !== undefined && <p className={styles.word}>{word}</p>}
        {lines && (
          <p className={styles.repair}>
            {becomes === undefined ? (
              'Repair: taken away'
            ) : (
              <>
                Repair: becomes <code>{becomes}</code>
              </>
            )}
          </p>
        )}
        <p className={styles.because}>
          <GlossaryText>{because}</GlossaryText>
        </p>
      </div>
    </li>
  );
}
