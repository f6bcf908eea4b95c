import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../lab/diagram.ts';
import { estimateSequence } from './estimateSequence.ts';

const diagramWith = (name: string, label: string): Diagram => ({
  actors: [
    { id: 'user', name, kind: 'person' },
    { id: 'idp', name: 'ADFS', kind: 'idp' },
  ],
  bands: [
    {
      phase: 'authenticate',
      arrows: [
        { id: 'a', step: 's', kind: 'request', from: 'user', to: 'idp', label },
        { id: 'b', step: 's', kind: 'reply', from: 'idp', to: 'user', label: 'Form' },
        { id: 'c', step: 't', kind: 'local', from: 'idp', to: 'idp', label: 'Think' },
      ],
    },
  ],
});

describe('estimateSequence', () => {
  it('places actors from left to right and arrows from top to bottom', () => {
    const { columns, rows, width, height, head } = estimateSequence(diagramWith('Ana', 'Sign in'));
    expect(columns[0]?.middle).toBeLessThan(columns[1]?.middle ?? 0);
    expect(columns[1]?.middle).toBeLessThan(width);
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(rows[0]?.y).toBeGreaterThan(head);
    expect(rows[2]?.y).toBeLessThan(height);
  });

  it('makes room for a long name and a long label', () => {
    const plain = estimateSequence(diagramWith('Ana', 'Sign in'));
    expect(estimateSequence(diagramWith('Ana Maria da Silva 1', 'Sign in')).width).toBeGreaterThan(
      plain.width,
    );
    expect(estimateSequence(diagramWith('Ana', 'Sign in with a password')).width).toBeGreaterThan(
      plain.width,
    );
    expect(estimateSequence(diagramWith('Ana', 'word '.repeat(20))).height).toBeGreaterThan(
      plain.height,
    );
  });
});
