import { flowCard } from '../../flows/index.ts';
import { themes } from '../../triage/quiz/bank/index.ts';
import { pairs } from '../../triage/quiz/pairs.ts';
import { statementOf } from '../../triage/statements.ts';
import type { BankPart } from '../../triage/study/bankPart.ts';

/** What a part of the bank is called. An id that is not known is its own name. */
export function partTitle({ by, id }: BankPart): string {
  switch (by) {
    case 'theme':
      return themes.find((theme) => theme.id === id)?.title ?? id;
    case 'statement':
      return statementOf(id) ? `Statement ${id}` : id;
    case 'flow':
      return flowCard(id)?.title ?? id;
    case 'pair':
      return pairs.find((pair) => pair.id === id)?.title ?? id;
  }
}
