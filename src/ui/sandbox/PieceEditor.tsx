import { useCallback, useDeferredValue, useId, useMemo } from 'react';
import type { Choices } from '../../flows/pathOf.ts';
import type { Edit } from '../../lab/sandbox/edit.ts';
import type { EditedPlay, Play } from '../../lab/sandbox/editedPlay.ts';
import type { Piece } from '../../lab/sandbox/piecesOf.ts';
import { type Sandbox, takeOver, textsOf, withoutEditsOf } from '../../lab/sandbox/sandbox.ts';
import { suggestionsFor } from '../../lab/sandbox/suggestions.ts';
import { CodeEditor } from '../editor/CodeEditor.tsx';
import type { JsonPlace } from '../editor/jsonPlace.ts';
import { Button } from '../widgets/Button.tsx';
import { Icon } from '../widgets/Icon.tsx';
import { Kbd } from '../widgets/Kbd.tsx';
import { Outcomes } from './Outcomes.tsx';
import styles from './PieceEditor.module.css';

export interface PieceEditorProps {
  readonly sandbox: Sandbox;
  readonly piece: Piece;
  /** The edits that are in force. */
  readonly edits: readonly Edit[];
  /** The text as it is written so far; undefined where it is what is in force. */
  readonly draft: string | undefined;
  readonly onDraft: (text: string | undefined) => void;
  readonly onTake: (edits: readonly Edit[]) => void;
  readonly onClose: () => void;
  readonly play: Play;
  readonly edited: EditedPlay | undefined;
  readonly choices: Choices;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** One piece of the world in the editor: what is wrong with the text, and whether it is in force. */
export function PieceEditor(props: PieceEditorProps) {
  const { sandbox, piece, edits, draft, onDraft, onTake, onClose } = props;
  const id = useId();
  const { original, edited: inForce } = useMemo(
    () => textsOf(sandbox, piece, edits),
    [sandbox, piece, edits],
  );
  const text = draft ?? inForce;
  // Typing comes first: the world is opened anew for each text that is looked at.
  const looked = useDeferredValue(text);
  const taken = useMemo(
    () => takeOver(sandbox, piece, looked, edits),
    [sandbox, piece, looked, edits],
  );
  const faults = useMemo(() => (taken.ok ? [] : taken.faults), [taken]);
  const suggest = useCallback(
    (place: JsonPlace) => suggestionsFor(piece, place, sandbox.file),
    [piece, sandbox],
  );
  const run = () => {
    // What stands there now, not what was looked at last.
    const now = takeOver(sandbox, piece, text, edits);
    if (!now.ok || draft === undefined) return;
    onTake(now.value);
    onDraft(undefined);
  };
  const undo = () => {
    if (inForce !== original) onTake(withoutEditsOf(sandbox, piece, edits));
    onDraft(undefined);
  };
  const changed = draft !== undefined;
  const runs = changed && faults.length === 0;
  return (
    <div className={styles.panel}>
      <p>
        <button type="button" className={styles.back} onClick={onClose}>
          Back to the list
        </button>
      </p>
      <div>
        <p className={styles.owner}>
          {piece.owner}
          {piece.account !== undefined && `, account ${piece.account}`}
        </p>
        <h3>{piece.title}</h3>
        <p id={`${id}-about`}>{piece.about}</p>
      </div>
      <CodeEditor
        label={`${piece.title}: ${piece.owner}`}
        describedBy={`${id}-about ${id}-state`}
        text={text}
        base={inForce}
        pristine={draft === undefined}
        original={original}
        language={piece.form === 'json' || piece.form === 'policy' ? 'json' : 'plain'}
        faults={faults}
        suggest={suggest}
        onChange={(next) => onDraft(next === inForce ? undefined : next)}
        onSubmit={run}
      />
      <div id={`${id}-state`} aria-live="polite" className={styles.state}>
        {faults.length > 0 ? (
          <>
            <p className={styles.broken}>
              <Icon name="cross" />
              <strong>This cannot be run. The flow stays in the last world that stood.</strong>
            </p>
            <ul>
              {faults.slice(0, 5).map(({ offset, message }) => (
                <li key={`${offset} ${message}`}>
                  Line {lineOf(looked, offset)}: {message}
                </li>
              ))}
            </ul>
          </>
        ) : changed ? (
          <p>Changed, and not run yet.</p>
        ) : text === original ? (
          <p>As it was. Type to change it.</p>
        ) : (
          <>
            <p>The flow runs with this edit. What was there before is struck through.</p>
            {props.edited && (
              <Outcomes play={props.play} edited={props.edited} choices={props.choices} />
            )}
          </>
        )}
      </div>
      <div className={styles.buttons}>
        <Button weight="strong" icon="play" aria-disabled={!runs} onClick={run}>
          Run with this edit
        </Button>
        <Button
          icon="restart"
          aria-disabled={text === original}
          onClick={() => text !== original && undo()}
        >
          Undo this edit
        </Button>
        <span className={styles.keys}>
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> runs it
          {piece.form === 'json' || piece.form === 'policy' ? (
            <>
              , <Kbd>Ctrl</Kbd> <Kbd>Space</Kbd> suggests
            </>
          ) : null}
        </span>
      </div>
    </div>
  );
}
