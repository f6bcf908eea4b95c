import { useSelector } from '@xstate/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import type { Choices } from '../../flows/pathOf.ts';
import type * as engineModule from '../../lab/engine.ts';
import type { Pace, Playing } from '../../lab/engine.ts';
import type { JumpTarget } from '../../lab/machine/flowMachine.ts';
import type { PlayerPlace } from '../../lab/machine/placeOf.ts';
import type { StateChart } from '../../lab/stateSource.ts';

/** The lab's heavy half, once it is loaded. */
export type Engine = typeof engineModule;

/** Milliseconds at normal speed. */
const normalPace: Pace = { legTime: 500, restTime: 4000 };

export function paceAt(speed: number, reducedMotion: boolean): Pace {
  return {
    legTime: reducedMotion ? 0 : normalPace.legTime / speed,
    restTime: normalPace.restTime / speed,
  };
}

export interface FlowRun {
  readonly place: PlayerPlace;
  readonly playing: boolean;
  /** Which arrow of the step is travelling, counted from 0. */
  readonly leg: number;
  readonly chart: StateChart;
  readonly error: unknown;
  readonly next: () => void;
  readonly back: () => void;
  readonly restart: () => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** Shows the flow as it stands after a step. */
  readonly jump: (to: JumpTarget | 'end') => void;
}

/**
 * Plays a flow, in the world that the fault breaks; another fault is another run. Undefined until the
 * engine is loaded: the page is drawn without it.
 */
export function useFlowRun(
  engine: Engine | undefined,
  flow: AnyFlow,
  fault: Fault | undefined,
  choices: Choices,
  pace: Pace,
): FlowRun | undefined {
  const [playing, setPlaying] = useState<Playing>();
  const [failure, setFailure] = useState<unknown>();
  const firstPace = useRef(pace);
  useEffect(() => {
    if (!engine) return undefined;
    let wanted = true;
    let started: Playing | undefined;
    engine.startPlaying(flow, fault, choices, firstPace.current).then(
      (now) => {
        if (!wanted) return now.actor.stop();
        started = now;
        return setPlaying(now);
      },
      (error: unknown) => setFailure(error),
    );
    return () => {
      wanted = false;
      started?.actor.stop();
      setPlaying(undefined);
    };
  }, [engine, flow, fault, choices]);
  const actor = playing?.actor;
  useEffect(() => {
    firstPace.current = pace;
    actor?.send({ type: 'PACE', ...pace });
  }, [actor, pace]);
  const snapshot = useSelector(actor, (state) => state);
  const send = useMemo(
    () =>
      actor && {
        next: () => actor.send({ type: 'NEXT' }),
        back: () => actor.send({ type: 'BACK' }),
        restart: () => actor.send({ type: 'RESTART' }),
        play: () => actor.send({ type: 'PLAY' }),
        pause: () => actor.send({ type: 'PAUSE' }),
        jump: (to: JumpTarget | 'end') => actor.send({ type: 'JUMP', to }),
      },
    [actor],
  );
  // What fails here is a bug of ours, or a part that did not load: the error boundary above tells.
  if (failure !== undefined) throw failure;
  if (!engine || !playing || !snapshot || !send) return undefined;
  const { leg, playing: plays, error } = snapshot.context;
  return {
    place: engine.placeOf(flow, snapshot),
    leg,
    playing: plays,
    chart: playing.chart,
    error,
    ...send,
  };
}
