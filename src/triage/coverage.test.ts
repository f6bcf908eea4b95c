import { describe, expect, it } from 'vitest';
import { worldNetwork } from '../cloud/parties.ts';
import { flows } from '../flows/index.ts';
import { performAll, startRun, tellingOf } from '../lab/run/run.ts';
import { coverage, teachers } from './coverage.ts';
import { statementOf, statements } from './statements.ts';

const numbers = (letter: string, last: number, width: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${`${index + 1}`.padStart(width, '0')}`);

describe('the statements of the notes', () => {
  it('are N01 to N39 and T1 to T6, in order', () => {
    expect(statements.map(({ id }) => id)).toEqual([...numbers('N', 39, 2), ...numbers('T', 6, 1)]);
  });

  it('are all different, and so are their corrections', () => {
    const texts = statements.flatMap(({ notes, today }) => (today ? [notes, today] : [notes]));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are found by number', () => {
    expect(statementOf('N23')?.today).toContain('one or the other');
    expect(statementOf('N40')).toBeUndefined();
  });
});

describe('what teaches them', () => {
  it('leaves no statement without a home', () => {
    const homeless = [...coverage()].filter(([, taught]) => taught.length === 0);
    expect(homeless.map(([id]) => id)).toEqual([]);
  });

  it.each(teachers.map((teacher) => [`${teacher.kind} ${teacher.id}`, teacher] as const))(
    'names only statements that exist: %s',
    (_name, teacher) => {
      expect(teacher.statements.length).toBeGreaterThan(0);
      expect(teacher.statements.filter((id) => !statementOf(id))).toEqual([]);
      expect(new Set(teacher.statements).size).toBe(teacher.statements.length);
    },
  );

  it.each(flows.map((card) => [card.id, card] as const))(
    'corrects only statements that exist, in flow %s',
    async (_id, card) => {
      const flow = await card.load();
      const run = await performAll(flow, worldNetwork, await startRun(flow));
      const corrected = run.trace.flatMap(({ step, exchange }) => {
        const told = { ...tellingOf(run), ...(exchange && { exchange }) };
        const correction = flow.steps[step]?.say(told).correction;
        return correction ? [correction.statement] : [];
      });
      expect(corrected.filter((id) => !statementOf(id))).toEqual([]);
    },
  );

  it('is listed by statement', () => {
    const teacher = { kind: 'question', id: 'q', statements: ['N05', 'T1'] } as const;
    const covered = coverage([teacher]);
    expect(covered.size).toBe(statements.length);
    expect(covered.get('N05')).toEqual([teacher]);
    expect(covered.get('N06')).toEqual([]);
  });
});
