import { describe, expect, it } from 'vitest';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { decisiveFailure } from './decisiveFailure.ts';
import { leafOf } from './failingPath.ts';

const ruleOf = (why: Why, code: string, message = ''): string | undefined => {
  const path = decisiveFailure(why, { code, message });
  return path && leafOf(path).rule;
};

describe('decisiveFailure', () => {
  it('is none where nothing failed', () => {
    const why = allOf('iam.decision', [check('iam.identity', true), check('iam.session', null)]);
    expect(decisiveFailure(why, undefined)).toBeUndefined();
  });

  it('is the first of the deepest where the error tells nothing', () => {
    const why = allOf('sts.request', [
      check('request.action', true),
      allOf('sts.trust', [check('sts.role-offered', false), check('sts.role-exists', false)]),
    ]);
    expect(ruleOf(why, 'AccessDenied')).toBe('sts.role-offered');
    expect(decisiveFailure(why, undefined)?.map(({ rule }) => rule)).toEqual([
      'sts.request',
      'sts.trust',
      'sts.role-offered',
    ]);
  });

  it('is the fault of the assertion that AWS told, not the one that stands first', () => {
    const why = allOf('saml.response', [
      allOf('saml.subject', [check('saml.name-id', false)]),
      allOf('saml.conditions', [
        check('saml.audience', false),
        check('saml.issue-instant', false, { saw: 'issued then, 362 s before now' }),
      ]),
    ]);
    const late = 'Token must be redeemed within 5 minutes of issuance';
    expect(ruleOf(why, 'ExpiredTokenException', late)).toBe('saml.issue-instant');
    expect(
      ruleOf(why, 'InvalidIdentityToken', 'Response does not contain the required audience.'),
    ).toBe('saml.audience');
    expect(ruleOf(why, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithSAML')).toBe(
      'saml.name-id',
    );
  });

  it('is the kind of policy that the message names', () => {
    const why = allOf('iam.decision', [
      check('iam.resource', false),
      check('iam.identity', false),
      check('iam.session', false),
    ]);
    const because = (kind: string) => `User: x is not authorized because no ${kind} policy allows`;
    expect(ruleOf(why, 'AccessDenied', because('identity-based'))).toBe('iam.identity');
    expect(ruleOf(why, 'AccessDenied', because('session'))).toBe('iam.session');
    expect(ruleOf(why, 'AccessDenied', 'Access Denied')).toBe('iam.resource');
  });

  it('is the key where the service told that it does not know it', () => {
    const why = allOf('aws.authentication', [
      allOf('sigv4.request', [check('sigv4.payload.hash', false)]),
      check('aws.key-known', false),
    ]);
    expect(ruleOf(why, 'InvalidAccessKeyId')).toBe('aws.key-known');
    expect(ruleOf(why, 'XAmzContentSHA256Mismatch')).toBe('sigv4.payload.hash');
  });
});
