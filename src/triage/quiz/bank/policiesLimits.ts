import type { Question } from '../question.ts';
import { account, partnerSession, policy, report, reports, sessionOf } from './policiesCast.ts';

/** Policies that give nothing and only limit: SCPs, RCPs, boundaries, session policies. */
export const policiesLimitsQuestions: readonly Question[] = [
  {
    id: 'boundary-is-no-grant',
    kind: 'judge',
    scene:
      'A vendor’s role has a permissions boundary, which allows everything in S3. The vendor’s program wants to leave a file beside the reports, in the same account.',
    asks: 'May a session of the role put the file there?',
    statements: ['N10', 'T4'],
    study: { flow: 'cross-account-role', fault: 'narrow-boundary', step: 'read-report' },
    request: {
      principal: sessionOf('HarborMetricsReader', 'nightly'),
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::corp-example-reports/inbox/q2.txt',
      resourceAccount: account,
    },
    policies: {
      identity: [
        {
          id: 'Policy of the role HarborMetricsReader',
          document: policy({
            Sid: 'ReadReports',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: reports,
          }),
        },
      ],
      boundary: {
        id: 'Permissions boundary of the role',
        document: policy({ Sid: 'AtMostS3', Effect: 'Allow', Action: 's3:*', Resource: '*' }),
      },
    },
    options: [
      {
        key: 'no-allow:identity-based',
        text: 'No: the role’s own policy does not allow s3:PutObject',
        because:
          'A boundary gives nothing. It says how much the role’s policies may give, and these give reading only.',
      },
      {
        key: 'allow:AtMostS3',
        text: 'Yes: AtMostS3 allows every action of S3, and PutObject is one of them',
        because:
          'The statement would allow it if it stood in the role’s own policy. In a boundary, an Allow marks the limit.',
      },
      {
        key: 'no-allow:permissions boundary',
        text: 'No: a boundary on a role for outsiders keeps it from writing',
        because:
          'This boundary does not: PutObject lies within s3:*. With AtMostS3 cut down to reading it would be so.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: an outsider may write only where the bucket policy says so',
        because:
          'The session belongs to the account that owns the bucket. It is no outsider there, whoever assumed the role.',
      },
    ],
  },
  {
    id: 'allow-list-on-the-way',
    kind: 'judge',
    scene:
      'An account lies in the organizational unit Workloads. At the root of the organization stands FullAWSAccess; the unit has a list of its own instead. A role in the account is allowed to read tables.',
    asks: 'May a session of the role read from the table?',
    statements: ['N10'],
    study: { flow: 'cross-account-role', fault: 'only-from-the-office', step: 'list-reports' },
    request: {
      principal: sessionOf('Analyst', 'ana.torres@corp.example'),
      action: 'dynamodb:GetItem',
      resource: `arn:aws:dynamodb:eu-central-1:${account}:table/Sites`,
      resourceAccount: account,
    },
    policies: {
      scp: {
        managementAccount: '999900001111',
        levels: [
          {
            target: 'Root',
            policies: [
              {
                id: 'SCP at the root: FullAWSAccess',
                document: policy({
                  Sid: 'Everything',
                  Effect: 'Allow',
                  Action: '*',
                  Resource: '*',
                }),
              },
            ],
          },
          {
            target: 'Workloads',
            policies: [
              {
                id: 'SCP at the unit Workloads',
                document: policy({
                  Sid: 'StorageAndServers',
                  Effect: 'Allow',
                  Action: ['s3:*', 'ec2:*'],
                  Resource: '*',
                }),
              },
            ],
          },
          {
            target: account,
            policies: [
              {
                id: 'SCP at the account: FullAWSAccess',
                document: policy({ Sid: 'AllHere', Effect: 'Allow', Action: '*', Resource: '*' }),
              },
            ],
          },
        ],
      },
      identity: [
        {
          id: 'Policy of the role Analyst',
          document: policy({
            Sid: 'ReadTables',
            Effect: 'Allow',
            Action: 'dynamodb:GetItem',
            Resource: '*',
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:service control',
        text: 'No: on the way down, the unit’s SCP does not allow DynamoDB',
        because:
          'Every level from the root to the account must allow the action. One level that leaves it out is enough to stop it.',
      },
      {
        key: 'allow:Everything+AllHere+ReadTables',
        text: 'Yes: the root and the account allow everything, and the role allows the read',
        because:
          'Allows of other levels do not make up for the missing one. The levels are filters in a row, not a sum.',
      },
      {
        key: 'allow:ReadTables',
        text: 'Yes: an SCP stops only what it names in a Deny, and none does',
        because:
          'That is so while every level keeps FullAWSAccess. Where a list of Allows stands in its place, what is not on it is out.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: the role would have to name the table by its ARN',
        because:
          'A star as Resource covers every table. The role’s side of the request is in order.',
      },
    ],
  },
  {
    id: 'fence-around-the-data',
    kind: 'judge',
    scene:
      'A partner reads reports: the bucket policy names its role, and its own account allows it. Then Example Corp’s organization attaches a resource control policy. The partner belongs to no organization.',
    asks: 'Does the partner’s session still get the report?',
    statements: ['T4', 'N10'],
    study: { flow: 'cross-account-bucket-policy', fault: 'perimeter', step: 'list-reports' },
    request: {
      principal: partnerSession,
      action: 's3:GetObject',
      resource: report,
      resourceAccount: account,
    },
    policies: {
      rcp: {
        managementAccount: '999900001111',
        levels: [
          {
            target: 'Root',
            policies: [
              {
                id: 'RCP at the root: RCPFullAWSAccess',
                document: policy({
                  Sid: 'Everything',
                  Effect: 'Allow',
                  Principal: '*',
                  Action: '*',
                  Resource: '*',
                }),
              },
              {
                id: 'RCP at the root: Fence',
                document: policy({
                  Sid: 'Fence',
                  Effect: 'Deny',
                  Principal: '*',
                  Action: 's3:*',
                  Resource: '*',
                  Condition: {
                    StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-7k2mexample' },
                  },
                }),
              },
            ],
          },
        ],
      },
      resource: {
        kind: 'resource',
        id: 'Bucket policy',
        document: policy({
          Sid: 'PartnerReads',
          Effect: 'Allow',
          Principal: { AWS: partnerSession.roleArn },
          Action: 's3:GetObject',
          Resource: reports,
        }),
      },
      identity: [
        {
          id: 'Policy of the role Partner',
          document: policy({
            Sid: 'CustomerReports',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: reports,
          }),
        },
      ],
    },
    options: [
      {
        key: 'deny:Fence',
        text: 'No: Fence denies it, and no bucket policy can allow past that',
        because:
          'An RCP goes with the resource and binds whoever asks for it. The partner has no organization id, and the negated condition holds then.',
      },
      {
        key: 'allow:PartnerReads+CustomerReports',
        text: 'Yes: such policies bind the organization’s own people only',
        because:
          'That is true of service control policies, which go with the caller. Resource control policies go with the resource.',
      },
      {
        key: 'allow:Everything+PartnerReads+CustomerReports',
        text: 'Yes: without an organization id, Fence has nothing to compare',
        because:
          'An absent key makes a positive condition fail. StringNotEquals holds without the key, with IfExists or without.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: the partner’s own policy would have to name the organization o-7k2mexample',
        because:
          'CustomerReports names the bucket’s objects, and that is all the partner’s side needs. It need not say in which organization they are.',
      },
    ],
  },
];
