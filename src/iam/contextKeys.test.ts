import { expect, it } from 'vitest';
import { contextKeysOf } from './contextKeys.ts';
import { parsePolicy } from './parsePolicy.ts';

const keysOf = (Version: string) => {
  const parsed = parsePolicy('identity', {
    Version,
    Statement: [
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: ['arn:aws:s3:::home/${aws:username}/*', 'arn:aws:s3:::x/${*}'],
        Condition: {
          StringEquals: { 'aws:PrincipalTag/a~b/c': "${aws:RequestTag/x, 'none'}" },
          Bool: { 'AWS:SecureTransport': 'true' },
        },
      },
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { Null: { 'aws:securetransport': 'true' } },
      },
    ],
  });
  return parsed.ok ? contextKeysOf(parsed.value) : [];
};

it('are those of conditions and variables, as written and once', () => {
  expect(keysOf('2012-10-17')).toEqual([
    'aws:PrincipalTag/a~b/c',
    'AWS:SecureTransport',
    'aws:username',
    'aws:RequestTag/x',
  ]);
});

it('are not in what only looks like a variable in the old language', () => {
  expect(keysOf('2008-10-17')).toEqual(['aws:PrincipalTag/a~b/c', 'AWS:SecureTransport']);
});
