import type * as z from 'zod';
import { awsClaimRules } from '../idp/awsClaimRules.ts';
import { metadataOf } from '../idp/metadataOf.ts';
import { cognitoRoles, identityPools, userPools } from './default/cognito.ts';
import {
  openIdConnectProviders,
  openIdProviders,
  outboundWebIdentity,
  webIdentityBuckets,
  webIdentityRoles,
} from './default/webIdentity.ts';
import { defaultIdentityCenter, withAssignments } from './default/identityCenter.ts';
import { managementUsers } from './default/organizationAdministrator.ts';
import { dataAccount, reportsBucket } from './defaultNames.ts';
import { demonstrationKeys } from '../../wire/saml/demonstrationKeys.ts';
import type { World } from './world.ts';
import { shippedWorld } from './worldFile.ts';
import type { worldSchema } from './worldSchema.ts';

type WorldInput = z.input<typeof worldSchema>;

/** Monday morning, 14 September 2026, 08:30 UTC. */
const monday = Date.UTC(2026, 8, 14, 8, 30);

const managementAccount = '444455556666';
/** Who may have these roles: people whom AD FS vouches for, signing in at AWS's global endpoint. */
const samlTrust = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'PeopleFromAdfs',
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${dataAccount}:saml-provider/ADFS` },
      Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
      Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
    },
  ],
};

/** Whom the account's own policies allow it may have the role: the plainest trust policy there is. */
const ownAccountTrust = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'PeopleOfThisAccount',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${dataAccount}:root` },
      Action: 'sts:AssumeRole',
    },
  ],
};

const readReports = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'ListReports',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${reportsBucket}`,
    },
    {
      Sid: 'ReadReports',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${reportsBucket}/*`,
    },
  ],
};

const writeReports = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'WriteReports',
      Effect: 'Allow',
      Action: ['s3:PutObject', 's3:DeleteObject'],
      Resource: `arn:aws:s3:::${reportsBucket}/*`,
    },
  ],
};

/** Sends the department along as a session tag, so that policies can tell people apart by it. */
const departmentTag = {
  name: 'Department tag',
  rule: `c:[Type == "http://schemas.microsoft.com/ws/2008/06/identity/claims/windowsaccountname", Issuer == "AD AUTHORITY"]
 => issue(store = "Active Directory", types = ("https://aws.amazon.com/SAML/Attributes/PrincipalTag:Department"), query = ";department;{0}", param = c.Value);`,
};

const identityProvider: NonNullable<WorldInput['samlIdentityProviders']>[string] = {
  name: 'AD FS of Example Corp',
  entityId: 'http://adfs.corp.example/adfs/services/trust',
  directory: 'corp.example',
  signingKey: demonstrationKeys.adfs,
  relyingParties: {
    'urn:amazon:webservices': {
      name: 'Amazon Web Services',
      assertionConsumerService: 'https://signin.aws.amazon.com/saml',
      claimRules: [...awsClaimRules('ADFS'), departmentTag],
    },
  },
};

