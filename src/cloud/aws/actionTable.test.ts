import { describe, expect, it } from 'vitest';
import { actionTable } from './actionTable.ts';

const service = {
  title: 'Some service',
  host: 'some.amazonaws.com',
  protocol: 'query protocol',
  unknownAction: '`InvalidAction`',
  actions: [
    {
      name: 'Zap',
      signed: 'no',
      parameters: [],
      reference: { checks: [], errors: [], differs: [] },
    },
    {
      name: 'Ask',
      signed: 'yes',
      parameters: ['Name*', 'Pattern'],
      reference: { checks: ['a|b', 'c'], errors: ['Bad'], differs: ['It is slow.', 'It is dry.'] },
    },
  ],
} as const;

describe('the table of actions', () => {
  it('has a row an action, by name, with bars that stay in their cell', () => {
    expect(actionTable([service]).split('\n').slice(-3)).toEqual([
      '| `Ask` | yes | `Name*`, `Pattern` | a\\|b; c | `Bad` | It is slow. It is dry. |',
      '| `Zap` | no | none | the form of the request | none | In nothing that is known. |',
      '',
    ]);
  });

  it('counts', () => {
    expect(actionTable([service, service])).toContain('4 actions of 2 services.');
  });
});
