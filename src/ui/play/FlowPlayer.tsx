import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isAttack, stoppedAttack } from '../../flows/attack.ts';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import { type Choices, choicesOf, numberOf, pathOf } from '../../flows/pathOf.ts';
import { arrowsOf, type ArrowState, diagramOf } from '../../lab/diagram.ts';
import { statesOfRun } from '../../lab/statesOfRun.ts';
import { EditedNote } from '../sandbox/EditedNote.tsx';
import { useEditedPlay } from '../sandbox/useEditedPlay.ts';
import { ErrorLine } from '../widgets/ErrorLine.tsx';
import { SequenceDiagram } from '../diagram/SequenceDiagram.tsx';
import { canSave } from '../export/saveFile.ts';
import { GlossaryScope } from '../glossary/GlossaryScope.tsx';
import type { InspectorView } from '../inspector/inspectorView.ts';
import { loadReadings } from '../inspector/loadReadings.ts';
import { NarrationCard } from '../player/NarrationCard.tsx';
import type { PanelSizes } from '../player/panelSizes.ts';
import { PlayerLayout } from '../player/PlayerLayout.tsx';
import { StepList } from '../player/StepList.tsx';
import { Transport } from '../player/Transport.tsx';
import { Button } from '../widgets/Button.tsx';
import { Skeleton } from '../widgets/Skeleton.tsx';
import { NeighbourLinks } from './NeighbourLinks.tsx';
import { toldStep } from './toldStep.ts';
import { type Engine, paceAt, useFlowRun } from './useFlowRun.ts';
import { useLoaded } from './useLoaded.ts';
import { usePlayerKeys } from './usePlayerKeys.ts';
import { useSettledSince } from './useSettledSince.ts';
import { useStepInAddress } from './useStepInAddress.ts';

const loadInspector = () => import('../inspector/Inspector.tsx');
const Inspector = lazy(async () => ({ default: (await loadInspector()).Inspector }));
const ExportMenu = lazy(async () => ({
  default: (await import('../export/ExportMenu.tsx')).ExportMenu,
}));

export interface FlowPlayerProps {
  readonly flow: AnyFlow;
  /** Undefined while it loads. */
  readonly engine: Engine | undefined;
  readonly fault: Fault | undefined;
  readonly onFault: (fault: string | undefined) => void;
  /** The attack that is on is met by its repair. */
  readonly repaired: boolean;
  readonly onRepaired: (repaired: boolean) => void;
  /** The options that the address names. */
  readonly choices: Choices | undefined;
  readonly onChoice: (choice: string, option: string) => void;
  /** What the address edits in the flow's world, packed. */
  readonly edits: string | undefined;
  readonly onEdits: (edits: string | undefined) => void;
  /** The step that the address names; undefined before the first. */
  readonly step: string | undefined;
  /** Another step is shown, at rest. */
  readonly onStep: (step: string | undefined) => void;
  readonly view: InspectorView;
  readonly onView: (view: InspectorView) => void;
  readonly speed: number;
  readonly onSpeed: (speed: number) => void;
  readonly sizes: Partial<PanelSizes>;
  readonly onSize: (panel: keyof PanelSizes, pixels: number) => void;
  readonly reducedMotion: boolean;
  /** The address of what is shown, to share. */
  readonly shareable: () => string;
  /** The flow has come to its end: as it should, or by the fault that is on. */
  readonly onSeen: () => void;
  /** The address of the whole flow on paper. */
  readonly printHref: string;
  /** It may lead to other pages of the lab: not in a frame of somebody else's page. */
  readonly leads: boolean;
  readonly onHelp?: (() => void) | undefined;
  readonly heading?: ReactNode;
  /** The diagram stands, or could not be drawn. */
  readonly onDrawn?: (() => void) | undefined;
}

const speeds = [0.5, 1, 2];

