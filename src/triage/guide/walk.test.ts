import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowCard } from '../../flows/index.ts';
import { statementOf } from '../statements.ts';
import { federationGuide } from './federationGuide.ts';
import { type OutcomeId, outcomeIds } from './guide.ts';
import { outcomes } from './outcomes.ts';
import { answersTo, formatAnswers, fullWalks, moveGuide, readAnswers, walk } from './walk.ts';

const outcomeOf = (answers: readonly string[]): OutcomeId | undefined => {
  const { at } = walk(answers);
  return 'outcome' in at ? at.outcome : undefined;
};

describe('the guide', () => {
  it('reaches every question and every answer, and each way ends in an outcome', () => {
    const walks = fullWalks();
    const turns = walks.flatMap((answers) => walk(answers).path);
    expect(new Set(turns.map(({ question }) => question.id))).toEqual(
      new Set(federationGuide.questions.map(({ id }) => id)),
    );
    expect(new Set(turns.map(({ answer }) => answer))).toEqual(
      new Set(federationGuide.questions.flatMap(({ answers }) => answers)),
    );
    expect(walks.filter((answers) => outcomeOf(answers) === undefined)).toEqual([]);
  });

  it('comes out at all six rows', () => {
    expect(new Set(fullWalks().map(outcomeOf))).toEqual(new Set(outcomeIds));
  });

  it.each<[string, OutcomeId]>([
    ['customers.aws.social', 'T1'],
    ['customers.own', 'T2'],
    ['staff.accounts.ad', 'T3'],
    ['account.work', 'T4'],
    ['staff.domain.yes.no-copy', 'T5'],
    ['staff.domain.no', 'T6'],
  ])('leads %s to the row of the notes', (text, row) => {
    expect(outcomeOf(readAnswers(text))).toBe(row);
  });

  it.each(federationGuide.questions.map((question) => [question.id, question] as const))(
    'gives a choice with different answers: %s',
    (_id, { answers }) => {
      expect(answers.length).toBeGreaterThanOrEqual(2);
      for (const part of ['id', 'text', 'because'] as const)
        expect(new Set(answers.map((answer) => answer[part])).size).toBe(answers.length);
      for (const { id } of answers) expect(id).toMatch(/^[a-z-]+$/);
    },
  );

  it('asks each question once', () => {
    const ids = federationGuide.questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(outcomeIds)('%s names a row of the notes and flows that exist', (id) => {
    expect(outcomes[id].id).toBe(id);
    expect(statementOf(id)).toBeDefined();
    expect(outcomes[id].flows.filter((flow) => !flowCard(flow.id))).toEqual([]);
  });
});

describe('a walk through the guide', () => {
  it('stops at the first answer it does not know and tells what is left', () => {
    const { path, at, unknown } = walk(['staff', 'nonsense', 'ad']);
    expect(path.map(({ answer }) => answer.id)).toEqual(['staff']);
    expect(at).toMatchObject({ question: { id: 'staff-reach' } });
    expect(unknown).toEqual(['nonsense', 'ad']);
  });

  it('has no use for answers after an outcome', () => {
    expect(walk(['customers', 'own', 'more'])).toMatchObject({
      at: { outcome: 'T2' },
      unknown: ['more'],
    });
  });

  it('takes back what followed from a changed answer', () => {
    const answers = readAnswers('staff.domain.yes.alone');
    expect(moveGuide(answers, { type: 'change', turn: 1 })).toEqual(['staff']);
    expect(moveGuide(['staff'], { type: 'answer', answer: 'accounts' })).toEqual([
      'staff',
      'accounts',
    ]);
    expect(moveGuide(answers, { type: 'restart' })).toEqual([]);
    expect(moveGuide(['staff', 'nonsense'], { type: 'answer', answer: 'domain' })).toEqual([
      'staff',
      'domain',
    ]);
  });

  it('comes back from an address as it went', () => {
    for (const answers of fullWalks()) expect(readAnswers(formatAnswers(answers))).toEqual(answers);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { path, unknown } = walk(readAnswers(text));
        expect([...path.map(({ answer }) => answer.id), ...unknown]).toEqual(readAnswers(text));
      }),
    );
  });

  it('finds answers that lead to each row', () => {
    for (const id of outcomeIds) expect(outcomeOf(answersTo(id))).toBe(id);
    expect(answersTo('T2')).toEqual(['customers', 'own']);
  });
});
