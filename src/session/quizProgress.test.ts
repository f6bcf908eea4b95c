import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuizProgress, defaultQuizProgress, readQuizProgress } from './quizProgress.ts';
import { openStorage } from './safeStorage.ts';

const right = { chosen: 'a', correct: true };
const wrong = { chosen: 'b', correct: false };

describe('quiz progress', () => {
  it('starts with the first attempt and no answers, without a word', () => {
    expect(readQuizProgress(undefined)).toEqual({ progress: defaultQuizProgress });
  });

  it('survives a visit', () => {
    const storage = openStorage({});
    createQuizProgress(storage).getState().answer('one', right);
    expect(createQuizProgress(storage).getState()).toMatchObject({
      attempt: 1,
      answers: { one: right },
    });
  });

  it('keeps the first answer to a question', () => {
    const store = createQuizProgress(openStorage({}));
    store.getState().answer('one', wrong);
    store.getState().answer('one', right);
    expect(store.getState().answers).toEqual({ one: wrong });
  });

  it('begins anew with the next attempt', () => {
    const storage = openStorage({});
    const store = createQuizProgress(storage);
    store.getState().answer('one', right);
    store.getState().restart();
    expect(createQuizProgress(storage).getState()).toMatchObject({ attempt: 2, answers: {} });
  });

  it.each([
    ['no JSON', '{'],
    ['another kind of value', '[]'],
    ['a version to come', '{"version":2,"attempt":1,"answers":{}}'],
    ['an attempt that is none', '{"version":1,"attempt":0,"answers":{}}'],
    [
      'an answer without its option',
      '{"version":1,"attempt":1,"answers":{"one":{"correct":true}}}',
    ],
  ])('falls back on %s, says so, and is sound after the next answer', (_, text) => {
    const storage = openStorage({});
    storage.write('federation-lab.quiz', text);
    const store = createQuizProgress(storage);
    expect(store.getState()).toMatchObject(defaultQuizProgress);
    expect(store.getState().notice).toContain('could not be read');
    store.getState().answer('one', right);
    expect(store.getState().notice).toBeUndefined();
    expect(createQuizProgress(storage).getState()).toMatchObject({ answers: { one: right } });
  });

  it('is sound whatever is stored', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { progress } = readQuizProgress(text);
        expect(readQuizProgress(JSON.stringify(progress))).toEqual({ progress });
      }),
    );
  });
});