/** A flow on the bench: its diagram, its steps, what they tell, what travelled, and the transport. */
export function FlowPlayer(props: FlowPlayerProps) {
  const { flow, engine, repaired, step, onStep, speed, reducedMotion } = props;
  const attack = props.fault && isAttack(props.fault) ? props.fault : undefined;
  const fault = useMemo(
    () => (attack && repaired ? stoppedAttack(attack) : props.fault),
    [attack, repaired, props.fault],
  );
  const chosen = JSON.stringify(choicesOf(flow, fault?.choices, props.choices));
  const choices = useMemo(() => JSON.parse(chosen) as Choices, [chosen]);
  const pace = useMemo(() => paceAt(speed, reducedMotion), [speed, reducedMotion]);
  const { play, edited, faults: unfit } = useEditedPlay(flow, fault, props.edits);
  const run = useFlowRun(play && engine, play?.flow ?? flow, play?.fault, choices, pace);
  const settled = useSettledSince(run !== undefined);
  const performing = run !== undefined && run.place.shown >= 0;
  const loaded = useLoaded(settled || performing ? loadReadings : undefined);
  const readings = loaded.state === 'ready' ? loaded.value : undefined;
  if (loaded.state === 'failed') throw loaded.error;
  usePlayerKeys(run, props.onHelp);
  useStepInAddress(run, flow, step, onStep);

  const [sought, setSought] = useState(false);
  const found = useCallback(() => setSought(false), []);

  const diagram = useMemo(() => diagramOf(flow), [flow]);
  const shown = run?.place.shown ?? -1;
  const state = run?.place.state ?? 'loading';
  const performed = run?.place.run;
  const states = useMemo(
    () => statesOfRun(flow, choices, shown, performed),
    [flow, shown, performed, choices],
  );
  const current = flow.steps[shown];
  const flying = state === 'sending' && current ? arrowsOf(current)[run?.leg ?? 0]?.id : undefined;
  const flight = useMemo(
    () => (flying === undefined ? undefined : { arrow: flying, durationMs: pace.legTime }),
    [flying, pace.legTime],
  );
  const ended = state === 'done' || state === 'denied';
  const { onSeen } = props;
  useEffect(() => {
    if (ended) onSeen();
  }, [ended, onSeen]);
  const told = toldStep(play?.flow ?? flow, fault, engine, run, readings);
  const refusal = told.kind === 'step' ? told.refusal : undefined;
  const instead = refusal && (refusal.answer.code ?? String(refusal.answer.status ?? ''));
  const label = `Sequence diagram: ${flow.title}`;
  const jumpTo = (id: string) => run?.jump({ step: id });
  const path = pathOf(flow, choices);
  const atStart = shown < 0;
  const { onEdits } = props;
  const hurry = useRef(false);
  const edit = useCallback(
    (edits: string | undefined) => {
      // Where nothing has been sent yet, an edit runs the flow to where it ends now.
      hurry.current = atStart && edits !== undefined;
      onEdits(edits);
    },
    [atStart, onEdits],
  );
  const jump = run?.jump;
  useEffect(() => {
    if (!hurry.current || !edited || !jump) return;
    hurry.current = false;
    jump('end');
  }, [edited, jump]);
  const sandbox = useMemo(
    () => ({ play: { flow, fault }, choices, edited, onEdits: edit }),
    [flow, fault, choices, edited, edit],
  );
  const rests = state === 'ready' || state === 'sending';

  // The diagram and its label are painted first; what can be read of the step follows in its own time.
  const inspector = useDeferredValue(
    <Suspense fallback={<Skeleton label="The inspector is loading" lines={[40, 90, 80, 60]} />}>
      {engine ? (
        <Inspector
          readings={readings}
          flow={play?.flow ?? flow}
          place={run?.place}
          chart={run?.chart}
          chartState={state === 'denied' ? 'refused' : (current?.id ?? 'start')}
          view={props.view}
          onView={props.onView}
          sought={sought}
          onFound={found}
          sandbox={sandbox}
        />
      ) : (
        <Skeleton label="The inspector is loading" lines={[40, 90, 80, 60]} />
      )}
    </Suspense>,
  );

  return (
    <PlayerLayout
      data={{
        'data-flow': flow.id,
        'data-fault': fault?.id,
        'data-step': current?.id ?? 'start',
        'data-state': state,
      }}
      heading={props.heading}
      sizes={props.sizes}
      onSize={props.onSize}
      steps={
        <StepList
          steps={flow.steps.map(({ id, title, phase }, index) => ({
            id,
            title,
            phase,
            number: numberOf(flow, choices, index),
            state: stepState(states, id),
          }))}
          current={current?.id}
          onJump={jumpTo}
        />
      }
      diagram={
        <SequenceDiagram
          diagram={diagram}
          states={states}
          flight={flight}
          refusal={instead}
          onPickStep={jumpTo}
          onSettled={props.onDrawn}
          label={label}
          reducedMotion={reducedMotion}
        />
      }
      narration={
        <GlossaryScope ready={settled && readings !== undefined}>
          {unfit && (
            <ErrorLine
              what="The edit in this link was not made."
              why={unfit.map(({ message }) => message).join(' ')}
              advice="The flow is played in its world as it was."
              onDismiss={() => edit(undefined)}
            />
          )}
          {edited && <EditedNote pieces={edited.pieces} onReset={() => edit(undefined)} />}
          <NarrationCard
            shown={told}
            attack={
              attack && {
                attack,
                through: !repaired && state === 'done',
                repaired,
                onRepaired: props.onRepaired,
              }
            }
            onStart={run?.next}
            onShowCheck={() => {
              props.onView('decision');
              setSought(true);
            }}
          />
          {props.leads && state === 'done' && <NeighbourLinks flow={flow} />}
        </GlossaryScope>
      }
      inspector={inspector}
      transport={
        <Transport
          at={path.indexOf(shown) + 1}
          of={path.length}
          state={state === 'loading' || state === 'broken' ? 'ready' : state}
          playing={run?.playing ?? false}
          canGoBack={shown >= 0}
          canGoForward={run !== undefined && rests}
          onBack={() => run?.back()}
          onForward={() => run?.next()}
          onPlay={() => run?.play()}
          onPause={() => run?.pause()}
          onRestart={() => run?.restart()}
          speed={speed}
          speeds={speeds}
          onSpeed={props.onSpeed}
          faults={flow.faults.map((each) => ({
            value: each.id,
            title: each.title,
            about: isAttack(each) ? 'Succeeds, and should not' : stepTitle(flow, each.expect.step),
          }))}
          choices={Object.entries(flow.choices ?? {}).map(([id, { title, options }]) => ({
            id,
            title,
            options: Object.entries(options).map(([value, name]) => ({ value, title: name })),
            taken: choices[id] ?? '',
          }))}
          onChoice={props.onChoice}
          fault={fault?.id}
          onFault={props.onFault}
          address={props.shareable}
          exports={
            canSave() && (
              <Suspense fallback={exportsToCome}>
                {settled ? (
                  <ExportMenu
                    flow={play?.flow ?? flow}
                    fault={play?.fault}
                    repaired={attack !== undefined && repaired}
                    choices={choices}
                    drawn={{ diagram, states, refusal: instead, label }}
                    printHref={props.printHref}
                  />
                ) : (
                  exportsToCome
                )}
              </Suspense>
            )
          }
        />
      }
    />
  );
}

/** The place of the exports until they are loaded. */
const exportsToCome = (
  <Button icon="export" aria-disabled>
    <span>Export</span>
  </Button>
);

const stepTitle = (flow: AnyFlow, id: string): string | undefined =>
  flow.steps.find((each) => each.id === id)?.title;

/** A step is what its last arrow is: the answer, or the note of what is done locally. */
const stepState = (states: ReadonlyMap<string, ArrowState>, step: string): ArrowState =>
  ['reply', 'local', 'request'].map((part) => states.get(`${step}.${part}`)).find(Boolean) ??
  'future';
