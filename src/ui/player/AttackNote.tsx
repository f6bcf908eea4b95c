import type { Attack } from '../../flows/flow.ts';
import { GlossaryText } from '../glossary/GlossaryText.tsx';
import { Button } from '../widgets/Button.tsx';
import { Icon } from '../widgets/Icon.tsx';
import styles from './RefusalNote.module.css';

export interface AttackNoteProps {
  readonly attack: Pick<Attack, 'succeeds' | 'lesson' | 'repair'>;
  /** It has reached its end, and nothing stopped it. */
  readonly through: boolean;
  /** It is met in a world in which the repair has been made. */
  readonly repaired: boolean;
  readonly onRepaired: (repaired: boolean) => void;
}

/** What an attack has gained, what lets it in, and a way to make the repair and meet it again. */
export function AttackNote({ attack, through, repaired, onRepaired }: AttackNoteProps) {
  if (!through)
    return (
      <p>
        <Button weight="plain" onClick={() => onRepaired(!repaired)}>
          {repaired ? 'Take the repair back' : 'Make the repair and start again'}
        </Button>
      </p>
    );
  return (
    <div className={styles.note}>
      <p className={styles.verdict}>
        <Icon name="cross" />
        <span>
          <strong>It got through.</strong> <GlossaryText>{attack.succeeds}</GlossaryText>
        </span>
      </p>
      <dl className={styles.list}>
        <dt>Remember</dt>
        <dd>
          <GlossaryText>{attack.lesson}</GlossaryText>
        </dd>
        <dt>Repair</dt>
        <dd>
          <GlossaryText>{attack.repair}</GlossaryText>
        </dd>
      </dl>
      <p>
        <Button weight="strong" onClick={() => onRepaired(true)}>
          Make the repair and start again
        </Button>
      </p>
    </div>
  );
}
