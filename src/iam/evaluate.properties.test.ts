import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodesOf } from '../kit/why.ts';
import { principalNamed } from './cases/cases.ts';
import cast from './cases/cast.json' with { type: 'json' };
import { decide, evaluate } from './evaluate.ts';
import type { ApplicablePolicies, NamedPolicy } from './policies.ts';
import { requestContext } from './request.ts';
import type { AuthorizationRequest } from './request.ts';
import { iamRules } from './rules.ts';

const people = Object.keys(cast.principals);
const actions = ['s3:GetObject', 's3:PutObject', 'sts:AssumeRole', 'ec2:RunInstances'];
const resources = ['arn:aws:s3:::reports/a', 'arn:aws:s3:::drafts/b', '*'];
const arns = Object.values(cast.principals).flatMap((each) => ('arn' in each ? [each.arn] : []));

const request = fc
  .record({
    principal: fc.constantFrom(...people).map(principalNamed),
    action: fc.constantFrom(...actions),
    resource: fc.constantFrom(...resources),
    resourceAccount: fc.constantFrom('111122223333', '444455556666'),
    team: fc.option(fc.constantFrom('red', 'blue'), { nil: undefined }),
  })
  .map(({ team, ...rest }): AuthorizationRequest => ({
    ...rest,
    context: requestContext({ 'lab:team': team }),
  }));

const effect = fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny');
const condition = fc.option(
  fc.record({
    Condition: fc
      .tuple(
        fc.constantFrom('StringEquals', 'StringNotEquals', 'StringEqualsIfExists'),
        fc.constantFrom('red', 'blue'),
      )
      .map(([name, team]) => ({ [name]: { 'lab:team': team } })),
  }),
  { nil: {} },
);
const statement = (effects: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.record({
        Effect: effects,
        Action: fc.constantFrom('*', 's3:*', 's3:Get*', 'sts:*', 'ec2:*'),
        Resource: fc.constantFrom('*', 'arn:aws:s3:::reports/*', 'arn:aws:s3:::*'),
      }),
      condition,
    )
    .map(([base, more]) => ({ ...base, ...more }));

let serial = 0;
const policy = (statements: fc.Arbitrary<object>): fc.Arbitrary<NamedPolicy> =>
  fc.array(statements, { minLength: 1, maxLength: 3 }).map((Statement) => {
    serial += 1;
    return { id: `policy-${serial}`, document: { Version: '2012-10-17', Statement } };
  });

const plain = policy(statement(effect));
const withPrincipal = policy(
  fc
    .tuple(
      statement(effect),
      fc.constantFrom<unknown>(
        '*',
        { AWS: '111122223333' },
        { AWS: '444455556666' },
        { Service: 'ec2.amazonaws.com' },
        ...arns.map((arn) => ({ AWS: arn })),
      ),
    )
    .map(([base, Principal]) => ({ ...base, Principal })),
);

const level = fc
  .array(plain, { minLength: 1, maxLength: 2 })
  .map((policies) => ({ target: 'ou', policies }));
const scp = fc
  .array(level, { minLength: 1, maxLength: 2 })
  .map((levels) => ({ managementAccount: '999988887777', levels }));

const policies = fc.record(
  {
    identity: fc.array(plain, { maxLength: 3 }),
    session: fc.array(plain, { maxLength: 2 }),
    boundary: plain,
    resource: withPrincipal.map((each) => ({ ...each, kind: 'resource' as const })),
    scp,
  },
  { requiredKeys: [] },
);

const runs = { numRuns: 1000 };

describe('whatever is decided', () => {
  it('another Deny never turns deny into allow', () => {
    fc.assert(
      fc.property(
        request,
        policies,
        policy(statement(fc.constant('Deny'))),
        (asked, given, more) => {
          const before = decide(asked, given);
          const widened: readonly ApplicablePolicies[] = [
            { ...given, identity: [...(given.identity ?? []), more] },
            { ...given, session: [...(given.session ?? []), more] },
          ];
          expect(!before && widened.some((each) => decide(asked, each))).toBe(false);
        },
      ),
      runs,
    );
  });

  it('another Allow of identity never turns allow into deny', () => {
    fc.assert(
      fc.property(
        request,
        policies,
        policy(statement(fc.constant('Allow'))),
        (asked, given, more) => {
          const identity = [...(given.identity ?? []), more];
          const after = decide(asked, { ...given, identity });
          expect(decide(asked, given) && !after).toBe(false);
        },
      ),
      runs,
    );
  });

  it('a session policy never widens a role session, nor a boundary anyone', () => {
    fc.assert(
      fc.property(request, policies, plain, (asked, all, more) => {
        const { session: _session, boundary: _boundary, ...given } = all;
        const before = decide(asked, given);
        const narrowed = asked.principal.kind === 'role-session' ? { session: [more] } : {};
        expect(!before && decide(asked, { ...given, ...narrowed })).toBe(false);
        expect(!before && decide(asked, { ...given, boundary: more })).toBe(false);
      }),
      runs,
    );
  });

  it('without an Allow anywhere only the root user gets in', () => {
    const denies = policy(statement(fc.constant('Deny')));
    fc.assert(
      fc.property(request, fc.record({ identity: fc.array(denies) }), (asked, given) => {
        expect(decide(asked, given) && asked.principal.kind !== 'root').toBe(false);
      }),
    );
  });

  it('the proof agrees with the answer', () => {
    const listed = new Set<string>(iamRules);
    fc.assert(
      fc.property(request, policies, (asked, given) => {
        const { allowed, why } = evaluate(asked, given);
        expect(decide(asked, given)).toBe(allowed);
        expect(why.parts?.every(({ holds }) => holds !== false)).toBe(allowed);
        expect(nodesOf(why).every(({ rule }) => listed.has(rule))).toBe(true);
      }),
      runs,
    );
  });
});
