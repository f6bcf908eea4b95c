import type { DocumentExhibit, PreparedOption } from '../../triage/quiz/prepared.ts';
import type { Choice } from '../../triage/quiz/settled.ts';
import { Document } from '../../ui/player/Document.tsx';
import { CodeBlock, type LitRange } from '../../ui/widgets/CodeBlock.tsx';
import styles from './SpotDocument.module.css';

export interface SpotDocumentProps {
  readonly exhibit: DocumentExhibit;
  /** In the order of their numbers. */
  readonly options: readonly PreparedOption[];
  readonly chosen: Choice | undefined;
  /** The right place, once it may be seen. */
  readonly right: Choice | undefined;
  /** Absent where nothing can be chosen any more. */
  readonly onChoose: ((key: string) => void) | undefined;
}

/** A policy with numbered lines. The places that can be chosen carry the number of their option. */
export function SpotDocument({ exhibit, options, chosen, right, onChoose }: SpotDocumentProps) {
  const { title, written } = exhibit;
  const marks = new Map(
    options.map(({ key, lines }, index) => [
      lines?.first ?? 0,
      <button
        key={key}
        type="button"
        className={styles.mark}
        // The list of options does the same, and says it in words.
        tabIndex={-1}
        aria-label={`Option ${index + 1}`}
        disabled={!onChoose}
        onClick={() => onChoose?.(key)}
      >
        {index + 1}
      </button>,
    ]),
  );
  const lit = options.flatMap(({ key, lines }): readonly LitRange[] => {
    if (!lines || (key !== chosen && key !== right)) return [];
    return [{ ...lines, tone: right !== undefined && key !== right ? 'refused' : 'lit' }];
  });
  return (
    <Document title={title} text={() => written.lines.join('\n')}>
      <CodeBlock label={title} lines={written.lines} numbers wrap lit={lit} marks={marks} />
    </Document>
  );
}
