import { describe, expect, it } from 'vitest';
import { awsHost } from './hosts.ts';

describe('AWS host names', () => {
  it.each([
    ['sts.amazonaws.com', { service: 'sts', region: 'us-east-1', global: true }],
    ['sts.eu-central-1.amazonaws.com', { service: 'sts', region: 'eu-central-1', global: false }],
    [
      'a.b.s3.us-gov-west-1.amazonaws.com',
      { service: 's3', region: 'us-gov-west-1', global: false, bucket: 'a.b' },
    ],
    ['s3.us-east-1.amazonaws.com', { service: 's3', region: 'us-east-1', global: false }],
    ['signin.aws.amazon.com', { service: 'signin', region: 'us-east-1', global: true }],
    [
      'us-east-2.console.aws.amazon.com',
      { service: 'console', region: 'us-east-2', global: false },
    ],
    [
      'cognito-idp.eu-west-1.amazonaws.com',
      { service: 'cognito-idp', region: 'eu-west-1', global: false },
    ],
    [
      'cognito-identity.amazonaws.com',
      { service: 'cognito-identity', region: 'us-east-1', global: true },
    ],
    [
      'my-app.auth.eu-west-1.amazoncognito.com',
      { service: 'cognito-hosted-ui', region: 'eu-west-1', global: false, prefix: 'my-app' },
    ],
  ])('%s', (host, expected) => {
    expect(awsHost(host)).toEqual(expected);
  });

  it.each([
    'sts.amazonaws.com.evil.example',
    'xsts.amazonaws.com',
    'adfs.corp.example',
    'localhost',
  ])('%s is not AWS', (host) => expect(awsHost(host)).toBeUndefined());
});
