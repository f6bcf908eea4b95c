import { useCallback, useEffect, useRef } from 'react';
import type { AnyFlow } from '../../flows/flow.ts';
import type { Choices } from '../../flows/pathOf.ts';
import { diagramOf } from '../../lab/diagram.ts';
import type { RefusalTold } from '../../lab/refusalOf.ts';
import type { RunState } from '../../lab/run/run.ts';
import { sequenceSource } from '../../lab/sequenceSource.ts';
import { statesOfRun } from '../../lab/statesOfRun.ts';
import { DiagramFailure } from '../../ui/diagram/DiagramFailure.tsx';
import { svgElement } from '../../ui/diagram/svgElement.ts';
import { diagramSheet, type DiagramSheet } from '../../ui/export/diagramSheet.ts';
import { useLoaded } from '../../ui/play/useLoaded.ts';
import { Skeleton } from '../../ui/widgets/Skeleton.tsx';
import styles from './PrintPage.module.css';

export interface PrintedDiagramProps {
  readonly flow: AnyFlow;
  readonly choices: Choices;
  readonly run: RunState | undefined;
  /** What came instead of the last answer. */
  readonly refusal: RefusalTold['answer'] | undefined;
}

/** A part of a sheet, from edge to edge. */
function slice({ svg, width }: DiagramSheet, top: number, height: number): SVGSVGElement {
  const part = svgElement('svg', {
    viewBox: [svg.viewBox.baseVal.x, top, width, height].join(' '),
    'font-family': svg.getAttribute('font-family') ?? '',
    'aria-hidden': 'true',
  });
  part.append(...[...svg.childNodes].map((child) => child.cloneNode(true)));
  return part;
}

/** The diagram as the flow ends: phase by phase, so that it may go over pages, beneath the actors on each. */
export function PrintedDiagram({ flow, choices, run, refusal }: PrintedDiagramProps) {
  const draw = useCallback(async () => {
    const shown = run?.trace.at(-1)?.step ?? -1;
    return diagramSheet({
      diagram: diagramOf(flow),
      // Nothing is on its way any more: what was done is past, unless it was refused.
      states: statesOfRun(flow, choices, run?.refused === true ? shown : -1, run),
      refusal: refusal && (refusal.code ?? String(refusal.status ?? '')),
      label: flow.title,
    });
  }, [flow, choices, run, refusal]);
  const drawn = useLoaded(draw);
  return (
    <figure aria-label={`Sequence diagram: ${flow.title}`} data-diagram={drawn.state}>
      {drawn.state === 'ready' ? (
        <Slices of={drawn.value} />
      ) : drawn.state === 'loading' ? (
        <Skeleton label="The diagram is being drawn" lines={[100, 100, 100]} />
      ) : (
        <DiagramFailure
          error={drawn.error instanceof Error ? drawn.error : new Error(String(drawn.error))}
          source={sequenceSource(diagramOf(flow))}
        />
      )}
    </figure>
  );
}

function Slices({ of: sheet }: { readonly of: DiagramSheet }) {
  return (
    <table className={styles.sheet} role="presentation">
      <thead>
        <tr>
          <td>
            <Slice of={sheet} top={sheet.svg.viewBox.baseVal.y} height={sheet.head} />
          </td>
        </tr>
      </thead>
      <tbody>
        {sheet.bands.map((band) => (
          <tr key={band.top}>
            <td>
              <Slice of={sheet} top={band.top} height={band.height} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Slice(props: {
  readonly of: DiagramSheet;
  readonly top: number;
  readonly height: number;
}) {
  const { of: sheet, top, height } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(slice(sheet, top, height));
  }, [sheet, top, height]);
  return <div ref={place} className={styles.slice} />;
}
