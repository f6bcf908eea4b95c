import { useCallback, useLayoutEffect, useRef } from 'react';
import { type StateChart, stateSource } from '../../lab/stateSource.ts';
import { bringIntoView } from './bringIntoView.ts';
import { DiagramFailure } from './DiagramFailure.tsx';
import { dressStates } from './dressStates.ts';
import { drawWithMermaid } from './drawWithMermaid.ts';
import { sheetStyle } from './sheetStyle.ts';
import styles from './StateDiagram.module.css';
import { useMermaidDrawing } from './useMermaidDrawing.ts';
import { useScrolls } from './useScrolls.ts';

export interface StateDiagramProps {
  /** The machine. Keep the same object for the same machine: a new one is drawn anew. */
  readonly chart: StateChart;
  /** The id of the state the machine is in. */
  readonly current: string;
  /** The name of the diagram. */
  readonly label: string;
}

/** The source has its lines broken already. */
const unwrapped = { state: { wrappingWidth: 10_000 }, flowchart: { wrappingWidth: 10_000 } };

/**
 * The state diagram of a machine, drawn once by Mermaid, with the current state marked and in view.
 * Its root carries `data-diagram`: `loading`, `ready`, `failed`.
 */
export function StateDiagram({ chart, current, label }: StateDiagramProps) {
  const box = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const draw = useCallback(
    async () => drawWithMermaid(stateSource(chart), unwrapped, (svg) => dressStates(svg, chart)),
    [chart],
  );
  const result = useMermaidDrawing(draw);
  const drawing = result.state === 'ready' ? result.drawing : undefined;
  const scrolls = useScrolls(box);
  const title = chart.states.find(({ id }) => id === current)?.title;

  useLayoutEffect(() => {
    if (drawing === undefined) return;
    if (drawing.svg.parentElement !== sheet.current) sheet.current?.replaceChildren(drawing.svg);
    drawing.svg.setAttribute(
      'aria-label',
      title === undefined ? label : `${label}: now “${title}”`,
    );
    for (const [id, node] of drawing.states) node.toggleAttribute('data-current', id === current);
    const node = drawing.states.get(current);
    if (box.current && node) bringIntoView(box.current, node);
  }, [drawing, current, label, title]);

  return (
    <div className={styles.diagram} data-diagram={result.state}>
      {result.state === 'failed' && (
        <DiagramFailure error={result.error} source={stateSource(chart)} />
      )}
      <section
        ref={box}
        className={styles.scroll}
        hidden={result.state === 'failed'}
        aria-label={label}
        {...(scrolls && { tabIndex: 0 })}
      >
        <div ref={sheet} className={styles.sheet} style={sheetStyle(drawing?.width ?? 0)} />
        {drawing === undefined && (
          <ol className={styles.waiting}>
            {chart.states.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
