import { describe, expect, it } from 'vitest';
import { samlConsole } from '../flows/saml/samlConsole.flow.ts';
import { arrowStates, diagramOf, type RefusedAt } from './diagram.ts';

const arrows = diagramOf(samlConsole).bands.flatMap((band) => band.arrows);
const chooseRole = samlConsole.steps.findIndex(({ id }) => id === 'choose-role');
interface Looked {
  readonly shown: number;
  readonly refused?: RefusedAt;
}
const statesOf = ({ shown, refused }: Looked, step: string) => {
  const states = arrowStates(samlConsole, {
    shown,
    performed: new Set(Array.from({ length: shown + 1 }, (_, index) => index)),
    path: new Set(samlConsole.steps.keys()),
    refused,
  });
  return arrows.filter((arrow) => arrow.step === step).map(({ id }) => states.get(id));
};

describe('the diagram of a flow', () => {
  it('has an arrow for each message, nested ones between request and answer', () => {
    expect(arrows.filter(({ step }) => step === 'choose-role').map(({ id }) => id)).toEqual([
      'choose-role.request',
      'choose-role.nested-0.request',
      'choose-role.nested-0.reply',
      'choose-role.reply',
    ]);
  });

  it('stands in bands by phase, in the order of the steps', () => {
    expect(diagramOf(samlConsole).bands.map(({ phase }) => phase)).toEqual([
      'authenticate',
      'exchange',
      'sts',
      'access',
    ]);
  });

  it('tells past, present and future', () => {
    expect(statesOf({ shown: 1 }, 'open-sign-in')).toEqual(['past', 'past']);
    expect(statesOf({ shown: 1 }, 'sign-in')).toEqual(['present', 'present']);
    expect(statesOf({ shown: 1 }, 'post-response')).toEqual(['future', 'future']);
  });

  it('marks a party that refuses by itself, whose own calls were never made', () => {
    const options = {
      shown: chooseRole,
      refused: { nested: 0, byNested: false },
    };
    expect(statesOf(options, 'choose-role')).toEqual(['refused', 'never', 'never', 'refused']);
    expect(statesOf(options, 'open-console')).toEqual(['never', 'never']);
  });

  it('marks the call of a party that was refused, and the answer that carries it back', () => {
    expect(
      statesOf({ shown: chooseRole, refused: { nested: 1, byNested: true } }, 'choose-role'),
    ).toEqual(['present', 'refused', 'refused', 'refused']);
  });
});
