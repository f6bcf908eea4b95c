import type { Question } from '../question.ts';

/** Resource policies for another account, and what an IAM user does with a second factor. */
export const accountsBucketsQuestions: readonly Question[] = [
  {
    id: 'copy-across',
    kind: 'choose',
    scene:
      'Harbor Metrics copies reports from Example Corp’s bucket straight into a bucket in its own account. One CopyObject request reads in the one account and writes in the other. The bucket of Harbor Metrics has no policy and is to get none.',
    asks: 'What does Example Corp set up, so that this works?',
    statements: ['T4', 'N10'],
    pairs: ['role-resource'],
    study: { flow: 'cross-account-bucket-policy', step: 'copy-report' },
    right: 'bucket-policy',
    options: [
      {
        key: 'bucket-policy',
        text: 'A policy on its bucket that names the vendor’s user',
        because:
          'The user stays who it is and keeps the rights on its own bucket. So one signed request can read on one side and write on the other.',
      },
      {
        key: 'role',
        text: 'A role for the vendor’s user that may read the bucket',
        because:
          'With the role’s session the program may read, but it cannot write into its own bucket. It would do for two requests: download with the role, upload without it.',
      },
      {
        key: 'role-that-writes',
        text: 'A role for the vendor’s user that may read there and write into the vendor’s bucket',
        because:
          'Example Corp can allow its role to do so. But the vendor’s bucket is in another account, and only a policy on that bucket could let the role in.',
      },
      {
        key: 'saml-provider',
        text: 'A SAML provider in IAM that stands for the vendor’s account',
        because:
          'A SAML provider stands for a store of identities outside AWS. Between AWS accounts the signature is proof enough.',
      },
    ],
  },
  {
    id: 'twenty-senders',
    kind: 'choose',
    scene:
      'Twenty programs in ten AWS accounts are to send messages to one SQS queue of Example Corp. Each signs with a role of its own account. Their owners can change policies, but nobody can change the programs.',
    asks: 'What opens the queue to them?',
    statements: ['T4', 'N08'],
    pairs: ['role-resource'],
    study: { flow: 'cross-account-bucket-policy', step: 'list-reports' },
    right: 'queue-policy',
    options: [
      {
        key: 'queue-policy',
        text: 'A policy on the queue for the ten accounts, and permission to send in each of them',
        because:
          'With a resource policy there is no call beforehand: the program signs as before, and both sides allow it.',
      },
      {
        key: 'role',
        text: 'A role beside the queue that trusts the ten accounts and may send to the queue',
        because:
          'Each program would first have to call AssumeRole and sign with other keys. That is a change to the program.',
      },
      {
        key: 'own-side',
        text: 'Permission to send in each of the ten accounts, and nothing on the queue itself',
        because:
          'The ten accounts can only let their own programs go out. The queue’s account has to let them in.',
      },
      {
        key: 'queue-side',
        text: 'A policy on the queue for the ten accounts, and nothing in these accounts themselves',
        because:
          'Within one account a policy that names the caller is enough. Across accounts the caller’s side must allow as well.',
      },
    ],
  },
  {
    id: 'named-by-the-bucket',
    kind: 'diagnose',
    flow: 'cross-account-bucket-policy',
    fault: 'objects-forgotten',
    finds: 'repair',
    repairs: async () => (await import('./accountsRepairs.ts')).objectRepairs,
    scene:
      'Example Corp’s bucket policy has two statements for the user collector of Harbor Metrics: one allows s3:ListBucket, one s3:GetObject. In both, the Resource is arn:aws:s3:::corp-example-reports. The user’s own account allows both actions on the bucket and its objects. The program gets the list, but no report.',
    asks: 'Which change lets the program copy a report?',
    statements: ['T4'],
    study: {
      flow: 'cross-account-bucket-policy',
      fault: 'objects-forgotten',
      step: 'copy-report',
    },
    options: [
      {
        key: 'objects',
        text: 'In the statement for s3:GetObject, put /* behind the Resource',
        because:
          'A bucket and its objects are different resources. To read is asked of an object, whose ARN goes on after the bucket’s name.',
      },
      {
        key: 'all-actions',
        text: 'In the statement for s3:GetObject, allow s3:* instead of it',
        because:
          'More actions do not help as long as the statement speaks of the bucket alone. A report is still not meant by it.',
      },
      {
        key: 'list-objects',
        text: 'In the statement for s3:ListBucket, put /* behind the Resource',
        because:
          'To list is asked of the bucket itself, and works now. After this change the list would be refused too.',
      },
      {
        key: 'whole-account',
        text: 'In both statements, name the account of Harbor Metrics in place of the user',
        because:
          'The policy knows the caller already, else there would be no list. To name the account helps where several of its users are to come.',
      },
    ],
  },
  {
    id: 'endpoint-fence',
    kind: 'diagnose',
    flow: 'cross-account-bucket-policy',
    fault: 'only-through-the-endpoint',
    finds: 'repair',
    repairs: async () => (await import('./accountsRepairs.ts')).endpointRepairs,
    scene:
      'A bucket policy lets a partner’s user list, read and write. For safety somebody adds a Deny for all requests whose aws:SourceVpce is not the company’s VPC endpoint, with StringNotEquals. The partner comes from the internet, and has been refused since then.',
    asks: 'Which change lets the partner in again?',
    statements: ['T4', 'N10'],
    study: {
      flow: 'cross-account-bucket-policy',
      fault: 'only-through-the-endpoint',
      step: 'list-reports',
    },
    options: [
      {
        key: 'except-partner',
        text: 'In the Deny, also demand that aws:PrincipalArn is not the partner’s user',
        because:
          'Conditions in one statement must all hold. For the partner one now fails, so the Deny passes it by and the Allow counts.',
      },
      {
        key: 'allow-again',
        text: 'Put an Allow of s3:* for the partner’s user before the Deny in the same policy',
        because:
          'The order of statements does not count, nor how much an Allow allows. A Deny that applies wins.',
      },
      {
        key: 'if-exists',
        text: 'In the Deny, write StringNotEqualsIfExists in place of StringNotEquals',
        because:
          'A request from the internet has no aws:SourceVpce. Both operators hold when the key is absent, so nothing changes.',
      },
      {
        key: 'partner-side',
        text: 'In the partner’s own account, allow its user s3:* on the bucket and its objects',
        because:
          'The partner’s side has allowed it all along. A Deny on the bucket’s side cannot be lifted from there.',
      },
    ],
  },
  {
    id: 'who-signs-here',
    kind: 'read',
    flow: 'cross-account-bucket-policy',
    step: 'list-reports',
    shows: { side: 'request', view: 'authorization' },
    finds: { sameAs: { check: 'aws.key-known' } },
    scene:
      'A program of another account asks S3 for a list. It has assumed no role and brings no token. Yet the bucket policy can name the very user who calls.',
    asks: 'Which part of the signed request leads S3 to that user?',
    statements: ['T4', 'N37', 'N08'],
    study: { flow: 'cross-account-bucket-policy', step: 'list-reports' },
    options: [
      {
        key: '/authorization/Access key ID',
        because:
          'AWS looks up whose key this is, in whatever account. The signature then proves that the caller holds the secret that belongs to it.',
      },
      {
        key: '/authorization/Signature',
        because:
          'The signature names nobody. It can be checked only once it is known whose secret key to compute it with.',
      },
      {
        key: '/authorization/SignedHeaders',
        because:
          'This lists which headers the signature covers, so that none of them can be changed. The caller is in none of them.',
      },
      {
        key: '/authorization/Service',
        because:
          'It says for which service the signature was made, so that it is worth nothing at another. It tells what is called, not who calls.',
      },
    ],
  },
  {
    id: 'deny-without-mfa',
    kind: 'diagnose',
    flow: 'mfa-session',
    fault: 'deny-with-bool',
    finds: 'repair',
    repairs: async () => (await import('./accountsRepairs.ts')).denyMfaRepairs,
    scene:
      'A policy denies Maya everything but a few actions, on the condition "Bool": {"aws:MultiFactorAuthPresent": "false"}. The few stand under NotAction; sts:GetSessionToken is one. After a code Maya gets through, as planned. But somebody with a copy of her access key, and no code, gets through as well.',
    asks: 'Which change shuts out the bare key, and lets Maya work after a code?',
    statements: ['N35', 'N10'],
    study: { flow: 'mfa-session', fault: 'deny-with-bool', step: 'list-keys' },
    options: [
      {
        key: 'if-exists',
        text: 'Write BoolIfExists in place of Bool',
        because:
          'A request with a long-term key lacks aws:MultiFactorAuthPresent. With IfExists the Deny also applies where it is absent.',
      },
      {
        key: 'true-for-false',
        text: 'Write “true” in place of “false”',
        because:
          'Then the Deny hits only those who have passed MFA. In an Allow, “true” would be right.',
      },
      {
        key: 'no-session',
        text: 'Take sts:GetSessionToken out of NotAction',
        because:
          'The Deny leaves that call out so that Maya can trade her code for a session. The thief does not need it: the bare key is enough.',
      },
      {
        key: 'fresh-code',
        text: 'Also deny the reports where the code is older than 15 minutes',
        because:
          'A bare key has no aws:MultiFactorAuthAge either, so the comparison fails. The change only makes Maya type more codes.',
      },
    ],
  },
  {
    id: 'session-without-code',
    kind: 'diagnose',
    flow: 'mfa-session',
    fault: 'no-code',
    finds: 'step',
    scene:
      'Maya’s script calls GetSessionToken and passes neither a device nor a code. It goes on with whatever it gets: it asks STS who it is, lists Maya’s access keys in IAM, and reads a report from S3. A policy denies Maya nearly everything without MFA.',
    asks: 'Which call is refused first?',
    statements: ['N35', 'N39'],
    study: { flow: 'mfa-session', fault: 'no-code', step: 'list-keys' },
    options: [
      {
        key: 'list-keys',
        text: 'ListAccessKeys at IAM',
        because:
          'IAM takes a session of GetSessionToken only where a code was passed. Else a stolen key could make itself new keys.',
      },
      {
        key: 'get-session-token',
        text: 'GetSessionToken at STS',
        because:
          'The code is optional, and no permission is needed. STS gives a session and notes that it has not passed MFA.',
      },
      {
        key: 'who-am-i',
        text: 'GetCallerIdentity at STS',
        because:
          'Any valid credentials may ask who they are. It is refused by no policy, not even by a Deny.',
      },
      {
        key: 'read-report',
        text: 'GetObject at S3',
        because:
          'S3 knows such sessions, and the policy would deny the read for want of MFA. But another call is refused before it.',
      },
    ],
  },
  {
    id: 'notes-other-account',
    kind: 'then-now',
    scene:
      'There are two ways to let somebody use AWS resources of another account: a role in that account, or a policy on the resource.',
    asks: 'Is that so?',
    statements: ['T4'],
    pairs: ['role-resource'],
    study: { flow: 'cross-account-role', step: 'assume-role' },
    right: 'true',
    options: [
      {
        key: 'true',
        text: 'Still true, though not every service has resource policies',
        because:
          'A role works with any service, and callers give up their own permissions while they use it. With a resource policy they keep them.',
      },
      {
        key: 'changed:roles-only',
        text: 'True then; today only roles work across accounts',
        because:
          'Policies of buckets, queues, topics and keys name other accounts every day. Both sides have to allow it.',
      },
      {
        key: 'changed:organizations',
        text: 'True then; today an organization opens its accounts to one another',
        because:
          'An organization puts limits on its accounts, and grants nothing. Access between two of them still takes one of the two ways.',
      },
      {
        key: 'never:both',
        text: 'Never quite: it takes both together, a role and a policy on the resource',
        because:
          'One of them is enough. What has to agree is the two accounts: each must allow it on its side.',
      },
    ],
  },
];
