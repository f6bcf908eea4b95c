import { useRef } from 'react';
import type { Narration, Phase } from '../../flows/flow.ts';
import { phaseTitle } from '../../lab/phaseTitle.ts';
import { GlossaryText } from '../glossary/GlossaryText.tsx';
import { Button } from '../widgets/Button.tsx';
import { Kbd } from '../widgets/Kbd.tsx';
import { AttackNote, type AttackNoteProps } from './AttackNote.tsx';
import { CorrectionTable } from './CorrectionTable.tsx';
import { RefusalNote, type Refusal } from './RefusalNote.tsx';
import styles from './NarrationCard.module.css';

/** Before the first step. */
export interface IntroShown {
  readonly kind: 'intro';
  readonly text: string;
  /** The phases that the flow does without, and why. */
  readonly lacks?: readonly { readonly phase: string; readonly why: string }[];
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
  /** Why there is nothing to tell, or no way on: only in an edited world. */
  readonly stuck?: string | undefined;
  /** The message under way, and between whom. */
  readonly underWay?: string | undefined;
}

export interface NarrationCardProps {
  readonly shown: IntroShown | StepShown;
  /** Sends the first request. Absent until there is something to send it. */
  readonly onStart?: (() => void) | undefined;
  /** Shows the check that refused. */
  readonly onShowCheck?: (() => void) | undefined;
  /** The attack that is on. */
  readonly attack?: AttackNoteProps | undefined;
  /** The introduction offers no start: the page around it has controls of its own. */
  readonly bare?: boolean;
}

/** The label beneath the diagram: what happened, why it is done so, and where the notes are wrong. */
export function NarrationCard(props: NarrationCardProps) {
  const { shown, onStart, onShowCheck, attack, bare = false } = props;
  const card = useRef<HTMLDivElement>(null);
  const start =
    onStart &&
    (() => {
      // The button goes with the introduction; the focus stays here.
      card.current?.focus();
      onStart();
    });
  return (
    <div className={styles.card} aria-live="polite" ref={card} tabIndex={-1}>
      {shown.kind === 'intro' ? (
        <Intro {...shown} attack={attack} onStart={start} bare={bare} />
      ) : (
        <Told {...shown} attack={attack} onShowCheck={onShowCheck} />
      )}
    </div>
  );
}

interface IntroProps extends IntroShown {
  readonly attack: AttackNoteProps | undefined;
  readonly onStart: (() => void) | undefined;
  readonly bare: boolean;
}

function Intro(props: IntroProps) {
  const { text, lacks = [], fault, attack, onStart, bare } = props;
  return (
    <div className={styles.text}>
      <h2 className={styles.title}>Before the first step</h2>
      <p>
        <GlossaryText>{text}</GlossaryText>
      </p>
      {lacks.map(({ phase, why }) => (
        <p key={phase} className={styles.why}>
          No step “{phase}”: <GlossaryText>{why}</GlossaryText>
        </p>
      ))}
      {fault && (
        <p>
          <strong>Broken in this world:</strong> {fault.title}.{' '}
          {attack && !attack.repaired
            ? 'Nothing refuses it. Go forward to see how far it gets.'
            : 'Go forward to see where it is refused.'}
        </p>
      )}
      {!bare && (
        <p className={styles.start}>
          <Button weight="strong" icon="next" aria-disabled={!onStart} onClick={onStart}>
            Send the first request
          </Button>
          <span className={styles.keys}>
            <Kbd>→</Kbd> goes forward, <Kbd>Space</Kbd> goes all the way, <Kbd>?</Kbd> shows the
            keys.
          </span>
        </p>
      )}
    </div>
  );
}

interface ToldProps extends StepShown {
  readonly attack: AttackNoteProps | undefined;
  readonly onShowCheck: (() => void) | undefined;
}

function Told(props: ToldProps) {
  const { number, title, phase, narration, refusal, stuck, underWay, attack, onShowCheck } = props;
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
        {underWay !== undefined && <p className={styles.underWay}>{underWay}</p>}
        {stuck !== undefined && <p>{stuck}</p>}
        {refusal && <RefusalNote {...refusal} onShowCheck={onShowCheck} />}
        {attack && (attack.through || refusal) && <AttackNote {...attack} />}
        {narration && (
          <div className={styles.told}>
            <div className={styles.words}>
              <p>
                <GlossaryText>{narration.what}</GlossaryText>
              </p>
              <p className={styles.why}>
                <GlossaryText>{narration.why}</GlossaryText>
              </p>
            </div>
            {narration.correction && <CorrectionTable {...narration.correction} />}
          </div>
        )}
      </div>
    </>
  );
}
