import { lazy, Suspense, useMemo, useState } from 'react';
import type { AnyFlow } from '../../flows/flow.ts';
import type { PlayerPlace } from '../../lab/machine/placeOf.ts';
import type { StateChart } from '../../lab/stateSource.ts';
import { StateDiagram } from '../diagram/StateDiagram.tsx';
import { TrailList } from '../player/TrailList.tsx';
import { EmptyState } from '../widgets/EmptyState.tsx';
import { Explanations } from '../widgets/Explanations.tsx';
import { Skeleton } from '../widgets/Skeleton.tsx';
import type { SandboxDraft } from '../sandbox/sandboxDraft.ts';
import type { SandboxPanelProps } from '../sandbox/SandboxPanel.tsx';
import { Tabs } from '../widgets/Tabs.tsx';
import { exchangesOf } from './exchangesOf.ts';
import type { InspectorView } from './inspectorView.ts';
import type { Readings } from './loadReadings.ts';
import { firstChoice } from './messageChoice.ts';

const SandboxPanel = lazy(async () => ({
  default: (await import('../sandbox/SandboxPanel.tsx')).SandboxPanel,
}));

export interface InspectorProps {
  /** Undefined while it loads. */
  readonly readings: Readings | undefined;
  readonly flow: AnyFlow;
  /** Undefined while the run is being started. */
  readonly place: PlayerPlace | undefined;
  readonly chart: StateChart | undefined;
  readonly chartState: string;
  readonly view: InspectorView;
  readonly onView: (view: InspectorView) => void;
  /** Someone asked for the check that decided. */
  readonly sought: boolean;
  readonly onFound: () => void;
  /** What can be edited, and what is. */
  readonly sandbox: Omit<SandboxPanelProps, 'draft' | 'onDraft'>;
}

/** Everything about the step that is shown: what travelled, why it was decided so, what it left behind. */
export function Inspector(props: InspectorProps) {
  const { readings, flow, place, chart, chartState, view, onView, sought, onFound, sandbox } =
    props;
  const run = place?.run;
  const [choice, setChoice] = useState(firstChoice);
  const [draft, setDraft] = useState<SandboxDraft>();
  // While a message is under way, what it will bring is not known: the step before it is shown.
  const last = run?.trace.at(-1);
  const step = flow.steps[last?.step ?? -1];
  const exchange = last?.exchange;
  const exchanges = useMemo(
    () =>
      step && exchange
        ? exchangesOf(flow, flow.actors[step.from]?.name ?? step.from, exchange)
        : [],
    [flow, step, exchange],
  );
  const trail = run?.world.trail;
  const events = useMemo(() => trail?.toArray(), [trail]);
  const nothing =
    step?.sketch !== undefined ? (
      <EmptyState
        title={`Sketched: ${step.sketch}`}
        text="The lab draws this step and does not perform it, so there are no bytes to read. Go on to see the next message."
      />
    ) : step ? (
      <EmptyState
        title="Nothing travels in this step"
        text="It is done on one machine. Go on to see the next message."
      />
    ) : (
      <EmptyState
        title="Nothing has been sent yet"
        text="Go forward, and the first request and its answer appear here: the raw bytes, decoded, with every field explained."
      />
    );
  const loading = <Skeleton label="This is being loaded" lines={[40, 90, 80, 60]} />;
  const notYet = exchange || !run ? loading : nothing;
  return (
    <Explanations>
      <Tabs
        label="Inspector"
        fill
        value={view}
        onChange={onView}
        tabs={[
          {
            value: 'message',
            label: 'Message',
            panel:
              readings && exchange ? (
                <readings.MessagePanel exchanges={exchanges} choice={choice} onChoice={setChoice} />
              ) : (
                notYet
              ),
          },
          {
            value: 'decision',
            label: 'Decision',
            panel:
              readings && exchange ? (
                <readings.DecisionPanel exchange={exchange} sought={sought} onFound={onFound} />
              ) : (
                notYet
              ),
          },
          {
            value: 'code',
            label: 'Code',
            panel: readings && run ? <readings.CodePanel flow={flow} performed={last} /> : loading,
          },
          {
            value: 'trail',
            label: 'Trail',
            panel: events ? <TrailList events={events} /> : loading,
          },
          {
            value: 'machine',
            label: 'Machine',
            panel: chart ? (
              <StateDiagram chart={chart} current={chartState} label="The flow as a machine" />
            ) : (
              loading
            ),
          },
          {
            value: 'edit',
            label: 'Edit',
            panel: (
              <Suspense fallback={loading}>
                <SandboxPanel {...sandbox} draft={draft} onDraft={setDraft} />
              </Suspense>
            ),
          },
        ]}
      />
    </Explanations>
  );
}
