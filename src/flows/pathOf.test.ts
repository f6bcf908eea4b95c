import { describe, expect, it } from 'vitest';
import type { AnyFlow, Within } from './flow.ts';
import { choicesOf, loopEndingAt, numberOf, pathOf, successorsOf } from './pathOf.ts';

const step = (id: string, within?: Within): AnyFlow['steps'][number] => ({
  id,
  phase: 'sts',
  title: id,
  from: 'app',
  to: 'app',
  label: id,
  say: () => ({ what: '', why: '' }),
  run: async () => {},
  ...(within && { within }),
});

const flow = {
  choices: { role: { title: 'Role', options: { reader: 'Reader', editor: 'Editor' } } },
  loops: { poll: { title: 'Poll', again: () => false } },
  steps: [
    step('ask'),
    step('wait', { loop: 'poll' }),
    step('poll', { loop: 'poll' }),
    step('read', { choice: 'role', option: 'reader' }),
    step('edit', { choice: 'role', option: 'editor' }),
    step('save', { choice: 'role', option: 'editor' }),
    step('end'),
  ],
} as unknown as AnyFlow;

describe('the ways through a flow', () => {
  it('take the first option unless another one is given that exists', () => {
    expect(choicesOf(flow)).toEqual({ role: 'reader' });
    expect(choicesOf(flow, undefined, { role: 'editor' })).toEqual({ role: 'editor' });
    expect(choicesOf(flow, { role: 'editor' }, { role: 'reader' })).toEqual({ role: 'editor' });
    expect(choicesOf(flow, { role: 'nobody', other: 'x' })).toEqual({ role: 'reader' });
  });

  it('number the steps that are taken, and no others', () => {
    expect([2, 3, 4, 6].map((index) => numberOf(flow, { role: 'reader' }, index))).toEqual([
      3,
      4,
      undefined,
      5,
    ]);
  });

  it('leave out the steps of the other options', () => {
    expect(pathOf(flow, { role: 'reader' })).toEqual([0, 1, 2, 3, 6]);
    expect(pathOf(flow, { role: 'editor' })).toEqual([0, 1, 2, 4, 5, 6]);
  });

  it('lead from the last step of a loop back to its first', () => {
    expect(loopEndingAt(flow, 2)).toEqual({ id: 'poll', first: 1 });
    expect(loopEndingAt(flow, 1)).toBeUndefined();
    expect(successorsOf(flow, 2)).toEqual([1, 3, 4, 5, 6]);
  });

  it('never lead from one option into another', () => {
    expect(successorsOf(flow, -1)).toEqual([0]);
    expect(successorsOf(flow, 3)).toEqual([6]);
    expect(successorsOf(flow, 4)).toEqual([5]);
    expect(successorsOf(flow, 6)).toEqual([]);
  });
});
