export type AwsService = 'sts' | 'iam' | 's3' | 'signin' | 'console';

/** What an AWS host name says: the service, the region it signs for, and for S3 the bucket. */
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
  ['iam', /^iam\.amazonaws\.com$/],
  ['s3', new RegExp(`^(?:(?<bucket>.+)\\.)?s3(?:\\.(?<region>${region}))?\\.amazonaws\\.com$`)],
  ['signin', new RegExp(`^(?:(?<region>${region})\\.)?signin\\.aws\\.amazon\\.com$`)],
  ['console', new RegExp(`^(?:(?<region>${region})\\.)?console\\.aws\\.amazon\\.com$`)],
];

/** Reads an AWS host name (FACTS 0.1, 1.1). Undefined for every other host. */
export function awsHost(host: string): AwsHost | undefined {
  for (const [service, pattern] of patterns) {
    const match = pattern.exec(host);
    if (!match) continue;
    const { groups = {} } = match;
    return {
      service,
      region: groups['region'] ?? 'us-east-1',
      global: groups['region'] === undefined,
      ...(groups['bucket'] !== undefined && { bucket: groups['bucket'] }),
    };
  }
  return undefined;
}
