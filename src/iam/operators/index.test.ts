import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { principalNamed } from '../cases/cases.ts';
import cases from '../cases/operators.json' with { type: 'json' };
import { evaluate } from '../evaluate.ts';
import { requestContext } from '../request.ts';
import type { ContextValue } from '../request.ts';
import { operators } from './index.ts';

interface OperatorCase {
  readonly operator: string;
  readonly wanted: unknown;
  readonly saw?: ContextValue;
  readonly version?: string;
  readonly holds: boolean;
}

const all: readonly OperatorCase[] = cases;

describe('condition operators', () => {
  it('has a file for each, and each file is in the array', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter((file) => !file.startsWith('index.'))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(operators.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  it.each(all.map((each) => [JSON.stringify(each), each] as const))('%s', (_title, each) => {
    const { operator, wanted, saw, version = '2012-10-17', holds } = each;
    const Condition = { [operator]: { 'lab:Key/Name': wanted } };
    const Statement = { Effect: 'Allow', Action: '*', Resource: '*', Condition };
    const { allowed, denial } = evaluate(
      {
        principal: principalNamed('ana'),
        action: 's3:GetObject',
        resource: '*',
        resourceAccount: '111122223333',
        context: requestContext({ 'LAB:key/NAME': saw }),
      },
      { identity: [{ id: 'policy', document: { Version: version, Statement } }] },
    );
    expect(allowed).toBe(holds);
    expect(denial === undefined).toBe(holds);
  });

  it.each(operators.map(({ name }) => name))(
    '%s has cases that hold and cases that fail',
    (name) => {
      const own = all.filter(({ operator }) => operator === name).map(({ holds }) => holds);
      expect(new Set(own)).toEqual(new Set([true, false]));
    },
  );
});
