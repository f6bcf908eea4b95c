import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { ArrowState, Diagram } from '../../lab/diagram.ts';
import { phaseTitle } from '../../lab/phaseTitle.ts';
import { sequenceSource } from '../../lab/sequenceSource.ts';
import { DiagramFailure } from './DiagramFailure.tsx';
import { dressSequence, type SequenceDrawing } from './dressSequence.ts';
import { drawWithMermaid } from './drawWithMermaid.ts';
import { followArrow } from './followArrow.ts';
import { keepWordsInView } from './keepWordsInView.ts';
import { sequenceConfig } from './sequenceConfig.ts';
import styles from './SequenceDiagram.module.css';
import { SequenceSkeleton } from './SequenceSkeleton.tsx';
import { sequenceSizes } from './sequenceSizes.ts';
import { sheetStyle } from './sheetStyle.ts';
import { type Flight, shownStates } from './shownStates.ts';
import { startFlight } from './startFlight.ts';
import { useMermaidDrawing } from './useMermaidDrawing.ts';
import { useScrolls } from './useScrolls.ts';

export interface SequenceDiagramProps {
  /** What is drawn. Keep the same object for the same flow: a new one is drawn anew. */
  readonly diagram: Diagram;
  /** How each arrow stands against the trace, by arrow id. */
  readonly states: ReadonlyMap<string, ArrowState>;
  /** The message now travelling. Keep the same object for the same message. */
  readonly flight?: Flight | undefined;
  /** What came instead of an answer, such as the error code; shown on the refused answer. */
  readonly refusal?: string | undefined;
  readonly onPickStep: (step: string) => void;
  /** The diagram stands, or could not be drawn. */
  readonly onSettled?: (() => void) | undefined;
  /** The name of the diagram, such as the title of its flow. */
  readonly label: string;
  /** Nothing moves: a message is shown where it arrives. */
  readonly reducedMotion: boolean;
}

/**
 * The sequence diagram of a flow, drawn once by Mermaid and then kept in step with the trace. Clicking
 * an arrow picks its step; the step list beside it is its equivalent for the keyboard and for readers.
 * Its root carries `data-diagram`: `loading`, `ready`, `failed`.
 */
export function SequenceDiagram(props: SequenceDiagramProps) {
  const { diagram, states, flight, refusal, onPickStep, onSettled, label, reducedMotion } = props;
  const hint = useId();
  const box = useRef<HTMLDivElement>(null);
  const draw = useCallback(
    async () =>
      drawWithMermaid(sequenceSource(diagram), sequenceConfig(diagram), (svg) =>
        dressSequence(svg, diagram),
      ),
    [diagram],
  );
  const result = useMermaidDrawing(draw);
  const settled = result.state !== 'loading';
  const settle = useRef(onSettled);
  useEffect(() => {
    settle.current = onSettled;
  });
  useEffect(() => {
    if (settled) settle.current?.();
  }, [settled]);
  const drawing = result.state === 'ready' ? result.drawing : undefined;
  const scrolls = useScrolls(box);
  return (
    <div className={styles.diagram} data-diagram={result.state}>
      {result.state === 'failed' && (
        <DiagramFailure error={result.error} source={sequenceSource(diagram)} />
      )}
      <section
        ref={box}
        className={styles.scroll}
        hidden={result.state === 'failed'}
        aria-label={label}
        aria-describedby={hint}
        {...(scrolls && { tabIndex: 0 })}
      >
        <div className={styles.content}>
          <p id={hint} className="said">
            Every arrow of this diagram is also a line of the step list.
          </p>
          {drawing === undefined ? (
            <SequenceSkeleton diagram={diagram} />
          ) : (
            <SequenceSheet
              {...{
                diagram,
                drawing,
                states,
                flight,
                refusal,
                onPickStep,
                label,
                reducedMotion,
                box,
              }}
            />
          )}
        </div>
      </section>
    </div>
  );
}

interface SequenceSheetProps extends SequenceDiagramProps {
  readonly drawing: SequenceDrawing;
  readonly box: React.RefObject<HTMLDivElement | null>;
}

