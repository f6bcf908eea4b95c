import { useCallback, useMemo } from 'react';
import type { FlowCard } from '../../flows/index.ts';
import { phaseTitle } from '../../lab/phaseTitle.ts';
import { GlossaryScope } from '../../ui/glossary/GlossaryScope.tsx';
import { Progress } from '../../ui/player/Progress.tsx';
import { useLoaded } from '../../ui/play/useLoaded.ts';
import { useReducedMotion } from '../../ui/play/useReducedMotion.ts';
import { useSettledSince } from '../../ui/play/useSettledSince.ts';
import { Button } from '../../ui/widgets/Button.tsx';
import { Skeleton } from '../../ui/widgets/Skeleton.tsx';
import { ComparedSide } from './ComparedSide.tsx';
import styles from './ComparedFlows.module.css';
import { DifferenceTable } from './DifferenceTable.tsx';
import { stretchesOf } from './stretchesOf.ts';
import { useCompareKeys } from './useCompareKeys.ts';

export interface ComparedFlowsProps {
  readonly a: FlowCard;
  readonly b: FlowCard;
  /** How many moves both have made. */
  readonly at: number;
  readonly onMove: (at: number) => void;
}

/** Two runs in step: the phase they are in, both diagrams of it, what each tells, and what differs. */
export function ComparedFlows({ a, b, at, onMove }: ComparedFlowsProps) {
  const load = useCallback(async () => {
    const door = await import('../../lab/compare/comparison.ts');
    const [one, other] = await Promise.all([a.load(), b.load()]);
    return { ...(await door.compareFlows(one, other)), tellingOf: door.tellingOf };
  }, [a, b]);
  const loaded = useLoaded(load);
  if (loaded.state === 'failed') throw loaded.error;
  const ready = loaded.state === 'ready' ? loaded.value : undefined;
  const settled = useSettledSince(ready !== undefined);
  const still = useReducedMotion();
  const last = ready?.moments.length ?? 0;
  const shown = Math.min(at, last);
  const move = useCallback((to: number) => onMove(Math.max(0, Math.min(to, last))), [onMove, last]);
  useCompareKeys(ready && move, shown, last);
  const stretches = useMemo(() => stretchesOf(ready?.moments ?? []), [ready]);
  if (!ready) return <Skeleton label="Both flows are being played" lines={[100, 80, 100, 60]} />;
  const moment = ready.moments[shown - 1];
  const stretch = stretches[moment?.stretch ?? 0];
  if (!stretch) return null;
  return (
    <>
      <section className={styles.stage} aria-label="Both flows" data-compare data-at={shown}>
        <nav aria-label="Phases">
          <ol className={styles.phases}>
            {stretches.map((one) => (
              <li key={one.first}>
                <button
                  type="button"
                  className={styles.phase}
                  data-phase={one.phase}
                  aria-current={one === stretch ? 'step' : undefined}
                  onClick={() => move(one.first + 1)}
                >
                  {phaseTitle[one.phase]}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <GlossaryScope ready={settled}>
          <div className={styles.sides}>
            {(['a', 'b'] as const).map((side) => (
              <ComparedSide
                key={side}
                run={ready[side]}
                tellingOf={ready.tellingOf}
                phase={stretch.phase}
                range={stretch[side]}
                done={moment?.[side] ?? 0}
                moves={moment?.[side === 'a' ? 'aMoves' : 'bMoves'] ?? false}
                started={moment !== undefined}
                still={still}
                onPick={(count) => move(1 + ready.moments.findIndex((one) => one[side] === count))}
              />
            ))}
          </div>
        </GlossaryScope>
        <div className={styles.bar}>
          <Button icon="back" aria-disabled={shown === 0} onClick={() => move(shown - 1)}>
            Back
          </Button>
          <Button
            weight="strong"
            icon="next"
            aria-disabled={shown === last}
            onClick={() => move(shown + 1)}
          >
            Forward
          </Button>
          <Progress at={shown} of={last} state={shown === last ? 'done' : 'ready'} />
        </div>
      </section>
      <DifferenceTable rows={ready.differences} a={a} b={b} />
    </>
  );
}
