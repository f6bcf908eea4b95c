import { reportsBucket } from '../../cloud/world/defaultNames.ts';
import type { Fault } from '../flow.ts';
import { type Change, changeReportsBucket, rewritePolicy } from '../worldChanges.ts';
import { attachControlPolicy, makeCollectorAnew, withoutUserPolicy } from './accountChanges.ts';
import { collectorArn, partnerAccount, strangersBucket, strangersKey } from './partner.ts';
import { sharedBucketPolicy } from './sharedBucketPolicy.ts';

const shareWith = (principal: Parameters<typeof sharedBucketPolicy>[0]): Change =>
  changeReportsBucket((bucket) => ({ ...bucket, policy: sharedBucketPolicy(principal) }));

const rewriteBucketPolicy = (from: string, to: string): Change =>
  changeReportsBucket((bucket) => ({
    ...bucket,
    policy: rewritePolicy(bucket.policy, (text) => text.replaceAll(from, to)),
  }));

const bucketArn = `arn:aws:s3:::${reportsBucket}`;

export const crossAccountBucketPolicyFaults: readonly Fault[] = [
  {
    id: 'everyone-is-the-partner',
    title: 'The bucket policy names everyone',
    breaks: shareWith('*'),
    inputs: { key: strangersKey, ownBucket: strangersBucket },
    succeeds:
      'Somebody from an account that Example Corp has never heard of listed the reports, copied one into a bucket of their own and left a file in the inbox. They needed only the bucket’s name.',
    lesson:
      'The asterisk as Principal is not “whoever I shared the name with”. It is every AWS account there is, and for S3 callers without any account too. A condition could narrow it; here there is none.',
    repair:
      'Name the partner’s user, role or account as Principal. Leave Block Public Access on, which refuses to store such a policy.',
    stopped: {
      by: shareWith({ AWS: collectorArn }),
      expect: { step: 'list-reports', rule: 'policy.principal', error: 'AccessDenied' },
    },
  },
  {
    id: 'partner-side-silent',
    title: 'Only the bucket’s side allows it',
    breaks: withoutUserPolicy('collector', 'CustomerBuckets', partnerAccount),
    expect: { step: 'list-reports', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'In one account a bucket policy that names the user is enough. Across accounts it is an invitation: the user’s own account must allow the same action on the same bucket.',
    repair: 'In the partner’s account, allow the user the actions on the bucket’s ARN.',
  },
  {
    id: 'partner-user-made-anew',
    title: 'The partner’s user was deleted and made again',
    breaks: makeCollectorAnew,
    expect: { step: 'list-reports', rule: 'policy.principal', error: 'AccessDenied' },
    lesson:
      'S3 keeps the unique id of a user or role that a bucket policy names, as IAM does for trust policies. The new user of the old name has another id. Who reads the policy now sees an id that begins with AIDA where the ARN stood.',
    repair: 'Put the bucket policy again, with the ARN, or name the partner’s account.',
  },
  {
    id: 'objects-forgotten',
    title: 'The statement for reading names the bucket, not its objects',
    breaks: rewriteBucketPolicy(`${bucketArn}/2026/*`, bucketArn),
    expect: { step: 'copy-report', rule: 'policy.resource', error: 'AccessDenied' },
    lesson:
      'A bucket and its objects are two kinds of resource. s3:ListBucket is asked on the bucket’s ARN, s3:GetObject on the object’s; a statement with the wrong one of the two allows nothing.',
    repair: 'Name the objects in the statement PartnerReads, with /* or a prefix after the bucket.',
  },
  {
    id: 'only-our-organization',
    title: 'The statement for listing asks for the organization',
    breaks: (world) =>
      rewriteBucketPolicy(
        '"Action":"s3:ListBucket",',
        `"Action":"s3:ListBucket","Condition":{"StringEquals":{"aws:PrincipalOrgID":"${world.organization.id}"}},`,
      )(world),
    expect: { step: 'list-reports', rule: 'policy.condition', error: 'AccessDenied' },
    lesson:
      'aws:PrincipalOrgID is the organization of the caller, not of the bucket. A partner is in another one or in none, and then the key is absent. The condition suits policies for one’s own accounts.',
    repair: 'Take the condition out of the statement for the partner, who is named anyway.',
  },
  {
    id: 'perimeter',
    title: 'A resource control policy keeps outsiders away',
    breaks: (world) =>
      attachControlPolicy('resourceControlPolicies', 'OnlyOurOwn', {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'OnlyOurOwn',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: '*',
            Condition: {
              StringNotEqualsIfExists: { 'aws:PrincipalOrgID': world.organization.id },
              BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
            },
          },
        ],
      })(world),
    expect: { step: 'list-reports', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'Resource control policies limit what the organization’s resources let anyone do, outsiders included; service control policies limit its own principals only. No bucket policy can allow past them.',
    repair:
      'Except the partner’s account in the policy, by aws:PrincipalAccount, or a bucket with a tag that says it is shared.',
  },
  {
    id: 'only-through-the-endpoint',
    title: 'A Deny demands the company’s VPC endpoint',
    breaks: changeReportsBucket((bucket) => {
      const { Version, Statement } = sharedBucketPolicy({ AWS: collectorArn });
      const deny = {
        Sid: 'OnlyThroughOurEndpoint',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [bucketArn, `${bucketArn}/*`],
        Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f67890' } },
      };
      return { ...bucket, policy: { Version, Statement: [...Statement, deny] } };
    }),
    expect: { step: 'list-reports', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'Requests from the internet have no aws:SourceVpce, and StringNotEquals holds where the key is absent. Such a Deny shuts out the partner, the console and everybody else outside.',
    repair:
      'Except the partner from the Deny, by aws:PrincipalArn, or share a copy in a bucket of its own.',
  },
  {
    id: 'access-control-list',
    title: 'The program asks for an access control list',
    breaks: (world) => world,
    inputs: { acl: 'bucket-owner-read' },
    expect: {
      step: 'send-answer',
      rule: 's3.header-offered',
      error: 'AccessControlListNotSupported',
    },
    lesson:
      'Programs from the time of ACLs name one when they write into a bucket of others. Where ACLs are off, S3 takes bucket-owner-full-control, which says what holds anyway, and refuses the rest.',
    repair: 'Send no ACL, or bucket-owner-full-control.',
  },
];
