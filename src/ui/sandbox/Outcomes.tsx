import { useCallback } from 'react';
import type { Choices } from '../../flows/pathOf.ts';
import type { EditedPlay, Play } from '../../lab/sandbox/editedPlay.ts';
import { outcomeOf, outcomeText } from '../../lab/sandbox/outcomeOf.ts';
import { useLoaded } from '../play/useLoaded.ts';

interface OutcomesProps {
  readonly play: Play;
  readonly edited: EditedPlay;
  readonly choices: Choices;
}

/** How the flow ends without the edits, and with them. */
export function Outcomes({ play, edited, choices }: OutcomesProps) {
  const load = useCallback(
    async () => Promise.all([outcomeOf(play, choices), outcomeOf(edited, choices)]),
    [play, edited, choices],
  );
  const loaded = useLoaded(load);
  if (loaded.state === 'failed') throw loaded.error;
  if (loaded.state === 'loading') return <p>Both worlds are being played …</p>;
  const [before, after] = loaded.value.map(outcomeText);
  return (
    <p>
      {before === after
        ? `With the edit and without it, the flow ${after}.`
        : `Without the edit the flow ${before}. With it, it ${after}.`}
    </p>
  );
}
