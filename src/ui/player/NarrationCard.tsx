import type { Narration, Phase } from '../../flows/flow.ts';
import { phaseTitle } from '../../lab/phaseTitle.ts';
import { CorrectionTable } from './CorrectionTable.tsx';
import { RefusalNote, type Refusal } from './RefusalNote.tsx';
import styles from './NarrationCard.module.css';

/** Before the first step. */
export interface IntroShown {
  readonly kind: 'intro';
  readonly title: string;
  readonly text: string;
  /** The fault in force: what is broken in this world. */
  readonly fault?: { readonly title: string } | undefined;
}

export interface StepShown {
  readonly kind: 'step';
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
  readonly phase: Phase;
  /** Absent while the message is under way, and where the step was refused before it could tell. */
  readonly narration?: Narration | undefined;
  readonly refusal?: Refusal | undefined;
}

export interface NarrationCardProps {
  readonly shown: IntroShown | StepShown;
}

/** The label beneath the diagram: what happened, why it is done so, and where the notes are wrong. */
export function NarrationCard({ shown }: NarrationCardProps) {
  return (
    <div className={styles.card} aria-live="polite">
      {shown.kind === 'intro' ? <Intro {...shown} /> : <Told {...shown} />}
    </div>
  );
}

function Intro({ title, text, fault }: IntroShown) {
  return (
    <div className={styles.text}>
      <h2 className={styles.title}>{title}</h2>
      <p>{text}</p>
      {fault && (
        <p>
          <strong>Broken in this world:</strong> {fault.title}.
        </p>
      )}
    </div>
  );
}

function Told({ number, title, phase, narration, refusal }: StepShown) {
  return (
    <>
      <p className={styles.number} aria-hidden="true">
        {number}
      </p>
      <div className={styles.text}>
        <p className={styles.phase}>{phaseTitle[phase]}</p>
        <h2 className={styles.title}>
          <span className="said">Step {number}: </span>
          {title}
        </h2>
        {refusal && <RefusalNote {...refusal} />}
        {narration && (
          <>
            <p>{narration.what}</p>
            <p className={styles.why}>{narration.why}</p>
            {narration.correction && <CorrectionTable {...narration.correction} />}
          </>
        )}
      </div>
    </>
  );
}
