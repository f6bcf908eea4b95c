import { flows } from '../flows/index.ts';
import { glossary } from '../lab/glossary/terms/index.ts';
import { outcomes } from './guide/outcomes.ts';
import { cards } from './quiz/bank/cards.ts';
import { statements } from './statements.ts';

/** Something in the lab that teaches statements of the notes. */
export interface Teacher {
  readonly kind: 'flow' | 'outcome' | 'question' | 'term';
  readonly id: string;
  readonly statements: readonly string[];
}

/** Everything that says of itself which statements it teaches. */
export const teachers: readonly Teacher[] = [
  ...flows.map(({ id, statements }): Teacher => ({ kind: 'flow', id, statements })),
  ...Object.values(outcomes).map(({ id, statements }): Teacher => ({
    kind: 'outcome',
    id,
    statements,
  })),
  ...cards.map(({ id, statements }): Teacher => ({ kind: 'question', id, statements })),
  ...glossary.flatMap(({ id, statements }): readonly Teacher[] =>
    statements ? [{ kind: 'term', id, statements }] : [],
  ),
];

/** Who teaches each statement, by its number. A statement without a teacher has an empty list. */
export const coverage = (
  among: readonly Teacher[] = teachers,
): ReadonlyMap<string, readonly Teacher[]> =>
  new Map(
    statements.map(({ id }) => [id, among.filter((teacher) => teacher.statements.includes(id))]),
  );
