import { Icon } from '../../ui/widgets/Icon.tsx';
import styles from './ChoiceList.module.css';

export interface Choice {
  readonly key: string;
  readonly text: string;
}

export interface ChoiceListProps {
  /** The id of the heading that asks. */
  readonly labelledBy: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (key: string) => void;
  /** What was chosen; from then on there is nothing to choose. */
  readonly chosen?: string | undefined;
  /** What is right, once it may be shown. */
  readonly right?: string | undefined;
}

/** Answers to one question, numbered like the keys that choose them. */
export function ChoiceList({ labelledBy, choices, onChoose, chosen, right }: ChoiceListProps) {
  return (
    <ol className={styles.list} aria-labelledby={labelledBy}>
      {choices.map(({ key, text }, index) => {
        const isRight = key === right;
        const isWrong = right !== undefined && key === chosen && !isRight;
        return (
          <li key={key}>
            <button
              type="button"
              className={styles.choice}
              aria-disabled={chosen !== undefined || undefined}
              data-chosen={key === chosen || undefined}
              data-mark={isRight ? 'right' : isWrong ? 'wrong' : undefined}
              onClick={() => chosen === undefined && onChoose(key)}
            >
              <span className={styles.number}>
                {isRight ? <Icon name="tick" /> : isWrong ? <Icon name="cross" /> : index + 1}
              </span>
              <span className={styles.text}>{text}</span>
              <Said chosen={key === chosen} right={right !== undefined && isRight} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** What the marks mean, in words. */
function Said({ chosen, right }: { readonly chosen: boolean; readonly right: boolean }) {
  if (!chosen && !right) return null;
  return (
    <span className={styles.word}>
      {chosen ? (right ? 'Your answer, right' : 'Your answer') : 'Right answer'}
    </span>
  );
}
