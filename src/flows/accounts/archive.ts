/** Example Corp's account for what is old, with the role that leads into it. */
export const archiveAccount = '222233334444';
export const archiveBucket = 'corp-example-archive';
export const archiveRole = 'ArchiveReader';
export const archiveRoleArn = `arn:aws:iam::${archiveAccount}:role/${archiveRole}`;

/** The role that AD FS leads to first. */
export const analystRole = 'Analyst';
