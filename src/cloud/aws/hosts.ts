const region = '(?<region>[a-z]{2}(?:-[a-z]+)+-\\d)';

const named = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

/** A service with an endpoint a region. */
const regional = (name: string): RegExp => named(`${name}\\.${region}\\.amazonaws\\.com`);

/** How the hosts of each service are called (FACTS 0.1, 1.1). No host fits two of them. */
const patterns = {
  sts: named(`sts(?:\\.${region})?\\.amazonaws\\.com`),
  /** One for all regions; it signs with us-east-1. */
  iam: named('iam\\.amazonaws\\.com'),
  s3: named(`(?:(?<bucket>.+)\\.)?s3(?:\\.${region})?\\.amazonaws\\.com`),
  signin: named(`(?:${region}\\.)?signin\\.aws\\.amazon\\.com`),
  console: named(`(?:${region}\\.)?console\\.aws\\.amazon\\.com`),
  'cognito-idp': regional('cognito-idp'),
  /** The hosted UI of the user pool whose domain begins with the prefix. */
  'cognito-hosted-ui': named(`(?<prefix>[a-z0-9-]+)\\.auth\\.${region}\\.amazoncognito\\.com`),
  /** Without a region it is the issuer of the tokens of all identity pools. */
  'cognito-identity': named(`cognito-identity(?:\\.${region})?\\.amazonaws\\.com`),
  /** Administers the instance of Identity Center. */
  sso: regional('sso'),
  identitystore: regional('identitystore'),
  ssm: regional('ssm'),
  oidc: regional('oidc'),
  'portal.sso': regional('portal\\.sso'),
  'device.sso': regional('device\\.sso'),
  scim: regional('scim'),
  'signin.aws': named(`${region}\\.signin\\.aws`),
  quicksight: named(`${region}\\.quicksight\\.aws\\.amazon\\.com`),
  'outbound-issuer': named('[\\da-f-]{36}\\.tokens\\.sts\\.global\\.api\\.aws'),
} as const;

export type AwsService = keyof typeof patterns;

/**
 * What an AWS host name says: the service, the region it signs for, for S3 the bucket, and for the hosted
 * UI of a user pool its domain prefix.
 */
export interface AwsHost {
  readonly service: AwsService;
  readonly region: string;
  /** True for a name without a region, such as `sts.amazonaws.com`. Such calls sign with us-east-1. */
  readonly global: boolean;
  readonly bucket?: string;
  readonly prefix?: string;
}

const services = Object.entries(patterns) as readonly (readonly [AwsService, RegExp])[];

/** Reads an AWS host name. Undefined for every other host. */
export function awsHost(host: string): AwsHost | undefined {
  for (const [service, pattern] of services) {
    const match = pattern.exec(host);
    if (!match) continue;
    const groups = match.groups ?? {};
    return {
      service,
      region: groups['region'] ?? 'us-east-1',
      global: groups['region'] === undefined,
      ...(groups['bucket'] !== undefined && { bucket: groups['bucket'] }),
      ...(groups['prefix'] !== undefined && { prefix: groups['prefix'] }),
    };
  }
  return undefined;
}

const anyService = named(
  `(?:(?<service>[a-z\\d.-]+)\\.${region}|(?<global>[a-z\\d-]+))\\.amazonaws\\.com`,
);

/** The service of AWS that the lab has not got and whose endpoint this is, such as `ec2`. */
export function absentService(host: string): string | undefined {
  if (awsHost(host)) return undefined;
  const groups = anyService.exec(host)?.groups;
  return groups?.['service'] ?? groups?.['global'];
}
