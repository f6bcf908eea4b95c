import { useEffect, useId, useRef, useState } from 'react';
import type { Choices } from '../../flows/pathOf.ts';
import type { EditedPlay, Play } from '../../lab/sandbox/editedPlay.ts';
import type { Piece } from '../../lab/sandbox/piecesOf.ts';
import type { Sandbox } from '../../lab/sandbox/sandbox.ts';
import { Button } from '../widgets/Button.tsx';
import { Disclosure } from '../widgets/Disclosure.tsx';
import { EmptyState } from '../widgets/EmptyState.tsx';
import { Outcomes } from './Outcomes.tsx';
import styles from './PieceList.module.css';

export interface PieceListProps {
  readonly sandbox: Sandbox;
  /** The pieces that matter in this flow. */
  readonly relevant: readonly Piece[];
  readonly edited: EditedPlay | undefined;
  readonly play: Play;
  readonly choices: Choices;
  /** The piece that was open before. */
  readonly left: string | undefined;
  readonly onOpen: (piece: Piece) => void;
  readonly onUndo: (piece: Piece) => void;
  readonly onReset: () => void;
}

/** Pieces by what they belong to, in the order in which that first appears. */
function byOwner(pieces: readonly Piece[]): readonly (readonly [Piece, ...Piece[]])[] {
  const groups = new Map<string, [Piece, ...Piece[]]>();
  for (const piece of pieces) {
    const name = JSON.stringify([piece.owner, piece.account]);
    const group = groups.get(name);
    if (group) group.push(piece);
    else groups.set(name, [piece]);
  }
  return [...groups.values()];
}

const matches = ({ owner, title, account = '' }: Piece, words: readonly string[]): boolean => {
  const text = `${owner} ${title} ${account}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** What can be edited, and what has been. */
export function PieceList(props: PieceListProps) {
  const { sandbox, relevant, edited, onOpen } = props;
  const [query, setQuery] = useState('');
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const others = sandbox.pieces.filter((piece) => !relevant.includes(piece));
  const found = [...relevant, ...others].filter((piece) => matches(piece, words));
  const panel = useRef<HTMLDivElement>(null);
  const { left } = props;
  useEffect(() => {
    // Whoever comes back from an editor goes on where they were in the list.
    if (left !== undefined)
      panel.current?.querySelector<HTMLElement>(`[data-piece="${CSS.escape(left)}"]`)?.focus();
  }, [left]);
  return (
    <div className={styles.panel} ref={panel}>
      <p>
        Change the world, and the flow runs again in the changed one. The link of the page holds the
        change, so it can be shared. Nothing here reaches AWS.
      </p>
      {edited && <EditedPieces {...props} edited={edited} />}
      <label className={styles.search}>
        <span>Find a policy, a provider, a person …</span>
        <input type="search" value={query} onChange={({ target }) => setQuery(target.value)} />
      </label>
      {words.length > 0 ? (
        found.length > 0 ? (
          <Groups pieces={found} onOpen={onOpen} />
        ) : (
          <EmptyState
            title="Nothing in this world has these words"
            text="Try the name of a role, a bucket, a provider or a person."
          />
        )
      ) : (
        <>
          <Groups pieces={relevant} onOpen={onOpen} />
          <Disclosure title={`Everything else in this world: ${others.length}`}>
            <Groups pieces={others} onOpen={onOpen} />
          </Disclosure>
        </>
      )}
    </div>
  );
}

interface GroupsProps {
  readonly pieces: readonly Piece[];
  readonly onOpen: (piece: Piece) => void;
}

function Groups({ pieces, onOpen }: GroupsProps) {
  return (
    <dl className={styles.groups}>
      {byOwner(pieces).map((group) => {
        const [{ pointer, owner, account }] = group;
        return (
          <div key={pointer} className={styles.group}>
            <dt>
              {owner}
              {account !== undefined && <span className={styles.account}>{account}</span>}
            </dt>
            <dd>
              {group.map((piece) => (
                <button
                  key={piece.pointer}
                  type="button"
                  className={styles.piece}
                  data-piece={piece.pointer}
                  aria-label={`${piece.title}: ${owner}${account === undefined ? '' : `, account ${account}`}`}
                  onClick={() => onOpen(piece)}
                >
                  {piece.title}
                </button>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

type EditedPiecesProps = PieceListProps & { readonly edited: EditedPlay };

function EditedPieces({ edited, play, choices, onOpen, onUndo, onReset }: EditedPiecesProps) {
  const id = useId();
  return (
    <section className={styles.edited} aria-labelledby={id}>
      <h3 id={id}>Edited</h3>
      <ul>
        {edited.pieces.map((piece) => (
          <li key={piece.pointer}>
            <button type="button" className={styles.piece} onClick={() => onOpen(piece)}>
              {piece.owner}, {piece.title}
            </button>
            <Button
              weight="quiet"
              aria-label={`Undo the edit of ${piece.owner}, ${piece.title}`}
              onClick={() => onUndo(piece)}
            >
              Undo
            </Button>
          </li>
        ))}
      </ul>
      <Outcomes play={play} edited={edited} choices={choices} />
      <p>
        <Button icon="restart" onClick={onReset}>
          Reset everything
        </Button>
      </p>
    </section>
  );
}
