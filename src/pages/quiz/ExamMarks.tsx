import type { Turn } from '../../triage/study/turn.ts';
import styles from './ExamMarks.module.css';

export interface ExamMarksProps {
  readonly turns: readonly Turn[];
  /** The place of the question shown; undefined where none is. */
  readonly current?: number | undefined;
  readonly onGo: (place: number) => void;
}

const wordOf = ({ answer, flagged }: Turn): string =>
  `${answer === undefined ? 'open' : 'answered'}${flagged === true ? ', flagged' : ''}`;

/** The exam as a scale with a mark for each question. Each mark leads to its question. */
export function ExamMarks({ turns, current, onGo }: ExamMarksProps) {
  return (
    <nav aria-label="Questions">
      <ol className={styles.marks}>
        {turns.map((turn, place) => (
          <li key={turn.question}>
            <button
              type="button"
              className={styles.mark}
              aria-label={`Question ${place + 1}, ${wordOf(turn)}`}
              aria-current={place === current ? 'step' : undefined}
              data-answered={turn.answer !== undefined || undefined}
              data-flagged={turn.flagged || undefined}
              onClick={() => onGo(place)}
            >
              {place + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
