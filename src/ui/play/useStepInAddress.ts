import { useEffect, useRef } from 'react';
import type { AnyFlow } from '../../flows/flow.ts';
import type { RunState } from '../../lab/run/run.ts';
import { jumpTargetOf, stepAddressOf } from './stepAddress.ts';
import type { FlowRun } from './useFlowRun.ts';

/**
 * Shows the step that the address names, and writes the step that is shown back into the address. The
 * address wins where both change: what the run showed before the jump is not written over it.
 */
export function useStepInAddress(
  run: FlowRun | undefined,
  flow: AnyFlow,
  step: string | undefined,
  onStep: (step: string | undefined) => void,
): void {
  const known = useRef<string | undefined>(undefined);
  const left = useRef<RunState | undefined>(undefined);
  const current = useRef(run);
  useEffect(() => {
    current.current = run;
  });
  const { jump, restart } = run ?? {};
  useEffect(() => {
    if (!jump) {
      known.current = undefined;
      return;
    }
    if (step === known.current) return;
    known.current = step;
    left.current = current.current?.place.run;
    if (step === undefined) restart?.();
    else jump(jumpTargetOf(step));
  }, [jump, restart, step]);
  const place = run?.place;
  useEffect(() => {
    if (!place || place.state === 'sending' || place.run === left.current) return;
    left.current = undefined;
    const id = stepAddressOf(flow, place);
    if (id === known.current) return;
    known.current = id;
    onStep(id);
  }, [place, flow, onStep]);
}
