import { dataAccount, reportsBucket } from '../../../cloud/world/defaultNames.ts';
import { rewriteTrust, sendAttribute } from '../../../flows/saml/samlChanges.ts';
import { type Change, changeRole } from '../../../flows/worldChanges.ts';

/** Gives DataReader one more statement in its own policies. */
const alsoAllow = (action: string, resource: string): Change =>
  changeRole('DataReader', (role) => ({
    ...role,
    policies: {
      ...role.policies,
      Repair: {
        Version: '2012-10-17',
        Statement: [{ Sid: 'Repair', Effect: 'Allow', Action: action, Resource: resource }],
      },
    },
  }));

const bucket = `arn:aws:s3:::${reportsBucket}`;

type Repairs = Readonly<Record<string, Change>>;

export const tagsRepairs: Repairs = {
  'trust-tag-session': rewriteTrust('DataReader', '"sts:SetSourceIdentity"', '"sts:TagSession"'),
  'role-tag-session': alsoAllow('sts:TagSession', `arn:aws:iam::${dataAccount}:role/DataReader`),
  'transitive-keys': sendAttribute('TransitiveTagKeys', 'Department'),
  'role-tags': changeRole('DataReader', (role) => ({
    ...role,
    tags: { ...role.tags, Department: 'Analytics' },
  })),
};

export const listRepairs: Repairs = {
  'list-on-bucket': alsoAllow('s3:ListBucket', bucket),
  'list-on-objects': alsoAllow('s3:ListBucket', `${bucket}/*`),
  'operation-name': alsoAllow('s3:ListObjectsV2', bucket),
  'get-on-bucket': alsoAllow('s3:GetObject', bucket),
};
