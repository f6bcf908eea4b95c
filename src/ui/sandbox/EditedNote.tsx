import type { Piece } from '../../lab/sandbox/piecesOf.ts';
import { Button } from '../widgets/Button.tsx';
import styles from './EditedNote.module.css';

export interface EditedNoteProps {
  readonly pieces: readonly Piece[];
  readonly onReset: () => void;
}

/** Says that the flow is played in an edited world, and what was edited in it. */
export function EditedNote({ pieces, onReset }: EditedNoteProps) {
  return (
    <div className={styles.note} aria-live="polite">
      <p>
        <strong>This world is edited:</strong>{' '}
        {pieces.map(({ owner, title }) => `${owner}, ${title}`).join('; ')}.
      </p>
      <Button weight="quiet" icon="restart" onClick={onReset}>
        Reset
      </Button>
    </div>
  );
}
