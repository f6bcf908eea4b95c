import type { Question } from '../question.ts';
import {
  account,
  ana,
  partnerAccount,
  partnerSession,
  policy,
  report,
  reports,
  sessionOf,
} from './policiesCast.ts';

/** Who gets at a bucket: its policy, and those of the caller. */
export const policiesBucketsQuestions: readonly Question[] = [
  {
    id: 'bucket-names-user',
    kind: 'judge',
    scene:
      'The IAM user ana and the bucket are in the same account. No policy is attached to ana or to a group of hers.',
    asks: 'May ana read the report?',
    statements: ['T4'],
    study: { outcome: 'T4' },
    request: { principal: ana, action: 's3:GetObject', resource: report, resourceAccount: account },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: policy({
          Sid: 'AnaReads',
          Effect: 'Allow',
          Principal: { AWS: ana.arn },
          Action: 's3:GetObject',
          Resource: reports,
        }),
      },
    },
    options: [
      {
        key: 'allow:AnaReads',
        text: 'Yes: the bucket policy names her, and that is enough',
        because:
          'In one account either side may allow. The bucket policy names ana, so she needs no policy of her own.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: ana needs a policy of her own that allows it',
        because:
          'Across accounts she would. In one account a resource policy that names the user settles it.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: a bucket policy can only take away',
        because:
          'That is true of service control policies and boundaries. A resource policy can grant.',
      },
      {
        key: 'allow:',
        text: 'Yes, and it would be so without the bucket policy',
        because:
          'An IAM user starts with no permission at all, in its own account too. Something has to allow.',
      },
    ],
  },
  {
    id: 'partner-bucket',
    kind: 'judge',
    scene: `The role Partner lives in account ${partnerAccount}, the bucket in ${account}. The bucket policy names the role.`,
    asks: 'May a session of Partner read the report?',
    statements: ['T4', 'N10'],
    pairs: ['role-resource'],
    study: { outcome: 'T4' },
    request: {
      principal: partnerSession,
      action: 's3:GetObject',
      resource: report,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: policy({
          Sid: 'PartnerReads',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${partnerAccount}:role/Partner` },
          Action: 's3:GetObject',
          Resource: reports,
        }),
      },
      identity: [
        {
          id: 'Policy of the role Partner',
          document: policy({
            Sid: 'OwnTables',
            Effect: 'Allow',
            Action: 'dynamodb:*',
            Resource: '*',
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:identity-based',
        text: 'No: the role’s own policy does not allow it',
        because:
          'Across accounts both sides must allow. The bucket’s side does, the partner’s side allows nothing in S3.',
      },
      {
        key: 'allow:PartnerReads',
        text: 'Yes: the bucket policy names the role',
        because:
          'In one account that would do. Across accounts the caller’s own account has to allow it too.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: a bucket policy cannot name a role of another account',
        because: 'It can, and this one does. That side of the request is in order.',
      },
      {
        key: 'no-allow:role trust',
        text: `No: the session must first assume a role in ${account}`,
        because:
          'That is the other way to share. With a resource policy the request goes to S3 as it is.',
      },
    ],
  },
  {
    id: 'editors-only',
    kind: 'judge',
    scene:
      'Ana came by SAML and works as a session of the role DataReader. Role and bucket are in the same account.',
    asks: 'May the session read the report?',
    statements: ['N10', 'N35'],
    study: { flow: 'saml-api', fault: 'bucket-policy-denies', step: 'read-report' },
    request: {
      principal: sessionOf('DataReader', 'ana.torres@corp.example'),
      action: 's3:GetObject',
      resource: report,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: policy({
          Sid: 'EditorsOnly',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:GetObject',
          Resource: reports,
          Condition: {
            ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${account}:role/DataEditor` },
          },
        }),
      },
      identity: [
        {
          id: 'Policy of the role DataReader',
          document: policy({
            Sid: 'ReadReports',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: reports,
          }),
        },
      ],
    },
    options: [
      {
        key: 'deny:EditorsOnly',
        text: 'No: EditorsOnly denies it',
        because:
          'aws:PrincipalArn is the ARN of the role DataReader, so the condition holds and the Deny applies. A Deny wins over every Allow.',
      },
      {
        key: 'allow:ReadReports',
        text: 'Yes: ReadReports allows it',
        because: 'It does allow it, but an explicit Deny in any policy wins over every Allow.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: nothing in the bucket policy allows it',
        because:
          'Nothing there has to: in one account the role’s policy would do. What decides is the Deny.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: ReadReports holds for the role, not for its sessions',
        because: 'A session has the permissions of its role. ReadReports does match.',
      },
    ],
  },
  {
    id: 'wears-the-role',
    kind: 'judge',
    scene: `Ben is a user of account ${partnerAccount}. The bucket corp-example-builds of that account names him in its policy. His script has assumed the role Deployer in account ${account}, and with that session it tries to put a build there.`,
    asks: 'May the script put the build into the bucket?',
    statements: ['T4', 'N10'],
    pairs: ['role-resource'],
    study: { flow: 'cross-account-role', step: 'list-reports' },
    request: {
      principal: sessionOf('Deployer', 'ben'),
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::corp-example-builds/site-204.zip',
      resourceAccount: partnerAccount,
    },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy of corp-example-builds',
        document: policy({
          Sid: 'BenStoresBuilds',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${partnerAccount}:user/ben` },
          Action: 's3:PutObject',
          Resource: 'arn:aws:s3:::corp-example-builds/*',
        }),
      },
      identity: [
        {
          id: 'Policy of the role Deployer',
          document: policy({
            Sid: 'AllOfS3',
            Effect: 'Allow',
            Action: 's3:*',
            Resource: '*',
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:resource-based',
        text: 'No: the bucket policy names Ben, and the caller is Deployer',
        because:
          'With the role’s session the script is Deployer, of another account. What Ben himself may do does not count until he signs with his own key again.',
      },
      {
        key: 'allow:BenStoresBuilds',
        text: 'Yes: it is still Ben, and BenStoresBuilds names him',
        because:
          'With his own key he would still be Ben, and BenStoresBuilds would count. Whoever uses a role gives up their own identity meanwhile.',
      },
      {
        key: 'allow:BenStoresBuilds+AllOfS3',
        text: 'Yes: one side names Ben, the other allows all of S3',
        because:
          'Across accounts both sides must allow the same caller. One of the two allows Ben, the other allows Deployer.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: a role’s policy cannot reach into another account',
        because:
          'It can, as long as the other account agrees. AllOfS3 covers this bucket; what is missing is the other side.',
      },
    ],
  },
  {
    id: 'narrowed-session',
    kind: 'judge',
    scene:
      'A broker calls AssumeRole for DataReader and passes a session policy, so that this session can do little. The bucket, in the same account, names the role in its policy.',
    asks: 'May the session read the report?',
    statements: ['N10', 'N35'],
    study: { flow: 'broker-assume-role', step: 'read-report' },
    request: {
      principal: sessionOf('DataReader', 'broker-job-17'),
      action: 's3:GetObject',
      resource: report,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: policy({
          Sid: 'DataReaderReads',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:role/DataReader` },
          Action: 's3:GetObject',
          Resource: reports,
        }),
      },
      identity: [
        {
          id: 'Policy of the role DataReader',
          document: policy({
            Sid: 'ReadReports',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: reports,
          }),
        },
      ],
      session: [
        {
          id: 'Session policy, passed by the broker',
          document: policy({
            Sid: 'OnlyTheList',
            Effect: 'Allow',
            Action: 's3:ListBucket',
            Resource: 'arn:aws:s3:::corp-example-reports',
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:session',
        text: 'No: the session policy does not allow s3:GetObject',
        because:
          'A session policy draws a line around what the role can do in this session. Whatever the role and the bucket allow, it has to allow too.',
      },
      {
        key: 'allow:DataReaderReads+ReadReports',
        text: 'Yes: the role and the bucket allow it, and the session policy denies nothing',
        because:
          'Without a session policy that would do. Once one is passed, it need not deny: what it leaves out is not allowed.',
      },
      {
        key: 'allow:DataReaderReads',
        text: 'Yes: a bucket policy that names the role bypasses the session policy',
        because:
          'It would, if it named the session by its own ARN. To name the role grants to the role, and the session policy still limits that.',
      },
      {
        key: 'deny:OnlyTheList',
        text: 'No: OnlyTheList is an explicit Deny of everything but the list',
        because:
          'Its Effect is Allow. The request fails since nothing in the session policy allows it, and not by an explicit Deny.',
      },
    ],
  },
  {
    id: 'organization-if-exists',
    kind: 'judge',
    scene:
      'A bucket is to be open to all accounts of the organization o-7k2mexample. Block Public Access is off. Somebody wrote the condition with StringEqualsIfExists. A program from an account without any organization asks for a report; its own account allows it all of S3.',
    asks: 'Does it get the report?',
    statements: ['T4', 'N10'],
    study: {
      flow: 'cross-account-bucket-policy',
      fault: 'only-our-organization',
      step: 'list-reports',
    },
    request: {
      principal: sessionOf('Scraper', 'run-1', '888899990000'),
      action: 's3:GetObject',
      resource: report,
      resourceAccount: account,
    },
    policies: {
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: policy({
          Sid: 'OurOrganization',
          Effect: 'Allow',
          Principal: '*',
          Action: 's3:GetObject',
          Resource: reports,
          Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-7k2mexample' } },
        }),
      },
      identity: [
        {
          id: 'Policy of the role Scraper, in the other account',
          document: policy({ Sid: 'AllOfS3', Effect: 'Allow', Action: 's3:*', Resource: '*' }),
        },
      ],
    },
    options: [
      {
        key: 'allow:OurOrganization+AllOfS3',
        text: 'Yes: where the key is absent, the condition holds',
        because:
          'The caller belongs to no organization, so its request has no aws:PrincipalOrgID. IfExists then passes. In an Allow, plain StringEquals is right.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: without the key, the condition cannot hold',
        because:
          'That describes StringEquals. The suffix IfExists turns it round: without the key, the condition is met.',
      },
      {
        key: 'deny:OurOrganization',
        text: 'No: OurOrganization denies whoever is from outside',
        because:
          'An Allow whose condition fails denies nothing. It is as if the statement were not there.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: AllOfS3 belongs to the other account and does not count',
        because:
          'It counts for its own caller: across accounts each side must allow, and this is the caller’s side.',
      },
    ],
  },
];
