export type AwsService =
  'sts' | 's3' | 'signin' | 'console' | 'cognito-idp' | 'cognito-identity' | 'outbound-issuer';

/**
 * What an AWS host name says: the service, the region it signs for, and for S3 the bucket.
 */
export interface AwsHost {
  readonly service: AwsService;
  readonly region: string;
  /** True for a name without a region, such as `sts.amazonaws.com`. Such calls sign with us-east-1. */
  readonly global: boolean;
  readonly bucket?: string;
}

const region = '[a-z]{2}(?:-[a-z]+)+-\\d';

const patterns: readonly (readonly [AwsService, RegExp])[] = [
  ['sts', new RegExp(`^sts(?:\\.(?<region>${region}))?\\.amazonaws\\.com$`)],
  ['s3', new RegExp(`^(?:(?<bucket>.+)\\.)?s3(?:\\.(?<region>${region}))?\\.amazonaws\\.com$`)],
  ['signin', new RegExp(`^(?:(?<region>${region})\\.)?signin\\.aws\\.amazon\\.com$`)],
  ['outbound-issuer', /^[\da-f-]{36}\.tokens\.sts\.global\.api\.aws$/],
  ['console', new RegExp(`^(?:(?<region>${region})\\.)?console\\.aws\\.amazon\\.com$`)],
  ['cognito-idp', new RegExp(`^cognito-idp\\.(?<region>${region})\\.amazonaws\\.com$`)],
  // Without a region it is the issuer of the tokens of all identity pools.
  [
    'cognito-identity',
    new RegExp(`^cognito-identity(?:\\.(?<region>${region}))?\\.amazonaws\\.com$`),
  ],
];

/** Reads an AWS host name (FACTS 0.1, 1.1). Undefined for every other host. */
export function awsHost(host: string): AwsHost | undefined {
  for (const [service, pattern] of patterns) {
    const match = pattern.exec(host);
    if (!match) continue;
    const groups = match.groups ?? {};
    return {
      service,
      region: groups['region'] ?? 'us-east-1',
      global: groups['region'] === undefined,
      ...(groups['bucket'] !== undefined && { bucket: groups['bucket'] }),
    };
  }
  return undefined;
}