function SequenceSheet(props: SequenceSheetProps) {
  const { diagram, drawing, states, flight, refusal, onPickStep, label, reducedMotion, box } =
    props;
  const actors = useRef<HTMLDivElement>(null);
  const lines = useRef<HTMLDivElement>(null);
  const rail = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => shownStates(diagram, states, flight), [diagram, states, flight]);

  useLayoutEffect(() => {
    actors.current?.replaceChildren(drawing.actors);
    lines.current?.replaceChildren(drawing.lines);
    drawing.lines.setAttribute('aria-label', label);
  }, [drawing, label]);

  useLayoutEffect(() => {
    for (const [id, { group }] of drawing.arrows) {
      const state = shown.get(id) ?? 'future';
      group.setAttribute('data-state', state);
      const instead = group.querySelector('[data-part="instead"]');
      if (instead !== null) instead.textContent = state === 'refused' ? (refusal ?? '') : '';
    }
  }, [drawing, shown, refusal]);

  useEffect(() => {
    if (!box.current || !rail.current) return undefined;
    return keepWordsInView(drawing, box.current, rail.current);
  }, [drawing, box]);

  useEffect(() => {
    const drawn = flight && drawing.arrows.get(flight.arrow);
    if (flight === undefined || drawn === undefined) return undefined;
    const { durationMs } = flight;
    return startFlight(drawn, drawing.envelope, { durationMs, still: reducedMotion });
  }, [drawing, flight, reducedMotion]);

  useEffect(() => {
    const all = [...drawing.arrows.values()];
    const refused = all.filter(({ arrow }) => shown.get(arrow.id) === 'refused');
    const present = all.filter(({ arrow }) => shown.get(arrow.id) === 'present');
    const targets = refused.length > 0 ? refused : present;
    const focus =
      all.find(({ arrow }) => arrow.id === flight?.arrow) ?? refused[0] ?? present.at(-1);
    if (focus === undefined || !box.current || !actors.current || !rail.current) return undefined;
    const [from, to] = [focus.arrow.from, focus.arrow.to].map((id) =>
      diagram.actors.findIndex((actor) => actor.id === id),
    );
    return followArrow({
      box: box.current,
      top: actors.current,
      left: rail.current,
      targets: (flight === undefined ? targets : [focus]).map(({ group }) => group),
      focus: focus.group,
      endRoom: (sequenceSizes.actorWidth / 2) * (drawing.lines.clientWidth / drawing.width),
      rightwards: (from ?? 0) < (to ?? 0),
      ...(flight && { travelMs: flight.durationMs }),
      still: reducedMotion,
    });
  }, [diagram, drawing, shown, flight, reducedMotion, box]);

  useEffect(() => {
    const element = lines.current;
    const pick = (event: Event): void => {
      const arrow = event.target instanceof Element && event.target.closest('[data-arrow]');
      const step = arrow ? arrow.getAttribute('data-step') : null;
      if (step !== null) onPickStep(step);
    };
    element?.addEventListener('click', pick);
    return () => element?.removeEventListener('click', pick);
  }, [onPickStep]);

  return (
    <div className={styles.sheet} style={sheetStyle(drawing.width)}>
      <div className={styles.corner} />
      <div ref={actors} className={styles.actors} />
      <div ref={rail} className={styles.rail} aria-hidden="true">
        <svg viewBox="0 0 1 1" preserveAspectRatio="none">
          {drawing.bands.map(({ phase, top, height }) => (
            <rect key={top} data-part="band" data-phase={phase} y={top} width="1" height={height} />
          ))}
        </svg>
        {drawing.bands.map(({ phase, top, height }) => (
          <div
            key={top}
            className={styles.phase}
            data-phase={phase}
            style={{ insetBlockStart: `${top * 100}%`, blockSize: `${height * 100}%` }}
          >
            <span>{phaseTitle[phase]}</span>
          </div>
        ))}
      </div>
      <div ref={lines} className={styles.lines} />
    </div>
  );
}