const accounts: WorldInput['accounts'] = {
  [managementAccount]: {
    name: 'Example Corp management',
    email: 'aws+management@corp.example',
    alias: 'corp-example',
    users: managementUsers,
  },
  [dataAccount]: {
    name: 'Example Corp data',
    alias: 'corp-example-data',
    email: 'aws+data@corp.example',
    users: {
      'lab-admin': {
        userId: 'AIDARTX3GSDS3RV5QJJLB',
        accessKeys: [
          {
            accessKeyId: 'AKIARTX3GSDS24PSU6G6',
            secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00000',
          },
        ],
        attachedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      },
    },
    roles: {
      DataReader: {
        roleId: 'AROARTX3GSDSZ3OREKHP6',
        description: 'Reads the reports',
        trustPolicy: samlTrust,
        maxSessionDuration: 7200,
        policies: { ReadReports: readReports },
      },
      DataEditor: {
        roleId: 'AROARTX3GSDSV6AUFTXGC',
        description: 'Reads and writes the reports',
        trustPolicy: samlTrust,
        maxSessionDuration: 14400,
        policies: { ReadReports: readReports, WriteReports: writeReports },
      },
      ReportReviewer: {
        roleId: 'AROARTX3GSDSREVIEWER2',
        description: 'Reads the reports, for users of this account',
        trustPolicy: ownAccountTrust,
        policies: { ReadReports: readReports },
      },
      ...cognitoRoles,
      ...webIdentityRoles,
    },
    openIdConnectProviders,
    outboundWebIdentity,
    samlProviders: {
      ADFS: {
        metadata: metadataOf('adfs.corp.example', identityProvider),
        providerId: 'QJ4M7XK2R9TWB5HZC8N3VD',
        createDate: Date.UTC(2026, 0, 12, 9),
      },
    },
    buckets: {
      ...webIdentityBuckets,
      [reportsBucket]: {
        creationDate: Date.UTC(2026, 0, 12, 9, 30),
        policy: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'OnlyOverTls',
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: [`arn:aws:s3:::${reportsBucket}`, `arn:aws:s3:::${reportsBucket}/*`],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
        objects: {
          '2026/q2/summary.txt': {
            text: 'Second quarter 2026: 41 sites measured, 3 repaired.\n',
            lastModified: Date.UTC(2026, 6, 6, 7, 15),
          },
          '2026/q2/figures.csv': {
            contentType: 'text/csv; charset=utf-8',
            text: 'site,measured,repaired\nnorth,18,1\nsouth,23,2\n',
            lastModified: Date.UTC(2026, 6, 6, 7, 20),
          },
        },
      },
    },
  },
};

const organization: WorldInput['organization'] = {
  id: 'o-4f7k2m9q1x',
  managementAccount,
  policies: {
    KeepTheTrail: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'NobodyStopsTheTrail',
          Effect: 'Deny',
          Action: ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail'],
          Resource: '*',
        },
      ],
    },
  },
  root: { id: 'r-7k2m' },
  units: {
    'ou-7k2m-workload': {
      name: 'Workloads',
      parent: 'r-7k2m',
      serviceControlPolicies: ['FullAWSAccess', 'KeepTheTrail'],
    },
  },
  accounts: {
    [managementAccount]: { parent: 'r-7k2m' },
    [dataAccount]: { parent: 'ou-7k2m-workload' },
  },
};

/**
 * A small company: an organization with two accounts, an Active Directory with people and groups, and
 * an AD FS that AWS trusts. Every key and password in it is published and protects nothing.
 */
export const defaultWorld = (): World =>
  withAssignments(
    shippedWorld({
      version: 1,
      name: 'Example Corp',
      seed: 'example-corp',
      clock: monday,
      organization,
      accounts,
      directories: {
        'corp.example': {
          netbiosName: 'CORP',
          people: {
            ana: {
              displayName: 'Ana Torres',
              givenName: 'Ana',
              surname: 'Torres',
              mail: 'ana.torres@corp.example',
              department: 'Analytics',
              password: 'demonstration-ana',
              groups: [
                'Domain Users',
                'Analytics',
                `AWS-${dataAccount}-DataReader`,
                `AWS-${dataAccount}-DataEditor`,
              ],
            },
            ben: {
              displayName: 'Ben Okafor',
              givenName: 'Ben',
              surname: 'Okafor',
              mail: 'ben.okafor@corp.example',
              department: 'Field service',
              password: 'demonstration-ben',
              groups: ['Domain Users', `AWS-${dataAccount}-DataReader`],
            },
            chloe: {
              displayName: 'Chloé Lindqvist',
              givenName: 'Chloé',
              surname: 'Lindqvist',
              mail: 'chloe.lindqvist@corp.example',
              department: 'Legal',
              password: 'demonstration-chloe',
              groups: ['Domain Users'],
            },
          },
        },
      },
      samlIdentityProviders: { 'adfs.corp.example': identityProvider },
      userPools,
      identityPools,
      openIdProviders,
      identityCenter: defaultIdentityCenter,
    }),
  );
