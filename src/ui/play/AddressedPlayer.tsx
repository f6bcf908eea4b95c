import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { currentSite } from '../../session/currentSite.ts';
import { formatAddress, type LabAddress, shareableHref } from '../../session/address.ts';
import { useFlowProgress } from '../../session/flowProgress.ts';
import { usePreferences } from '../../session/preferences.ts';
import type { FlowCard } from '../../flows/index.ts';
import { type InspectorView, inspectorViews } from '../inspector/inspectorView.ts';
import { useFrameKeys } from '../frame/frameKeys.ts';
import { KeyHelpDialog } from '../player/KeyHelpDialog.tsx';
import { ErrorMessage } from '../widgets/ErrorMessage.tsx';
import { FlowPlayer } from './FlowPlayer.tsx';
import { playerKeyHelp } from './playerKeyHelp.ts';
import { PlayerSkeleton } from './PlayerSkeleton.tsx';
import { UnknownPart } from './UnknownPart.tsx';
import { useLoaded } from './useLoaded.ts';
import { jumpTargetOf } from './stepAddress.ts';
import { useReducedMotion } from './useReducedMotion.ts';

export interface AddressedPlayerProps {
  readonly card: FlowCard;
  readonly address: LabAddress;
  readonly go: (address: LabAddress, options?: { readonly replace?: boolean }) => void;
  readonly heading?: ReactNode;
}

const loadEngine = () => import('../../lab/engine.ts');

const viewOf = (view: string | undefined): InspectorView =>
  inspectorViews.find((each) => each === view) ?? 'message';

/** Plays the flow, fault and step that the address names, and keeps the address in step with the run. */
export function AddressedPlayer({ card, address, go, heading }: AddressedPlayerProps) {
  const flow = useLoaded(card.load);
  // The diagram comes first: it is the first thing to look at, and it does not need the engine.
  const [drawn, setDrawn] = useState(false);
  const engine = useLoaded(drawn ? loadEngine : undefined);
  const { speed, setSpeed, panels, setPanel } = usePreferences();
  const reducedMotion = useReducedMotion();
  const [help, setHelp] = useState(false);
  const showHelp = useCallback(() => setHelp(true), []);
  useFrameKeys(showHelp);
  const change = useCallback(
    (part: Partial<LabAddress>, replace: boolean) => go({ ...address, ...part }, { replace }),
    [address, go],
  );
  const onStep = useCallback(
    (step: string | undefined) => {
      const { step: _left, ...rest } = address;
      go(step === undefined ? rest : { ...rest, step }, { replace: true });
    },
    [address, go],
  );
  const onFault = useCallback(
    (fault: string | undefined) => {
      const { step: _step, fault: _fault, repaired: _repaired, ...rest } = address;
      go(fault === undefined ? rest : { ...rest, fault });
    },
    [address, go],
  );
  const onRepaired = useCallback(
    (repaired: boolean) => {
      const { step: _step, repaired: _repaired, ...rest } = address;
      go(repaired ? { ...rest, repaired } : rest);
    },
    [address, go],
  );
  const onChoice = useCallback(
    (choice: string, option: string) => {
      const { step: _step, ...rest } = address;
      go({ ...rest, choices: { ...rest.choices, [choice]: option } });
    },
    [address, go],
  );
  const onEdits = useCallback(
    (edits: string | undefined) => {
      const { edits: _edits, ...rest } = address;
      go(edits === undefined ? rest : { ...rest, edits });
    },
    [address, go],
  );
  const seen = useFlowProgress((progress) => progress.seen);
  const onSeen = useCallback(() => seen(card.id, address.fault), [seen, card.id, address.fault]);
  const failed = flow.state === 'failed' ? flow : engine.state === 'failed' ? engine : undefined;
  useEffect(() => {
    // The error boundary above knows what to do; a promise that failed would not reach it.
    if (failed) reportError(failed.error);
  }, [failed]);

  if (failed)
    return (
      <ErrorMessage
        what="A part of the lab did not load."
        why="The network failed, or this copy of the lab is incomplete."
        advice="Reload the page. Your settings are kept."
      />
    );
  if (flow.state !== 'ready') return <PlayerSkeleton card={card} heading={heading} />;
  const { faults, steps } = flow.value;
  const declared = faults.find(({ id }) => id === address.fault);
  const step = steps.some(({ id }) => id === jumpTargetOf(address.step ?? '').step)
    ? address.step
    : undefined;
  return (
    <>
      {address.fault !== undefined && !declared && (
        <UnknownPart kind="fault" given={address.fault} onDismiss={() => onFault(undefined)} />
      )}
      {address.step !== undefined && step === undefined && (
        <UnknownPart kind="step" given={address.step} onDismiss={() => onStep(undefined)} />
      )}
      <FlowPlayer
        flow={flow.value}
        engine={engine.state === 'ready' ? engine.value : undefined}
        fault={declared}
        repaired={address.repaired === true}
        onRepaired={onRepaired}
        choices={address.choices}
        onChoice={onChoice}
        edits={address.edits}
        onEdits={onEdits}
        onFault={onFault}
        step={step}
        onStep={onStep}
        view={viewOf(address.view)}
        onView={(view) => change({ view }, true)}
        speed={speed}
        onSpeed={setSpeed}
        sizes={panels}
        onSize={setPanel}
        reducedMotion={reducedMotion}
        shareable={() => shareableHref(currentSite(), formatAddress(address))}
        onSeen={onSeen}
        leads={address.page === 'flow'}
        printHref={shareableHref(currentSite(), formatAddress({ ...address, page: 'print' }))}
        onHelp={showHelp}
        heading={heading}
        onDrawn={() => setDrawn(true)}
      />
      <KeyHelpDialog open={help} onOpenChange={setHelp} groups={playerKeyHelp} />
    </>
  );
}
