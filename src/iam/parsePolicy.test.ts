import { describe, expect, it } from 'vitest';
import malformed from './cases/malformed.json' with { type: 'json' };
import { parsePolicy } from './parsePolicy.ts';
import { policyKinds } from './policy.ts';
import type { PolicyKind } from './policy.ts';
import { policyFaultCodes } from './policyFault.ts';

interface MalformedCase {
  readonly kind: PolicyKind;
  /** The whole document; otherwise a sound statement of the kind, changed. */
  readonly document?: unknown;
  readonly statement?: object;
  readonly without?: string;
  readonly code: string;
  readonly pointer: string;
  readonly message?: string;
}

const cases = malformed as unknown as readonly MalformedCase[];

function soundStatement(kind: PolicyKind): Record<string, unknown> {
  const principal = ['resource', 'role-trust', 'rcp'].includes(kind) ? { Principal: '*' } : {};
  const resource = kind === 'role-trust' ? {} : { Resource: '*' };
  const Action = kind === 'role-trust' ? 'sts:AssumeRole' : 's3:GetObject';
  return { Effect: kind === 'rcp' ? 'Deny' : 'Allow', Action, ...principal, ...resource };
}

const documentWith = (kind: PolicyKind, statement: object): object => ({
  Version: '2012-10-17',
  Statement: [{ ...soundStatement(kind), ...statement }],
});

function documentOf({ kind, document, statement = {}, without = '' }: MalformedCase): unknown {
  if (document !== undefined) return document;
  const sound = soundStatement(kind);
  delete sound[without];
  return { Version: '2012-10-17', Statement: [{ ...sound, ...statement }] };
}

describe('parsePolicy refuses', () => {
  it.each(cases.map((each) => [JSON.stringify(each), each] as const))('%s', (_title, each) => {
    const parsed = parsePolicy(each.kind, documentOf(each));
    const faults = parsed.ok ? [] : parsed.faults;
    const { code, pointer, message } = each;
    expect(faults).toContainEqual(
      expect.objectContaining({ code, pointer, ...(message === undefined ? {} : { message }) }),
    );
    expect(faults.filter(({ detail }) => detail === '')).toEqual([]);
  });

  it('with every code that is listed, save those of text', () => {
    const used = new Set([...cases.map(({ code }) => code), 'json-syntax', 'duplicate-key']);
    expect([...used].sort()).toEqual([...policyFaultCodes].sort());
  });

  it('with one fault where one thing is wrong', () => {
    const parsed = parsePolicy('role-trust', documentWith('role-trust', { Resource: '*' }));
    expect(parsed.ok ? [] : parsed.faults).toHaveLength(1);
  });

  it('with all faults at once', () => {
    const parsed = parsePolicy('identity', {
      Statement: [{ Effect: 'Maybe', Action: 'x', Resource: 'y', Principal: '*' }, 7],
    });
    expect(parsed.ok ? [] : parsed.faults.map(({ pointer }) => pointer).sort()).toEqual([
      '/Statement/0/Action',
      '/Statement/0/Effect',
      '/Statement/0/Principal',
      '/Statement/0/Resource',
      '/Statement/1',
    ]);
  });
});

describe('parsePolicy accepts', () => {
  it.each(policyKinds)('a sound policy of kind %s', (kind) => {
    expect(parsePolicy(kind, documentWith(kind, {})).ok).toBe(true);
  });

  it.each<[string, PolicyKind, object]>([
    ['an empty Sid', 'identity', { Sid: '' }],
    ['a Sid with spaces on a bucket', 'resource', { Sid: 'for all readers' }],
    ['empty condition blocks', 'identity', { Condition: { StringEquals: {} } }],
    [
      'numbers and booleans',
      'identity',
      { Condition: { Bool: { 'aws:a': true }, NumericEquals: { 'aws:b': [1, '2'] } } },
    ],
    [
      'set operators with IfExists',
      'identity',
      { Condition: { 'ForAllValues:StringLikeIfExists': { 'aws:a': 'b' } } },
    ],
    ['wildcards in trusted actions', 'role-trust', { Action: 'sts:Assume*' }],
    ['a wildcard partition', 'identity', { Resource: 'arn:*:s3:::b' }],
    [
      'NotPrincipal with Deny',
      'resource',
      { Effect: 'Deny', NotPrincipal: { AWS: '111122223333' }, Principal: undefined },
    ],
  ])('%s', (_title, kind, statement) => {
    const document = JSON.parse(JSON.stringify(documentWith(kind, statement))) as unknown;
    expect(parsePolicy(kind, document)).toMatchObject({ ok: true });
  });

  it('RCPFullAWSAccess, the one RCP that allows', () => {
    const statement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
    expect(parsePolicy('rcp', documentWith('rcp', statement)).ok).toBe(true);
  });

  it('one statement in place of a list, and points at it', () => {
    const parsed = parsePolicy('identity', { Statement: soundStatement('identity') });
    expect(parsed.ok && parsed.value.statements[0]?.action.pointer).toBe('/Statement/Action');
  });

  it('the same Sid twice on a bucket', () => {
    const statement = { ...soundStatement('resource'), Sid: 'A' };
    expect(parsePolicy('resource', { Statement: [statement, statement] }).ok).toBe(true);
  });
});

it('reads a document once for each kind', () => {
  const document = documentWith('identity', {});
  expect(parsePolicy('identity', document)).toBe(parsePolicy('identity', document));
  expect(parsePolicy('resource', document).ok).toBe(false);
});
