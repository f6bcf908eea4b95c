import { cards } from '../../triage/quiz/bank/cards.ts';
import type { Card } from '../../triage/quiz/bank/card.ts';
import { type BankPart, cardsIn } from '../../triage/study/bankPart.ts';

/** Without WebCrypto no flow can be run, so no question can be asked whose answer a run finds. */
const canRun = globalThis.crypto?.subtle !== undefined;

/** The questions of a part of the bank that can be asked in this browser. */
export const askable = (part: BankPart | undefined): readonly Card[] =>
  cardsIn(part, cards).filter(({ kind }) => canRun || (kind !== 'diagnose' && kind !== 'read'));
