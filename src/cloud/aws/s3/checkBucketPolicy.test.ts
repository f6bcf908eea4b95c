import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../iam/parsePolicy.ts';
import { defaultWorld } from '../../world/defaultWorld.ts';
import { dataAccount } from '../../world/defaultNames.ts';
import { checkBucketPolicy } from './checkBucketPolicy.ts';
import { publicStatement } from './publicStatement.ts';

const statement = {
  Effect: 'Allow',
  Principal: { AWS: dataAccount },
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::mine/*',
};
const policy = (change: object) => ({
  Version: '2012-10-17',
  Statement: [{ ...statement, ...change }],
});
const ask = (change: object) =>
  checkBucketPolicy(defaultWorld(), 'mine', JSON.stringify(policy(change)));

describe('a bucket policy', () => {
  it.each([
    {},
    { Action: 's3:*', Resource: ['arn:aws:s3:::mine', 'arn:aws:s3:::mine/*'] },
    { Action: ['s3:ListBucket', 's3:GetObject'], Resource: 'arn:aws:s3:::mine*' },
    { Principal: { AWS: `arn:aws:iam::${dataAccount}:role/DataReader` } },
    { Principal: { AWS: `arn:aws:sts::${dataAccount}:assumed-role/DataReader/ana` } },
    { Principal: { Service: 'cloudtrail.amazonaws.com' } },
  ])('is taken: %j', (change) => {
    const { error, checks } = ask(change);
    expect(error).toBeUndefined();
    expect(checks.every(({ holds }) => holds === true)).toBe(true);
  });

  it.each([
    [{ Action: 'ec2:RunInstances' }, 'Policy has invalid action', 's3.policy.actions'],
    [{ Action: 's3:NoSuchAction' }, 'Policy has invalid action', 's3.policy.actions'],
    [{ Resource: 'arn:aws:s3:::other/*' }, 'Policy has invalid resource', 's3.policy.resources'],
    [{ Resource: '*' }, 'Policy has invalid resource', 's3.policy.resources'],
    [
      { Resource: 'arn:aws:s3:::mine' },
      'Action does not apply to any resource(s) in statement',
      's3.policy.fit',
    ],
    [
      { Action: 's3:ListBucket' },
      'Action does not apply to any resource(s) in statement',
      's3.policy.fit',
    ],
    [
      { Principal: { AWS: `arn:aws:iam::${dataAccount}:user/nobody` } },
      'Invalid principal in policy',
      's3.policy.principals',
    ],
    [
      { Principal: { AWS: `arn:aws:iam::${dataAccount}:role/constructor` } },
      'Invalid principal in policy',
      's3.policy.principals',
    ],
    [{ Principal: { AWS: '999999999999' } }, 'Invalid principal in policy', 's3.policy.principals'],
    [{ Principal: undefined }, 'Missing required field Principal', 's3.policy.syntax'],
    [{ Effect: 'Maybe' }, 'Invalid effect: Maybe', 's3.policy.syntax'],
    [
      { Sid: 'a'.repeat(21_000) },
      'Policy exceeds the maximum allowed document size.',
      's3.policy.size',
    ],
  ])('is refused: %j', (change, message, rule) => {
    const { error, checks, policy: taken } = ask(change);
    expect(error).toMatchObject({ code: 'MalformedPolicy', status: 400, message });
    expect(checks.filter(({ holds }) => holds === false).map((each) => each.rule)).toEqual([rule]);
    expect(taken).toBeUndefined();
  });

  it('says where its text is no policy', () => {
    const { checks } = checkBucketPolicy(defaultWorld(), 'mine', '{\n  "Version": ,}');
    expect(checks[0]?.saw).toMatch(/^line 2, column 14: /);
  });
});

describe('the meaning of public', () => {
  const isPublic = (change: object) => {
    const parsed = parsePolicy('resource', policy(change));
    return parsed.ok && publicStatement(parsed.value) !== undefined;
  };
  const everyone = { Principal: '*' };
  const only = (Condition: object) => ({ ...everyone, Condition });

  it.each([
    everyone,
    { Principal: { AWS: '*' } },
    only({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-4f7k2m9q1x' } }),
    only({ StringLike: { 'aws:PrincipalArn': '*' } }),
    only({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }),
    only({ Bool: { 'aws:SecureTransport': 'true' } }),
    only({ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-4f7k2m9q1x' } }),
  ])('is met by %j', (change) => {
    expect(isPublic(change)).toBe(true);
  });

  it.each([
    {},
    { ...everyone, Effect: 'Deny' },
    only({ StringEquals: { 'aws:PrincipalOrgID': 'o-4f7k2m9q1x' } }),
    only({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
  ])('is not met by %j', (change) => {
    expect(isPublic(change)).toBe(false);
  });
});
