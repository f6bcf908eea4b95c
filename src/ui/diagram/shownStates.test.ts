import { describe, expect, it } from 'vitest';
import type { ArrowState, Diagram, DiagramArrow } from '../../lab/diagram.ts';
import { shownStates } from './shownStates.ts';

const arrow = (step: string, kind: DiagramArrow['kind']): DiagramArrow => ({
  id: `${step}.${kind}`,
  step,
  kind,
  from: 'a',
  to: 'b',
  label: '',
});

const diagram: Diagram = {
  actors: [],
  bands: [
    { phase: 'authenticate', arrows: [arrow('one', 'request'), arrow('one', 'reply')] },
    {
      phase: 'sts',
      arrows: [
        arrow('two', 'request'),
        arrow('two', 'nested-request'),
        arrow('two', 'reply'),
        arrow('three', 'request'),
      ],
    },
  ],
};

const states = new Map<string, ArrowState>([
  ['one.request', 'past'],
  ['one.reply', 'past'],
  ['two.request', 'refused'],
  ['two.nested-request', 'refused'],
  ['two.reply', 'refused'],
  ['three.request', 'never'],
]);

describe('shownStates', () => {
  it('shows the states as they are while nothing travels', () => {
    expect(shownStates(diagram, states)).toEqual(states);
  });

  it('shows an arrow without a state as one to come', () => {
    expect(shownStates(diagram, new Map()).get('one.reply')).toBe('future');
  });

  it('keeps back what follows the message on its way', () => {
    const shown = shownStates(diagram, states, { arrow: 'two.nested-request', durationMs: 500 });
    expect(Object.fromEntries(shown)).toEqual({
      'one.request': 'past',
      'one.reply': 'past',
      'two.request': 'present',
      'two.nested-request': 'present',
      'two.reply': 'future',
      'three.request': 'never',
    });
  });

  it('takes no notice of a message that is not in the diagram', () => {
    expect(shownStates(diagram, states, { arrow: 'gone', durationMs: 500 })).toEqual(states);
  });
});
