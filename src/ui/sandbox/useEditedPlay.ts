import { useEffect, useMemo } from 'react';
import type { WorldFault } from '../../cloud/world/worldFault.ts';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import type { EditedPlay, Play } from '../../lab/sandbox/editedPlay.ts';
import { useLoaded } from '../play/useLoaded.ts';

export interface Editing {
  /** What is played; undefined while the edits are being made. */
  readonly play: Play | undefined;
  /** Absent: the world is as the flow has it. */
  readonly edited?: EditedPlay;
  /** Why the edits of the address were not made. */
  readonly faults?: readonly WorldFault[];
}

/** The flow and the fault in the world that the address edits. Edits that do not fit leave it as it was. */
export function useEditedPlay(
  flow: AnyFlow,
  fault: Fault | undefined,
  edits: string | undefined,
): Editing {
  const original = useMemo(() => ({ flow, fault }), [flow, fault]);
  const load = useMemo(
    () =>
      edits === undefined
        ? undefined
        : async () => (await import('../../lab/sandbox/editedPlay.ts')).editedPlay(original, edits),
    [original, edits],
  );
  const loaded = useLoaded(load);
  const failed = loaded.state === 'failed' ? loaded.error : undefined;
  useEffect(() => {
    if (failed !== undefined) reportError(failed);
  }, [failed]);
  return useMemo(() => {
    if (load === undefined) return { play: original };
    // The error boundary above knows what to do; a promise that failed would not reach it.
    if (loaded.state === 'failed') throw loaded.error;
    if (loaded.state === 'loading') return { play: undefined };
    const { value } = loaded;
    return value.ok
      ? { play: value.value, edited: value.value }
      : { play: original, faults: value.faults };
  }, [load, loaded, original]);
}
