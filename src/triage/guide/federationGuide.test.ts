import { describe, expect, it } from 'vitest';
import { flowCard, flows } from '../../flows/index.ts';
import { statementOf } from '../statements.ts';
import { federationGuide } from './federationGuide.ts';
import { type Outcome, type OutcomeId, outcomeIds } from './guide.ts';
import { outcomes } from './outcomes.ts';
import { fullWalks, readAnswers, walk } from './walk.ts';

const outcomeOf = (answers: readonly string[]): OutcomeId | undefined => {
  const { at } = walk(answers);
  return 'outcome' in at ? at.outcome : undefined;
};

const all = Object.values<Outcome>(outcomes);
const rows = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'] as const;

/** The cases of the notes' six rows, in answers. */
const cases: readonly (readonly [
  row: (typeof rows)[number],
  answers: string,
  outcome: OutcomeId,
])[] = [
  ['T1', 'customers.aws.social.cognito', 'T1'],
  ['T1', 'customers.aws.company', 'T1'],
  ['T2', 'customers.own', 'T2'],
  ['T3', 'staff.yes.browser.groups.ad', 'T3'],
  ['T4', 'holder.account.work', 'T4'],
  ['T4', 'holder.account.vendor', 'T4'],
  ['T4', 'holder.account.copy', 'resource-policy'],
  ['T5', 'workplace.domain.yes.no-copy', 'T5'],
  ['T6', 'workplace.domain.no', 'T6'],
  ['T6', 'workplace.domain.yes.controllers', 'T6'],
];

describe('the questions of the guide', () => {
  it('are all reached, with every answer, and each way ends in an outcome', () => {
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

  it('are each asked from one place, so that the guide is a tree', () => {
    const asked = federationGuide.questions.flatMap(({ answers }) =>
      answers.flatMap(({ leads }) => ('question' in leads ? [leads.question] : [])),
    );
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).not.toContain(federationGuide.first);
  });

  it('are five at most on any way', () => {
    expect(Math.max(...fullWalks().map(({ length }) => length))).toBeLessThanOrEqual(5);
  });

  it('have ids and names of their own, which outcomes do not have', () => {
    const { questions } = federationGuide;
    const ids = [...questions.map(({ id }) => id), ...outcomeIds];
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of ['asks', 'hint'] as const)
      expect(new Set(questions.map((question) => question[part])).size).toBe(questions.length);
  });

  it.each(federationGuide.questions.map((question) => [question.id, question] as const))(
    'give a choice of different answers, and say how to tell them apart: %s',
    (_id, { short, hint, answers }) => {
      expect(hint).not.toBe('');
      expect(answers.length).toBeGreaterThanOrEqual(2);
      // A key from 1 to 9 chooses each.
      expect(answers.length).toBeLessThanOrEqual(9);
      for (const part of ['id', 'text', 'short', 'because'] as const)
        expect(new Set(answers.map((answer) => answer[part])).size).toBe(answers.length);
      for (const { id } of answers) expect(id).toMatch(/^[a-z-]+$/);
      for (const text of [short, ...answers.map((answer) => answer.short)])
        expect(text.length).toBeLessThanOrEqual(24);
    },
  );
});

describe('what the guide ends in', () => {
  it('is every outcome there is', () => {
    expect(new Set(fullWalks().map(outcomeOf))).toEqual(new Set(outcomeIds));
    expect(all.map(({ id }) => id)).toEqual(outcomeIds);
  });

  it('shows every flow of the catalogue', () => {
    const shown = new Set(all.flatMap((outcome) => outcome.flows.map(({ id }) => id)));
    expect(flows.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('differs in name, in reasons and in every other text', () => {
    for (const part of ['service', 'short', 'call', 'why', 'whenNot'] as const)
      expect(new Set(all.map((outcome) => outcome[part])).size).toBe(all.length);
    const shows = all.flatMap((outcome) => outcome.flows.map((flow) => flow.shows));
    expect(new Set(shows).size).toBe(shows.length);
  });

  it.each(all.map((outcome) => [outcome.id, outcome] as const))(
    'names flows, statements and a runner-up that exist: %s',
    (id, { flows: played, statements, runnerUp, short }) => {
      expect(played.length).toBeGreaterThan(0);
      expect(played.filter((flow) => !flowCard(flow.id))).toEqual([]);
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.filter((number) => !statementOf(number))).toEqual([]);
      expect(new Set(statements).size).toBe(statements.length);
      expect(runnerUp).not.toMatchObject({ outcome: id });
      expect(short.length).toBeLessThanOrEqual(32);
    },
  );

  it('plays flows that teach what the outcome rests on', () => {
    const apart = all.filter(({ statements, flows: played }) => {
      const taught = new Set(played.flatMap(({ id }) => flowCard(id)?.statements ?? []));
      return !statements.some((number) => taught.has(number));
    });
    expect(apart.map(({ id }) => id)).toEqual([]);
  });
});

describe('the six rows of the notes', () => {
  it.each(cases)('%s comes out of %s', (row, text, outcome) => {
    expect(outcomeOf(readAnswers(text))).toBe(outcome);
    expect(outcomes[outcome].statements[0]).toBe(row);
  });

  it.each(rows)('%s has an outcome under its own number, with its correction', (row) => {
    expect(outcomes[row].statements[0]).toBe(row);
    // Only T4 still holds as the notes have it.
    expect(statementOf(row)?.today === undefined).toBe(row === 'T4');
  });

  it.each<[row: (typeof rows)[number], named: RegExp]>([
    ['T1', /identity pool/],
    ['T2', /user pool/],
    ['T3', /Identity Center/],
    ['T4', /role/],
    ['T5', /AD Connector/],
    ['T6', /Managed Microsoft AD/],
  ])('%s names what its row names', (row, named) => {
    expect(outcomes[row].service).toMatch(named);
  });
});
