/**
 * The services whose resources RCPs protect: those of the launch in November 2024. AWS adds more.
 * Source: Organizations User Guide, orgs_manage_policies_rcps.
 */
export const rcpServices: readonly string[] = ['s3', 'sts', 'sqs', 'kms', 'secretsmanager'];

/** `s3:GetObject` is covered, `ec2:RunInstances` is not. */
export const rcpCovers = (action: string): boolean =>
  rcpServices.includes(action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase());
