import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { Fault } from '../flow.ts';
import { type Change, changeAccount, changeRole } from '../worldChanges.ts';
import {
  attachControlPolicy,
  makeCollectorAnew,
  rewriteTrust,
  withoutUserPolicy,
} from './accountChanges.ts';
import { exampleCorp, partnerAccount, rivalCorp, vendorRole } from './partner.ts';
import { onlyForExampleCorp, vendorTrust } from './vendorTrust.ts';

const setTrust = (condition: Parameters<typeof vendorTrust>[0]): Change =>
  changeRole(vendorRole, (role) => ({ ...role, trustPolicy: vendorTrust(condition) }));

export const crossAccountRoleFaults: readonly Fault[] = [
  {
    id: 'missing-external-id',
    title: 'The trust policy asks for no external id',
    breaks: setTrust({}),
    inputs: { customer: rivalCorp },
    succeeds:
      'Rival Corp, another customer of the vendor, typed the ARN of Example Corp’s role into the vendor’s form. The vendor’s program read Example Corp’s report and shows it to Rival Corp. The vendor did nothing but its job: it is a confused deputy.',
    lesson:
      'Trusting a vendor’s account trusts everything that the vendor does, for whomever. The trust policy must say on whose behalf: sts:ExternalId is different for every customer, and the vendor sends that of the customer it works for. The id is no secret; it works because customers cannot choose it.',
    repair:
      'Let the trust policy demand, under StringEquals, the sts:ExternalId that the vendor gave to Example Corp.',
    stopped: {
      by: setTrust(onlyForExampleCorp),
      expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    },
  },
  {
    id: 'external-id-replaced',
    title: 'The vendor gave out a new external id',
    breaks: (world) => world,
    inputs: { customer: { ...exampleCorp, externalId: 'hm-customer-4f81c2-v2' } },
    expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'The external id of the request must equal the one in the trust policy, letter by letter. The refusal does not say so: across accounts AWS gives no reason, and a wrong id looks like a missing role.',
    repair:
      'Put the new external id into the trust policy. List both while the vendor changes over.',
  },
  {
    id: 'vendor-may-not-go-out',
    title: 'The vendor’s own account does not allow the call',
    breaks: withoutUserPolicy('collector', 'CustomerRoles', partnerAccount),
    expect: { step: 'assume-role', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'Across accounts, being trusted is not enough. The caller’s own account must allow sts:AssumeRole on the ARN of the role as well.',
    repair:
      'In the vendor’s account, allow the user sts:AssumeRole on the role’s ARN. Nothing in Example Corp’s account can make up for that.',
  },
  {
    id: 'another-account-trusted',
    title: 'The trust policy names the vendor’s test account',
    breaks: rewriteTrust(vendorRole, `::${partnerAccount}:`, '::777788880000:'),
    expect: { step: 'assume-role', rule: 'trust.principal', error: 'AccessDenied' },
    lesson:
      'The twelve digits in the Principal decide who may come in. Two accounts of one company are as foreign to each other as any two.',
    repair: `Name account ${partnerAccount} in the trust policy: the account that GetCallerIdentity reported.`,
  },
  {
    id: 'role-name-misspelt',
    title: 'The customer typed the role’s name wrongly',
    breaks: (world) => world,
    inputs: {
      customer: { ...exampleCorp, roleArn: `arn:aws:iam::${dataAccount}:role/HarborMetricReader` },
    },
    expect: { step: 'assume-role', rule: 'sts.role-exists', error: 'AccessDenied' },
    lesson:
      'A role that does not exist and a role that says no get the same answer. Otherwise strangers could find out which roles an account has.',
    repair: 'Copy the ARN from IAM instead of typing it. A role’s path belongs to its ARN too.',
  },
  {
    id: 'user-made-anew',
    title: 'The vendor deleted its user and made it again',
    breaks: makeCollectorAnew,
    expect: { step: 'assume-role', rule: 'trust.principal', error: 'AccessDenied' },
    lesson:
      'When a trust policy is stored, IAM keeps the unique id behind the ARN of a user or role. Whoever is made anew under the old name is somebody else, and the policy then shows the bare AIDA id.',
    repair:
      'Save the trust policy again with the ARN, so that IAM looks the new id up. Naming the vendor’s account instead avoids this, and leaves to the vendor who may come.',
  },
  {
    id: 'only-from-the-office',
    title: 'An SCP lets Example Corp’s accounts be used from its office only',
    breaks: attachControlPolicy('serviceControlPolicies', 'OnlyFromTheOffice', {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'OnlyFromTheOffice',
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: { NotIpAddress: { 'aws:SourceIp': '198.51.100.0/24' } },
        },
      ],
    }),
    expect: { step: 'list-reports', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'Service control policies limit the principals of member accounts. The vendor’s user is none, so AssumeRole works; the session it gets belongs to Example Corp’s account, and is limited like everybody there.',
    repair:
      'Except the vendor’s role from the Deny statement, by aws:PrincipalArn, or add the vendor’s addresses.',
  },
  {
    id: 'narrow-boundary',
    title: 'A permissions boundary allows only listing',
    breaks: (world) =>
      changeRole(vendorRole, (role) => ({
        ...role,
        permissionsBoundary: `arn:aws:iam::${dataAccount}:policy/VendorBoundary`,
      }))(
        changeAccount(world, (account) => ({
          ...account,
          managedPolicies: {
            ...account.managedPolicies,
            VendorBoundary: {
              policyId: 'ANPARTX3GSDSVBNDRY2Q7',
              path: '/',
              createDate: world.clock,
              versions: {
                v1: {
                  document: {
                    Version: '2012-10-17',
                    Statement: [
                      {
                        Sid: 'AtMostList',
                        Effect: 'Allow',
                        Action: 's3:ListBucket',
                        Resource: `arn:aws:s3:::${reportsBucket}`,
                      },
                    ],
                  },
                  createDate: world.clock,
                },
              },
              defaultVersion: 'v1',
              versionCount: 1,
              tags: {},
            },
          },
        })),
      ),
    expect: { step: 'read-report', rule: 'iam.boundary', error: 'AccessDenied' },
    lesson:
      'A permissions boundary gives nothing; it says how much the role’s policies can give. Many companies demand one on every role for outsiders. What it does not allow, no policy of the role can.',
    repair:
      'Allow s3:GetObject in the boundary too, or stop promising the vendor that it may read.',
  },
];
