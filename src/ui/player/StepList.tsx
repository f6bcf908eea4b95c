import type { Phase } from '../../flows/flow.ts';
import type { ArrowState } from '../../lab/diagram.ts';
import { phaseTitle } from '../../lab/phaseTitle.ts';
import { Icon } from '../widgets/Icon.tsx';
import styles from './StepList.module.css';

export interface StepLine {
  readonly id: string;
  readonly title: string;
  readonly phase: Phase;
  /** On the way taken, counted from 1; absent for a step of a way that is not taken. */
  readonly number: number | undefined;
  readonly state: ArrowState;
}

export interface StepListProps {
  readonly steps: readonly StepLine[];
  /** The step shown; none before the first. */
  readonly current?: string | undefined;
  readonly onJump: (step: string) => void;
}

/** In words, for those who do not see the line; a refusal is written out for everyone. */
const words: Readonly<Record<ArrowState, string>> = {
  past: 'done',
  present: 'shown now',
  future: 'to come',
  refused: 'refused',
  never: 'never reached',
};

interface Stretch {
  readonly phase: Phase;
  readonly steps: StepLine[];
}

/** Steps of one phase stand together, and the numbers run on. */
function stretchesOf(steps: readonly StepLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const step of steps) {
    const last = stretches.at(-1);
    if (last?.phase === step.phase) last.steps.push(step);
    else stretches.push({ phase: step.phase, steps: [step] });
  }
  return stretches;
}

/** The run as a numbered line with its phases: the diagram in words, and a way to any step. */
export function StepList({ steps, current, onJump }: StepListProps) {
  return (
    <div className={styles.line}>
      {stretchesOf(steps).map(({ phase, steps }) => (
        <section key={steps[0]?.id} className={styles.stretch} data-phase={phase}>
          <h3 className={styles.phase}>{phaseTitle[phase]}</h3>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step.id} value={step.number}>
                <button
                  type="button"
                  className={styles.step}
                  data-state={step.state}
                  aria-current={step.id === current ? 'step' : undefined}
                  onClick={() => onJump(step.id)}
                >
                  <span className={styles.number}>
                    {step.state === 'refused' && <Icon name="cross" />}
                    <span className={step.state === 'refused' ? 'said' : undefined}>
                      {step.number ?? '–'}
                    </span>
                  </span>
                  <span className={styles.title}>{step.title}</span>
                  <span className={step.state === 'refused' ? styles.word : 'said'}>
                    {step.number === undefined ? 'not on the way taken' : words[step.state]}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
