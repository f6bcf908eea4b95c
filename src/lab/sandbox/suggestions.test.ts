import { describe, expect, it } from 'vitest';
import { stsActions } from '../../cloud/aws/sts/index.ts';
import { closeWorld } from '../../cloud/world/worldFile.ts';
import { flows } from '../../flows/index.ts';
import { contextKeysOf } from '../../iam/contextKeys.ts';
import { parsePolicy } from '../../iam/parsePolicy.ts';
import { actionNames } from './actionNames.ts';
import { conditionKeys } from './conditionKeys.ts';
import { type Piece, piecesOf } from './piecesOf.ts';
import { valueAt } from './pointer.ts';
import { suggestionsFor } from './suggestions.ts';

const files = Promise.all(flows.map(async ({ load }) => closeWorld(await (await load()).world())));

const labels = (
  piece: Piece,
  path: readonly string[],
  part: 'name' | 'value',
  file: unknown = {},
) => suggestionsFor(piece, { path, part }, file).map(({ label }) => label);

const piece = (policy: Piece['policy']): Piece => ({
  pointer: '/x',
  owner: 'x',
  title: 'x',
  about: 'x',
  form: 'policy',
  ...(policy && { policy }),
});

describe('suggestions', () => {
  it('know every action and key that a policy of the lab names', async () => {
    const keys = new Set(conditionKeys.map(({ label }) => label.toLowerCase()));
    const known = new Set(actionNames.map((name) => name.toLowerCase()));
    const missing = new Set<string>();
    for (const file of await files)
      for (const { policy, pointer } of piecesOf(file)) {
        const document = valueAt(file, pointer);
        const parsed = policy && document !== undefined ? parsePolicy(policy, document) : undefined;
        if (!parsed?.ok) continue;
        for (const key of contextKeysOf(parsed.value)) {
          const issuer = /:(?:aud|sub)$/.test(key);
          const family = key.includes('/') ? key.slice(0, key.indexOf('/') + 1) : key;
          if (!issuer && !keys.has(family.toLowerCase())) missing.add(key);
        }
        for (const { action } of parsed.value.statements)
          for (const { written } of action?.entries ?? [])
            if (!written.includes('*') && !known.has(written.toLowerCase())) missing.add(written);
      }
    expect([...missing]).toEqual([]);
  });

  it('know every action of STS that a policy can allow', () => {
    const names = stsActions.map(({ name }) => `sts:${name}`);
    expect(names.filter((name) => !actionNames.includes(name))).toEqual([]);
  });

  it('name each thing once', () => {
    expect(new Set(actionNames).size).toBe(actionNames.length);
    expect(new Set(conditionKeys.map(({ label }) => label)).size).toBe(conditionKeys.length);
  });

  it('offer what the grammar of the policy has at a place', () => {
    expect(labels(piece('identity'), ['Statement', '0'], 'name')).not.toContain('Principal');
    expect(labels(piece('role-trust'), ['Statement'], 'name')).not.toContain('Resource');
    expect(labels(piece('role-trust'), ['Statement', '0'], 'name')).toContain('Principal');
    expect(labels(piece('identity'), ['Statement', '2', 'Effect'], 'value')).toEqual([
      'Allow',
      'Deny',
    ]);
    expect(labels(piece('identity'), ['Statement', 'Action', '1'], 'value')).toContain(
      'sts:AssumeRole',
    );
    expect(labels(piece('identity'), ['Statement', '0', 'Condition'], 'name')).toContain(
      'StringLikeIfExists',
    );
    expect(labels(piece('identity'), ['Statement', '0', 'Condition', 'Bool'], 'name')).toContain(
      'aws:MultiFactorAuthPresent',
    );
    expect(labels(piece('identity'), ['constructor'], 'value')).toEqual([]);
  });

  it('offer the ARNs of the world', async () => {
    const [file] = await files;
    expect(
      labels(piece('role-trust'), ['Statement', '0', 'Principal', 'AWS'], 'value', file),
    ).toContain('arn:aws:iam::111122223333:role/DataReader');
    expect(labels(piece('identity'), ['Statement', '0', 'Resource', '0'], 'value', file)).toContain(
      'arn:aws:s3:::corp-example-reports/*',
    );
  });

  it('offer the members of settings', () => {
    const settings: Piece = { ...piece(undefined), form: 'json', members: ['one', 'two'] };
    expect(labels(settings, [], 'name')).toEqual(['one', 'two']);
    expect(labels(settings, ['one'], 'value')).toEqual([]);
  });
});
