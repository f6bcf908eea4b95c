import { describe, expect, it } from 'vitest';
import { refusalExpectedOf } from '../../flows/attack.ts';
import { flowCard } from '../../flows/index.ts';
import { optionsOf } from './grade.ts';
import { policyDocuments } from './policyDocuments.ts';
import type { DiagnoseQuestion, Question } from './question.ts';
import { questions } from './questions/index.ts';
import { repairs } from './repairs.ts';
import { settle } from './settle.ts';

const named = questions.map((question) => [question.id, question] as const);
const isDiagnose = (question: Question): question is DiagnoseQuestion =>
  question.kind === 'diagnose';

describe('the bank', () => {
  it('has 20 questions with ids of their own, at least half of them computed', () => {
    expect(questions).toHaveLength(20);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    const computed = questions.filter(({ kind }) => kind !== 'choose');
    expect(computed.length).toBeGreaterThanOrEqual(10);
    for (const { id } of questions) expect(id).toMatch(/^[a-z-]+$/);
  });

  it.each(named)(
    'has one right option, found by code where code can: %s',
    async (_id, question) => {
      const { right, place } = await settle(question);
      expect(question.options.filter(({ key }) => key === right)).toHaveLength(1);
      const documents = question.kind === 'judge' ? policyDocuments(question.policies) : [];
      expect([undefined, ...documents.map(({ id }) => id)]).toContain(place?.document);
    },
  );

  it.each(named)('has options that differ, each explained: %s', (_id, { options }) => {
    expect(options.length).toBeGreaterThanOrEqual(3);
    for (const part of ['key', 'text', 'because'] as const) {
      const values = options.map((option) => option[part].trim().toLowerCase());
      expect(new Set(values).size).toBe(options.length);
    }
    for (const { text, because } of options)
      expect(because.length).toBeGreaterThan(text.length / 2);
  });

  it.each(questions.flatMap(({ id, study }) => ('flow' in study ? [[id, study] as const] : [])))(
    'leads to a step that exists, the refused one where a fault is on: %s',
    async (_id, study) => {
      const flow = await flowCard(study.flow)?.load();
      const fault = flow?.faults.find(({ id }) => id === study.fault);
      expect(flow?.steps.map(({ id }) => id)).toContain(study.step);
      expect(fault?.id).toBe(study.fault);
      expect([undefined, study.step]).toContain(fault && refusalExpectedOf(fault).step);
    },
  );

  it.each(questions.filter(isDiagnose).map((question) => [question.id, question] as const))(
    'is studied in the flow that is run: %s',
    (_id, { flow, fault, study }) => {
      expect(study).toMatchObject({ flow, fault });
    },
  );

  it('has a change for each option of a repair, and no others', () => {
    const wanted = questions
      .filter(isDiagnose)
      .filter(({ finds }) => finds === 'repair')
      .map(({ id, options }) => [id, options.map(({ key }) => key).toSorted()]);
    expect(
      Object.entries(repairs).map(([id, changes]) => [id, Object.keys(changes).toSorted()]),
    ).toEqual(wanted);
  });
});

describe('a fair bank', async () => {
  const four = questions.filter(({ options }) => options.length === 4);
  const rights = await Promise.all(four.map(async (question) => (await settle(question)).right));

  /** The share of four-option questions whose right option beats the others so. */
  const share = (beats: (right: number, other: number) => boolean): number => {
    const won = four.filter(({ options }, index) => {
      const lengthOf = (key: string) => options.find((one) => one.key === key)?.text.length ?? 0;
      const right = rights[index] ?? '';
      return options.every(({ key }) => key === right || beats(lengthOf(right), lengthOf(key)));
    });
    return won.length / four.length;
  };

  it('does not give the right option away by its length', () => {
    expect(share((right, other) => right >= other)).toBeLessThanOrEqual(0.35);
    expect(share((right, other) => right <= other)).toBeLessThanOrEqual(0.35);
  });

  it('puts the right option in each place about as often', () => {
    const places = [0, 0, 0, 0];
    const attempts = Array.from({ length: 50 }, (_, index) => index + 1);
    for (const attempt of attempts)
      for (const [index, question] of four.entries()) {
        const place = optionsOf(question, attempt).findIndex(({ key }) => key === rights[index]);
        places[place] = (places[place] ?? 0) + 1;
      }
    for (const count of places) {
      expect(count / (attempts.length * four.length)).toBeGreaterThan(0.2);
      expect(count / (attempts.length * four.length)).toBeLessThan(0.3);
    }
  });
});
