import { Link } from 'react-router';
import { formatQuizAddress } from '../../session/quizAddress.ts';
import type { BankPart } from '../../triage/study/bankPart.ts';
import styles from './ModeHead.module.css';
import { partTitle } from './partTitle.ts';

export interface ModeHeadProps {
  readonly title: string;
  readonly part?: BankPart | undefined;
}

/** Which mode this is, what of the bank it asks, and the way back. */
export function ModeHead({ title, part }: ModeHeadProps) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {part && <p className={styles.part}>{partTitle(part)}</p>}
      <Link className={styles.back} to={formatQuizAddress({})}>
        All of the quiz
      </Link>
    </header>
  );
}
