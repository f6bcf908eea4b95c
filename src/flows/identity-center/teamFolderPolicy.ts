import type { PermissionSetIn } from '../../cloud/world/world.ts';

/** The permission set that everybody has. */
export const teamFolderSet = 'TeamFolder';

/** The bucket that holds a folder for each department. */
export const teamsBucket = 'corp-example-teams';

/**
 * Lets a session read what lies under its own department’s name.
 * @param end what stands behind the name: a slash, or nothing
 * @param version of the policy language
 */
export const ownFolderPolicy = (
  end: '/' | '',
  version: '2012-10-17' | '2008-10-17' = '2012-10-17',
): NonNullable<PermissionSetIn['inlinePolicy']> => ({
  Version: version,
  Statement: [
    {
      Sid: 'ListOwnFolder',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${teamsBucket}`,
      Condition: { StringLike: { 's3:prefix': `\${aws:PrincipalTag/department}${end}*` } },
    },
    {
      Sid: 'ReadOwnFolder',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${teamsBucket}/\${aws:PrincipalTag/department}${end}*`,
    },
  ],
});
