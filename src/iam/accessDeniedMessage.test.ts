import { expect, it } from 'vitest';
import { accessDeniedMessage } from './accessDeniedMessage.ts';
import type { Denial, PolicyType } from './decision.ts';

const say = (denial?: Denial): string =>
  accessDeniedMessage({
    principalArn: 'arn:aws:iam::111122223333:user/ana',
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::reports/a',
    decision: denial ? { denial } : {},
  });

const head =
  'User: arn:aws:iam::111122223333:user/ana is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::reports/a';

it.each<[PolicyType, string, string]>([
  ['resource control', 'resource control policy', 'a resource control policy'],
  ['service control', 'service control policy', 'a service control policy'],
  ['resource-based', 'resource-based policy', 'a resource-based policy'],
  ['role trust', 'role trust policy', 'the role trust policy'],
  ['identity-based', 'identity-based policy', 'an identity-based policy'],
  ['permissions boundary', 'permissions boundary', 'a permissions boundary'],
  ['session', 'session policy', 'a session policy'],
])('names %s as AWS does', (policyType, silent, denying) => {
  expect(say({ policyType, explicit: false, disclosed: true })).toBe(
    `${head} because no ${silent} allows the s3:GetObject action`,
  );
  expect(say({ policyType, explicit: true, disclosed: true })).toBe(
    `${head} with an explicit deny in ${denying}`,
  );
});

it('gives no reason across accounts, or where there is none', () => {
  expect(say({ policyType: 'resource-based', explicit: true, disclosed: false })).toBe(head);
  expect(say()).toBe(head);
});

it('leaves out a resource that there is not', () => {
  expect(
    accessDeniedMessage({ principalArn: 'arn:x', action: 's3:ListAllMyBuckets', decision: {} }),
  ).toBe('User: arn:x is not authorized to perform: s3:ListAllMyBuckets');
});
