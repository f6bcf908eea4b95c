import { describe, expect, it } from 'vitest';
import { failures, nodesOf } from '../kit/why.ts';
import type { Place, Why } from '../kit/why.ts';
import { accessDeniedMessage } from './accessDeniedMessage.ts';
import { policiesOf, requestOf } from './cases/cases.ts';
import type { Case } from './cases/cases.ts';
import crossAccount from './cases/cross-account.json' with { type: 'json' };
import examNotes from './cases/exam-notes.json' with { type: 'json' };
import matching from './cases/matching.json' with { type: 'json' };
import organizations from './cases/organizations.json' with { type: 'json' };
import principals from './cases/principals.json' with { type: 'json' };
import resourcePrincipals from './cases/resource-principals.json' with { type: 'json' };
import singleAccount from './cases/single-account.json' with { type: 'json' };
import trust from './cases/trust.json' with { type: 'json' };
import { decide, evaluate } from './evaluate.ts';
import { iamRules } from './rules.ts';

const suites = {
  'one account': singleAccount,
  organizations: organizations,
  'across accounts': crossAccount,
  'principals of a resource policy': resourcePrincipals,
  'forms of principals': principals,
  'trust policies': trust,
  matching,
  'exam notes': examNotes,
} as unknown as Readonly<Record<string, readonly Case[]>>;

const all = Object.values(suites).flat();

const placeOf = ({ at }: Why): string | undefined => at && `${at.document}#${at.pointer}`;

describe.each(Object.entries(suites))('%s', (_name, cases) => {
  it.each(cases.map((each) => [each.title, each] as const))('%s', (_title, each) => {
    const { rule, at, saw, wanted, reason, allowed } = each.expect;
    const request = requestOf(each);
    const decision = evaluate(request, policiesOf(each));
    expect(decision.allowed).toBe(allowed);

    const candidates = allowed
      ? nodesOf(decision.why).filter(({ holds }) => holds === true)
      : failures(decision.why);
    expect(candidates.map((node) => ({ ...node, at: placeOf(node) }))).toContainEqual(
      expect.objectContaining({
        rule,
        ...(at === undefined ? {} : { at }),
        ...(saw === undefined ? {} : { saw }),
        ...(wanted === undefined ? {} : { wanted }),
      }),
    );

    const { action, resource } = request;
    const message = accessDeniedMessage({ principalArn: 'arn:x', action, resource, decision });
    const head = `User: arn:x is not authorized to perform: ${action} on resource: ${resource}`;
    expect(message).toBe(reason === undefined ? message : head + reason);
  });
});

describe('every decision', () => {
  it('is the same with and without its proof', () => {
    const answers = all.map((each) => [each.title, decide(requestOf(each), policiesOf(each))]);
    expect(answers).toEqual(all.map((each) => [each.title, each.expect.allowed]));
  });

  it('holds listed rules only, and all of them between them', () => {
    const seen = new Set(
      all.flatMap((each) =>
        nodesOf(evaluate(requestOf(each), policiesOf(each)).why).map(({ rule }) => rule),
      ),
    );
    expect([...seen].sort()).toEqual([...iamRules].sort());
  });

  it.each(all.map((each) => [each.title, each] as const))(
    '%s: the parts bear it out',
    (_, each) => {
      const { why, allowed, denial } = evaluate(requestOf(each), policiesOf(each));
      expect(why.holds).toBe(allowed);
      expect((why.parts ?? []).every(({ holds }) => holds !== false)).toBe(allowed);
      const malformed = why.parts?.[0]?.rule === 'iam.malformed';
      expect(denial === undefined).toBe(allowed || malformed);
    },
  );

  it('shows the kinds of policies in the order of evaluation', () => {
    const request = {
      title: '',
      policies: { trust: 'trustUser' },
      expect: { allowed: true, rule: '' },
    };
    expect(
      evaluate(requestOf(request), policiesOf(request)).why.parts?.map(({ rule }) => rule),
    ).toEqual([
      'iam.explicit-deny',
      'iam.rcp',
      'iam.scp',
      'iam.trust',
      'iam.identity',
      'iam.boundary',
      'iam.session',
    ]);
  });

  it.each(all.map((each) => [each.title, each] as const))('%s: every place exists', (_, each) => {
    const policies = policiesOf(each);
    const given = new Map(
      [
        ...(policies.rcp?.levels ?? []).flatMap((level) => level.policies),
        ...(policies.scp?.levels ?? []).flatMap((level) => level.policies),
        ...(policies.identity ?? []),
        ...(policies.session ?? []),
        ...[policies.resource, policies.boundary].filter((found) => found !== undefined),
      ].map(({ id, document }) => [id, document]),
    );
    const targetOf = ({ document, pointer }: Place): unknown =>
      pointer
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
        .reduce<unknown>(
          (value, step) => (value as Record<string, unknown> | undefined)?.[step],
          given.get(document),
        );
    const places = nodesOf(evaluate(requestOf(each), policies).why).flatMap(({ at }) => at ?? []);
    expect(places.filter((place) => targetOf(place) === undefined)).toEqual([]);
  });
});
