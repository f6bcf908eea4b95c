import type { RoleSession } from '../../../iam/principal.ts';

/** Who and what the questions about policies speak of. */
export const account = '111122223333';
export const partnerAccount = '444455556666';

export const bucket = 'arn:aws:s3:::corp-example-reports';
export const reports = `${bucket}/*`;
export const report = `${bucket}/2026/q2/summary.txt`;

export const ana = {
  kind: 'user',
  account,
  arn: `arn:aws:iam::${account}:user/ana`,
  userId: 'AIDARTX3GSDSW5EXAMPLE',
} as const;

/** A session of a role. */
export const sessionOf = (role: string, name: string, of: string = account): RoleSession => ({
  kind: 'role-session',
  account: of,
  arn: `arn:aws:sts::${of}:assumed-role/${role}/${name}`,
  roleArn: `arn:aws:iam::${of}:role/${role}`,
  userId: `AROARTX3GSDSPEXAMPLE7:${name}`,
});

export const partnerSession = sessionOf('Partner', 'nightly', partnerAccount);

export const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});
