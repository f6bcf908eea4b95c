import { describe, expect, it } from 'vitest';
import { refusalExpectedOf } from '../../../flows/attack.ts';
import { flowCard } from '../../../flows/index.ts';
import { correctionOf } from '../../corrections.ts';
import { statementOf } from '../../statements.ts';
import { pairs } from '../pairs.ts';
import { policyDocuments } from '../policyDocuments.ts';
import { prepare } from '../prepare.ts';
import type { Exhibit } from '../prepared.ts';
import type {
  DiagnoseQuestion,
  Question,
  QuestionKind,
  RepairQuestion,
  ThenNowQuestion,
} from '../question.ts';
import { loadThemes, themes } from './index.ts';

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}:/.*-]+/gu));

/** What there is to look at, for the kinds that have something. */
const exhibits: ReadonlyMap<QuestionKind, Exhibit['kind']> = new Map([
  ['diagnose', 'exchange'],
  ['read', 'message'],
  ['spot', 'document'],
]);

const isDiagnose = (question: Question): question is DiagnoseQuestion =>
  question.kind === 'diagnose';
const isRepair = (question: Question): question is RepairQuestion =>
  question.kind === 'diagnose' && question.finds === 'repair';
const isThenNow = (question: Question): question is ThenNowQuestion => question.kind === 'then-now';

/** What the right key of older notes begins with; undefined where code cannot tell changed from never. */
function heldToday({ statements: [about], correction }: ThenNowQuestion): string | undefined {
  if (correction !== undefined) return correctionOf(correction)?.was;
  const today = statementOf(about ?? '')?.today;
  return today === undefined || today.startsWith('Still so') ? 'true' : undefined;
}

describe.each(themes.map(({ id }) => id))('the theme %s', async (theme) => {
  const questions = [...(await loadThemes([theme])).values()];
  const named = <Kind extends Question>(isOne: (question: Question) => question is Kind) =>
    questions.filter(isOne).map((question) => [question.id, question] as const);
  const all = questions.map((question) => [question.id, question] as const);

  it('has questions with plain ids', () => {
    for (const { id } of questions) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it.each(all)('has statements and pairs that exist: %s', (_id, { statements, pairs: told }) => {
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((one) => !statementOf(one))).toEqual([]);
    const known: readonly string[] = pairs.map((pair) => pair.id);
    expect((told ?? []).filter((one) => !known.includes(one))).toEqual([]);
    for (const list of [statements, told ?? []]) expect(new Set(list).size).toBe(list.length);
  });

  it.each(all)('has one right answer, found by code where code can: %s', async (_id, question) => {
    const { settled, exhibit, options } = await prepare(question);
    const keys = question.options.map(({ key }) => key);
    expect(options.map(({ key }) => key)).toEqual(keys);
    const right = [settled.right].flat();
    expect(right).toHaveLength(question.kind === 'order' ? keys.length : 1);
    expect(right.filter((key) => !keys.includes(key))).toEqual([]);
    const documents = question.kind === 'judge' ? policyDocuments(question.policies) : [];
    expect([undefined, ...documents.map(({ id }) => id)]).toContain(settled.place?.document);
    expect(exhibit?.kind).toBe(exhibits.get(question.kind));
  });

  it.each(all)('has options that differ, each with a reason of its own: %s', async (_id, asked) => {
    const { options } = await prepare(asked);
    const [least, most] = asked.kind === 'order' ? [4, 6] : [3, 5];
    expect(options.length).toBeGreaterThanOrEqual(least);
    expect(options.length).toBeLessThanOrEqual(most);
    for (const part of ['key', 'text', 'because'] as const) {
      const values = options.map((option) => option[part].trim().toLowerCase());
      expect(new Set(values).size).toBe(options.length);
    }
    for (const { text, because } of options) {
      const said = wordsOf(`${text} ${asked.asks}`);
      const added = [...wordsOf(because)].filter((word) => !said.has(word));
      expect(added.length, `says nothing new: ${because}`).toBeGreaterThanOrEqual(5);
    }
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

  it.each(named(isDiagnose))(
    'is studied in the flow that is run: %s',
    (_id, { flow, fault, study }) => {
      expect(study).toMatchObject({ flow, fault });
    },
  );

  it.each(named(isRepair))(
    'has a change for each option of a repair, and no others: %s',
    async (_id, { repairs, options }) => {
      const changes = Object.keys(await repairs());
      expect(changes.toSorted()).toEqual(options.map(({ key }) => key).toSorted());
    },
  );

  it.each(named(isThenNow))(
    'calls older notes true exactly where nothing says otherwise: %s',
    (_id, question) => {
      const keys = question.options.map(({ key }) => key);
      for (const key of keys) expect(key).toMatch(/^(?:true|(?:changed|never):[a-z0-9-]+)$/);
      expect(keys.filter((key) => key === 'true')).toHaveLength(1);
      const [verdict] = question.right.split(':');
      const held = heldToday(question);
      expect(correctionOf(question.correction ?? 1)).toBeDefined();
      expect([held ?? 'changed', held ?? 'never']).toContain(verdict);
    },
  );
});
