import { expect, it } from 'vitest';
import { flows } from '../../flows/index.ts';
import { needs } from './needs.ts';

it('answers a need with every flow of the catalogue', () => {
  const answered = new Set(needs.flatMap((need) => need.flows));
  expect(flows.map(({ id }) => id).filter((id) => !answered.has(id))).toEqual([]);
});

it('names nothing twice within a need', () => {
  for (const { flows: named } of needs) expect(new Set(named).size).toBe(named.length);
  expect(new Set(needs.map(({ id }) => id)).size).toBe(needs.length);
});
