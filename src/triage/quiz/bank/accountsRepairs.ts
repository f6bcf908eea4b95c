import { dataAccount, reportsBucket } from '../../../cloud/world/defaultNames.ts';
import { rewriteTrust } from '../../../flows/accounts/accountChanges.ts';
import {
  analystRole,
  archiveAccount,
  archiveRole,
  archiveRoleArn,
} from '../../../flows/accounts/archive.ts';
import {
  collectorArn,
  partnerAccount,
  vendorRole,
  vendorRoleArn,
} from '../../../flows/accounts/partner.ts';
import { onlyForExampleCorp } from '../../../flows/accounts/vendorTrust.ts';
import { sendAttribute } from '../../../flows/saml/samlChanges.ts';
import {
  type Change,
  changeReportsBucket,
  changeRole,
  changeUser,
  rewritePolicy,
} from '../../../flows/worldChanges.ts';

type Repairs = Readonly<Record<string, Change>>;

/** Puts these members behind the action of the statement in the vendor's trust policy. */
const alsoInVendorTrust = (members: object): Change =>
  rewriteTrust(
    vendorRole,
    '"Action":"sts:AssumeRole"',
    `"Action":"sts:AssumeRole",${JSON.stringify(members).slice(1, -1)}`,
  );

export const deputyRepairs: Repairs = {
  'external-id': alsoInVendorTrust(onlyForExampleCorp),
  'vendor-network': alsoInVendorTrust({
    Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
  }),
  'whole-account': rewriteTrust(vendorRole, collectorArn, `arn:aws:iam::${partnerAccount}:root`),
  'one-role-only': changeUser(
    'collector',
    (user) => ({
      ...user,
      policies: rewritePolicy(user.policies, (text) =>
        text.replace(`arn:aws:iam::*:role/${vendorRole}`, vendorRoleArn),
      ),
    }),
    partnerAccount,
  ),
};

const setSourceIdentity = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'HandTheNameOn',
      Effect: 'Allow',
      Action: 'sts:SetSourceIdentity',
      Resource: archiveRoleArn,
    },
  ],
};

/** Gives a role one more policy of its own. */
const mayHandTheNameOn = (role: string, account: string): Change =>
  changeRole(
    role,
    (old) => ({ ...old, policies: { ...old.policies, HandTheNameOn: setSourceIdentity } }),
    account,
  );

export const handOnRepairs: Repairs = {
  'first-role': mayHandTheNameOn(analystRole, dataAccount),
  'second-role': mayHandTheNameOn(archiveRole, archiveAccount),
  'no-condition': changeRole(
    archiveRole,
    (role) => ({
      ...role,
      trustPolicy: rewritePolicy(role.trustPolicy, (text) =>
        text.replace(',"Condition":{"StringLike":{"sts:SourceIdentity":"*@corp.example"}}', ''),
      ),
    }),
    archiveAccount,
  ),
  transitive: sendAttribute('TransitiveTagKeys', 'SourceIdentity'),
};

const rewriteMaya = (from: string, to: string): Change =>
  changeUser('maya', (user) => ({
    ...user,
    policies: rewritePolicy(user.policies, (text) => text.replaceAll(from, to)),
  }));

export const denyMfaRepairs: Repairs = {
  'if-exists': rewriteMaya('"Bool"', '"BoolIfExists"'),
  'true-for-false': rewriteMaya(
    '"aws:MultiFactorAuthPresent":"false"',
    '"aws:MultiFactorAuthPresent":"true"',
  ),
  'no-session': rewriteMaya(',"sts:GetSessionToken"', ''),
  'fresh-code': rewriteMaya('"3600"', '"900"'),
};

const rewriteBucketPolicy = (from: string, to: string): Change =>
  changeReportsBucket((bucket) => ({
    ...bucket,
    policy: rewritePolicy(bucket.policy, (text) => text.replace(from, to)),
  }));

const reports = [`arn:aws:s3:::${reportsBucket}`, `arn:aws:s3:::${reportsBucket}/*`];

const allOfTheReports = {
  Sid: 'PartnerMayAgain',
  Effect: 'Allow',
  Action: 's3:*',
  Resource: reports,
};

export const endpointRepairs: Repairs = {
  'except-partner': rewriteBucketPolicy(
    '"StringNotEquals":{',
    `"ArnNotEquals":{"aws:PrincipalArn":"${collectorArn}"},"StringNotEquals":{`,
  ),
  'allow-again': rewriteBucketPolicy(
    '"Statement":[',
    `"Statement":[${JSON.stringify({ ...allOfTheReports, Principal: { AWS: collectorArn } })},`,
  ),
  'if-exists': rewriteBucketPolicy('"StringNotEquals"', '"StringNotEqualsIfExists"'),
  'partner-side': changeUser(
    'collector',
    (user) => ({
      ...user,
      policies: {
        ...user.policies,
        MayAgain: { Version: '2012-10-17', Statement: [allOfTheReports] },
      },
    }),
    partnerAccount,
  ),
};

const bucketArn = `arn:aws:s3:::${reportsBucket}`;

export const objectRepairs: Repairs = {
  objects: rewriteBucketPolicy(
    `"Action":"s3:GetObject","Resource":"${bucketArn}"`,
    `"Action":"s3:GetObject","Resource":"${bucketArn}/*"`,
  ),
  'all-actions': rewriteBucketPolicy('"Action":"s3:GetObject"', '"Action":"s3:*"'),
  'list-objects': rewriteBucketPolicy(
    `"Action":"s3:ListBucket","Resource":"${bucketArn}"`,
    `"Action":"s3:ListBucket","Resource":"${bucketArn}/*"`,
  ),
  'whole-account': changeReportsBucket((bucket) => ({
    ...bucket,
    policy: rewritePolicy(bucket.policy, (text) =>
      text.replaceAll(collectorArn, `arn:aws:iam::${partnerAccount}:root`),
    ),
  })),
};
