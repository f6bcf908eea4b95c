import type { MermaidConfig } from 'mermaid';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { type DecisionChart, decisionSource } from '../../lab/decisionSource.ts';
import { bringIntoView } from './bringIntoView.ts';
import styles from './DecisionDiagram.module.css';
import { DiagramFailure } from './DiagramFailure.tsx';
import { dressDecisions } from './dressDecisions.ts';
import { drawWithMermaid } from './drawWithMermaid.ts';
import { sheetStyle } from './sheetStyle.ts';
import { useMermaidDrawing } from './useMermaidDrawing.ts';
import { useScrolls } from './useScrolls.ts';

/** What the style sheet has a look for. The edge to a node looks as the node does. */
export type DecisionState = 'passed' | 'here' | 'open' | 'left' | 'apart';

export interface DecisionDiagramProps {
  /** The tree. Keep the same object for the same tree: a new one is drawn anew. */
  readonly chart: DecisionChart;
  readonly states: ReadonlyMap<string, DecisionState>;
  /** What the diagram shows, in words: its name for who cannot see it. */
  readonly label: string;
}

/** All text is 16 units high; under 12 px nobody should have to read it. */
const leastScale = 12.1 / 16;

const configOf = ({ direction }: DecisionChart): MermaidConfig => ({
  flowchart: {
    // The source has its lines broken already.
    wrappingWidth: 10_000,
    curve: direction === 'TB' ? 'bumpY' : 'bumpX',
    nodeSpacing: 16,
    rankSpacing: 24,
    padding: 6,
    diagramPadding: 8,
  },
});

/**
 * A decision tree, drawn by Mermaid, with the place someone has come to in view. Its root carries
 * `data-diagram`: `loading`, `ready`, `failed`.
 */
export function DecisionDiagram({ chart, states, label }: DecisionDiagramProps) {
  const box = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const draw = useCallback(
    async () =>
      drawWithMermaid(decisionSource(chart), configOf(chart), (svg) => ({
        chart,
        ...dressDecisions(svg, chart),
      })),
    [chart],
  );
  const result = useMermaidDrawing(draw);
  const drawing = result.state === 'ready' ? result.drawing : undefined;
  const scrolls = useScrolls(box);

  useLayoutEffect(() => {
    // The last drawing keeps its own look until that of a new chart is there.
    if (drawing?.chart !== chart) return;
    if (drawing.svg.parentElement !== sheet.current) sheet.current?.replaceChildren(drawing.svg);
    drawing.svg.setAttribute('aria-label', label);
    for (const [id, parts] of drawing.parts) {
      const state = states.get(id) ?? 'apart';
      for (const part of parts) part.setAttribute('data-state', state);
      if (state === 'here' && box.current && parts[0]) bringIntoView(box.current, parts[0]);
    }
  }, [drawing, chart, states, label]);

  return (
    <div className={styles.diagram} data-diagram={result.state}>
      {result.state === 'failed' && (
        <DiagramFailure error={result.error} source={decisionSource(chart)} />
      )}
      <section
        ref={box}
        className={styles.scroll}
        hidden={result.state === 'failed'}
        aria-label={label}
        {...(scrolls && { tabIndex: 0 })}
      >
        <div
          ref={sheet}
          className={styles.sheet}
          style={sheetStyle(drawing?.width ?? 0, leastScale)}
        />
        {drawing === undefined && <p className={styles.waiting}>The chart is being drawn.</p>}
      </section>
    </div>
  );
}
