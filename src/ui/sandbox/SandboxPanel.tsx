import { useCallback, useMemo, useState } from 'react';
import type { Choices } from '../../flows/pathOf.ts';
import type { EditedPlay, Play } from '../../lab/sandbox/editedPlay.ts';
import { worldOf } from '../../lab/sandbox/editedPlay.ts';
import type { Edit } from '../../lab/sandbox/edit.ts';
import { formatEdits } from '../../lab/sandbox/editsInAddress.ts';
import { relevantPieces } from '../../lab/sandbox/relevantPieces.ts';
import { sandboxOf, withoutEditsOf } from '../../lab/sandbox/sandbox.ts';
import { useLoaded } from '../play/useLoaded.ts';
import { Skeleton } from '../widgets/Skeleton.tsx';
import { PieceEditor } from './PieceEditor.tsx';
import { PieceList } from './PieceList.tsx';
import type { SandboxDraft } from './sandboxDraft.ts';

export interface SandboxPanelProps {
  /** The flow and the fault as they are without edits. */
  readonly play: Play;
  readonly choices: Choices;
  /** Absent: nothing is edited. */
  readonly edited: EditedPlay | undefined;
  /** The address is to hold these edits; undefined: none. */
  readonly onEdits: (edits: string | undefined) => void;
  /** What is being written; it outlives a look at another view. */
  readonly draft: SandboxDraft | undefined;
  readonly onDraft: (draft: SandboxDraft | undefined) => void;
}

const noEdits: readonly Edit[] = [];

/** Everything in the flow’s world that can be edited: a list, and an editor of the piece that was chosen. */
export function SandboxPanel(props: SandboxPanelProps) {
  const { play, choices, edited, onEdits, draft, onDraft } = props;
  const load = useCallback(async () => {
    const [world, unbroken] = await Promise.all([worldOf(play), play.flow.world()]);
    const sandbox = sandboxOf(world);
    return { sandbox, relevant: relevantPieces(sandbox, play.flow, unbroken) };
  }, [play]);
  const loaded = useLoaded(load);
  // The error boundary above knows what to do; a promise that failed would not reach it.
  if (loaded.state === 'failed') throw loaded.error;
  const [left, setLeft] = useState<string>();
  const edits = edited?.edits ?? noEdits;
  const take = useMemo(
    () => (next: readonly Edit[]) => onEdits(next.length > 0 ? formatEdits(next) : undefined),
    [onEdits],
  );
  if (loaded.state === 'loading')
    return <Skeleton label="The world is being opened" lines={[40, 90, 80, 60]} />;
  const { sandbox, relevant } = loaded.value;
  const piece = sandbox.pieces.find(({ pointer }) => pointer === draft?.pointer);
  if (!piece)
    return (
      <PieceList
        sandbox={sandbox}
        relevant={relevant}
        edited={edited}
        play={play}
        choices={choices}
        left={left}
        onOpen={({ pointer }) => onDraft({ pointer })}
        onUndo={(one) => take(withoutEditsOf(sandbox, one, edits))}
        onReset={() => take(noEdits)}
      />
    );
  return (
    <PieceEditor
      key={piece.pointer}
      sandbox={sandbox}
      piece={piece}
      edits={edits}
      draft={draft?.text}
      onDraft={(text) =>
        onDraft(text === undefined ? { pointer: piece.pointer } : { pointer: piece.pointer, text })
      }
      onTake={take}
      onClose={() => {
        setLeft(piece.pointer);
        onDraft(undefined);
      }}
      play={play}
      edited={edited}
      choices={choices}
    />
  );
}
