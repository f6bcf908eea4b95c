import type { PairId } from '../pairs.ts';
import type { Question, QuestionKind } from '../question.ts';
import type { ThemeId } from './index.ts';

/** What can be said of a question before its theme is loaded. */
export interface Card {
  readonly id: string;
  readonly theme: ThemeId;
  readonly kind: QuestionKind;
  /** Numbers of the statements that it covers. */
  readonly statements: readonly string[];
  readonly pairs?: readonly PairId[];
  /** The flow that it is about, where there is one. */
  readonly flow?: string;
}

/** The flow that a question is about: the one that is run, else the one that shows the answer. */
export const flowOf = (question: Question): string | undefined => {
  if ('flow' in question) return question.flow;
  return 'flow' in question.study ? question.study.flow : undefined;
};

export function cardOf(question: Question, theme: ThemeId): Card {
  const { id, kind, statements, pairs } = question;
  const flow = flowOf(question);
  return {
    id,
    theme,
    kind,
    statements,
    ...(pairs && { pairs }),
    ...(flow !== undefined && { flow }),
  };
}
