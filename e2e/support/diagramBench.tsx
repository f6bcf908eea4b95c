// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../../src/ui/look.css';
import { createRoot } from 'react-dom/client';
import type { ArrowState, Diagram } from '../../src/lab/diagram.ts';
import type { DecisionChart } from '../../src/lab/decisionSource.ts';
import type { StateChart } from '../../src/lab/stateSource.ts';
import { DecisionDiagram } from '../../src/ui/diagram/DecisionDiagram.tsx';
import { SequenceDiagram } from '../../src/ui/diagram/SequenceDiagram.tsx';
import type { Flight } from '../../src/ui/diagram/shownStates.ts';
import { StateDiagram } from '../../src/ui/diagram/StateDiagram.tsx';

/** What the page shows; in a form that can be sent to it. */
export type Bench =
  | {
      readonly diagram: Diagram;
      readonly states: Readonly<Record<string, ArrowState>>;
      readonly flight?: Flight;
      readonly refusal?: string;
    }
  | { readonly chart: StateChart; readonly current: string }
  | { readonly decisions: DecisionChart };

export interface BenchWindow {
  show: (bench: Bench) => void;
  picked: string[];
}

const page = globalThis as unknown as BenchWindow;
const place = document.body.appendChild(document.createElement('main'));
const root = createRoot(place);
const pick = (step: string): void => void page.picked.push(step);
let last: Bench | undefined;

page.picked = [];
page.show = (next) => {
  // The diagram keeps its identity as long as it is the same, as it does in the lab.
  const same = last !== undefined && 'diagram' in last && 'diagram' in next;
  const bench =
    same && 'diagram' in next && last && 'diagram' in last
      ? { ...next, diagram: last.diagram }
      : next;
  last = bench;
  root.render(
    'decisions' in bench ? (
      <DecisionDiagram chart={bench.decisions} states={new Map()} label="Decisions" />
    ) : 'chart' in bench ? (
      <StateDiagram chart={bench.chart} current={bench.current} label="Machine" />
    ) : (
      <SequenceDiagram
        diagram={bench.diagram}
        states={new Map(Object.entries(bench.states))}
        flight={bench.flight}
        refusal={bench.refusal}
        onPickStep={pick}
        label="Flow"
        reducedMotion={false}
      />
    ),
  );
};
