import { useCallback, useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Phase } from '../../flows/flow.ts';
import { pathOf } from '../../flows/pathOf.ts';
import type { ComparedRun, tellingOf as tellingOfRun } from '../../lab/compare/comparison.ts';
import { arrowsOf, arrowStates } from '../../lab/diagram.ts';
import { phaseTitle } from '../../lab/phaseTitle.ts';
import { formatAddress } from '../../session/address.ts';
import { SequenceDiagram } from '../../ui/diagram/SequenceDiagram.tsx';
import { NarrationCard, type NarrationCardProps } from '../../ui/player/NarrationCard.tsx';
import styles from './ComparedSide.module.css';
import { phaseDiagram } from './phaseDiagram.ts';
import type { StepRange } from './stretchesOf.ts';

export interface ComparedSideProps {
  readonly run: ComparedRun;
  readonly tellingOf: typeof tellingOfRun;
  readonly phase: Phase;
  /** The steps of the run that belong to the stretch. */
  readonly range: StepRange;
  /** How many steps it has done. */
  readonly done: number;
  /** It has just done the last of them; else it waits for the other. */
  readonly moves: boolean;
  readonly started: boolean;
  readonly still: boolean;
  /** Goes to where the run has done this many steps. */
  readonly onPick: (count: number) => void;
}

/** Milliseconds that one message travels. */
const travelMs = 500;

/** One of two flows: its diagram of the phase, and what its last step tells. */
export function ComparedSide(props: ComparedSideProps) {
  const { run, tellingOf, phase, range, done, moves, started, still, onPick } = props;
  const { flow, history } = run;
  const { from, to } = range;
  const trace = useMemo(() => history.at(-1)?.trace.slice(from, to) ?? [], [history, from, to]);
  const diagram = useMemo(
    () => phaseDiagram(flow, new Set(trace.map(({ step }) => flow.steps[step]?.id ?? ''))),
    [flow, trace],
  );
  const state = history[done];
  const index = state?.trace.at(-1)?.step ?? -1;
  const step = flow.steps[index];
  const states = useMemo(
    () =>
      arrowStates(flow, {
        shown: moves ? index : -1,
        performed: new Set(state?.trace.map((one) => one.step)),
        path: new Set(pathOf(flow, state?.choices ?? {})),
      }),
    [flow, index, moves, state],
  );
  const flying = useFlight(moves && step ? arrowsOf(step).map(({ id }) => id) : [], done, still);
  const flight = useMemo(
    () => (flying === undefined ? undefined : { arrow: flying, durationMs: travelMs }),
    [flying],
  );
  const pick = useCallback(
    (id: string) => {
      const at = trace.findIndex((one) => flow.steps[one.step]?.id === id);
      if (at >= 0) onPick(from + at + 1);
    },
    [trace, flow, from, onPick],
  );
  const shown: NarrationCardProps['shown'] =
    started && step && state
      ? {
          kind: 'step',
          number: done,
          title: step.title,
          phase: step.phase,
          narration: step.say(tellingOf(state)),
        }
      : { kind: 'intro', text: flow.intro };
  return (
    <section className={styles.side} aria-label={flow.title} data-side={flow.id}>
      <h2 className={styles.title}>
        <Link to={formatAddress({ page: 'flow', flow: flow.id })}>{flow.title}</Link>
      </h2>
      <div className={styles.diagram}>
        {trace.length > 0 ? (
          <SequenceDiagram
            diagram={diagram}
            states={states}
            flight={flight}
            onPickStep={pick}
            label={`${phaseTitle[phase]}: ${flow.title}`}
            reducedMotion={still}
          />
        ) : (
          <p className={styles.nothing}>
            <strong>Nothing happens here now.</strong>{' '}
            {flow.lacks?.[phase] ?? 'Its next step belongs to another phase.'}
          </p>
        )}
      </div>
      <div className={styles.narration}>
        {started && !moves && <p className={styles.waits}>It waits. Its last step was:</p>}
        <NarrationCard shown={shown} bare />
      </div>
    </section>
  );
}

/** The arrow that travels now: each of a step's in its turn, when the step is new. */
function useFlight(arrows: readonly string[], done: number, still: boolean): string | undefined {
  const key = `${done} ${arrows.join(' ')}`;
  const [flight, setFlight] = useState({ key, leg: arrows.length });
  const leg = flight.key === key ? flight.leg : 0;
  const over = still || leg >= arrows.length;
  useEffect(() => {
    if (over) return undefined;
    const timer = setTimeout(() => setFlight({ key, leg: leg + 1 }), travelMs);
    return () => clearTimeout(timer);
  }, [key, leg, over]);
  return over ? undefined : arrows[leg];
}
