import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { federationGuide } from './federationGuide.ts';
import { outcomeIds } from './guide.ts';
import { answersTo, formatAnswers, fullWalks, readAnswers, walk } from './walk.ts';

describe('a walk through the guide', () => {
  it('stops at the first answer it does not know and tells what is left', () => {
    const { path, at, unknown } = walk(['staff', 'nonsense', 'ad']);
    expect(path.map(({ answer }) => answer.id)).toEqual(['staff']);
    expect(at).toMatchObject({ question: { id: 'center' } });
    expect(unknown).toEqual(['nonsense', 'ad']);
  });

  it('has no use for answers after an outcome', () => {
    expect(walk(['customers', 'own', 'more'])).toMatchObject({
      at: { outcome: 'T2' },
      unknown: ['more'],
    });
  });

  it('refuses a guide that leads to a question it does not have', () => {
    expect(() => fullWalks({ ...federationGuide, questions: [] })).toThrow('no question who');
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

  it('finds the shortest answers that lead to each outcome', () => {
    for (const id of outcomeIds) expect(walk(answersTo(id)).at).toEqual({ outcome: id });
    expect(answersTo('T2')).toEqual(['customers', 'own']);
    expect(answersTo('role-chaining')).toEqual(['holder', 'next-role']);
  });
});
