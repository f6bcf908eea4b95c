import type { Question } from '../question.ts';

/** A role for another account, and sessions that go on to the next role. */
export const accountsRolesQuestions: readonly Question[] = [
  {
    id: 'restart-their-servers',
    kind: 'choose',
    scene:
      'Operators of a partner are to restart EC2 servers of Example Corp at night. They have users in the partner’s own AWS account. Example Corp wants to keep no users and no keys for them.',
    asks: 'How does Example Corp let them in?',
    statements: ['T4'],
    pairs: ['role-resource'],
    study: { flow: 'cross-account-role', step: 'assume-role' },
    right: 'role',
    options: [
      {
        key: 'role',
        text: 'By a role that trusts the partner’s account',
        because:
          'A role works for every service, EC2 among them. Each operator assumes it from the partner’s account and acts in Example Corp’s.',
      },
      {
        key: 'resource-policy',
        text: 'By a resource policy on each server that names the operators',
        because:
          'EC2 servers have no resource policies. A bucket, a queue or a KMS key has one, and could be shared in this way.',
      },
      {
        key: 'scp',
        text: 'By a service control policy that allows ec2:RebootInstances',
        because:
          'A control policy gives nothing, it only limits. And it limits accounts of one’s own organization, not a partner’s.',
      },
      {
        key: 'users',
        text: 'By an IAM user with an access key for each operator',
        because:
          'It works, but it leaves long-term keys with people of another company. Example Corp wants neither users nor keys for them.',
      },
    ],
  },
  {
    id: 'confused-deputy',
    kind: 'diagnose',
    flow: 'cross-account-role',
    fault: 'missing-external-id',
    finds: 'repair',
    repairs: async () => (await import('./accountsRepairs.ts')).deputyRepairs,
    scene:
      'Harbor Metrics reads reports for many customers, with one program and one user. Rival Corp, another of its customers, typed the ARN of Example Corp’s role into the form for new customers. Now Rival Corp sees Example Corp’s figures.',
    asks: 'Which change stops this, and leaves the vendor working for Example Corp?',
    statements: ['T4', 'N36'],
    study: { flow: 'cross-account-role', fault: 'missing-external-id', step: 'assume-role' },
    options: [
      {
        key: 'external-id',
        text: 'Demand Example Corp’s external id in the trust policy',
        because:
          'The vendor sends the id of the customer it works for. For Rival Corp that is another one, so STS refuses.',
      },
      {
        key: 'vendor-network',
        text: 'Admit only the vendor’s network in the trust policy',
        because:
          'It helps against a stolen key. Here the vendor’s own program calls, from its own network, on behalf of the wrong customer.',
      },
      {
        key: 'whole-account',
        text: 'Trust the vendor’s account in place of its one user',
        because:
          'That lets in more, not less. It is useful where the vendor changes its users often.',
      },
      {
        key: 'one-role-only',
        text: 'Let the vendor’s user assume this one role and no other',
        because:
          'It is this very role that is abused. The narrower permission would only cost the vendor its other customers.',
      },
    ],
  },
  {
    id: 'mistyped-role',
    kind: 'diagnose',
    flow: 'cross-account-role',
    fault: 'role-name-misspelt',
    finds: 'error',
    scene:
      'Example Corp mistypes its role’s name in the vendor’s form: HarborMetricReader, without the s. No role of that name exists. The vendor’s program calls AssumeRole with it.',
    asks: 'What does STS answer?',
    statements: ['N36', 'N39'],
    study: { flow: 'cross-account-role', fault: 'role-name-misspelt', step: 'assume-role' },
    options: [
      {
        key: 'AccessDenied',
        text: 'AccessDenied, as if the role did not trust the vendor',
        because:
          'A missing role and one that says no get the same answer. So the answer does not tell outsiders which roles an account has.',
      },
      {
        key: 'NoSuchEntity',
        text: 'NoSuchEntity, with the name that was not found',
        because:
          'IAM says so to callers within the account who may look at roles. STS tells outsiders nothing of the kind.',
      },
      {
        key: 'ValidationError',
        text: 'ValidationError, since the ARN is not valid',
        because:
          'That is for an ARN of the wrong shape. This one has the right shape; it just leads nowhere.',
      },
      {
        key: 'none',
        text: 'Credentials, with which S3 then refuses every call',
        because:
          'Credentials belong to a role, and without a role there is nothing to issue. STS looks the role up first.',
      },
    ],
  },
  {
    id: 'same-name-other-user',
    kind: 'diagnose',
    flow: 'cross-account-role',
    fault: 'user-made-anew',
    finds: 'check',
    scene:
      'At Harbor Metrics somebody deleted the user collector by mistake. It was made again at once: the same name, the same policies. Since then Example Corp’s role does not let it in, although nobody has touched the role.',
    asks: 'Which check of the call fails?',
    statements: ['N36', 'T4'],
    study: { flow: 'cross-account-role', fault: 'user-made-anew', step: 'assume-role' },
    options: [
      {
        key: 'trust.principal',
        text: 'The caller is compared with the principal of the trust policy',
        because:
          'IAM keeps the unique id of the user that a trust policy names. The new user has another id, so it is somebody else.',
      },
      {
        key: 'trust.condition',
        text: 'The external id is compared with the condition of the trust policy',
        because:
          'The id is in the request as ever, and it still fits. It belongs to the customer, not to the user who calls.',
      },
      {
        key: 'iam.identity',
        text: 'The policies of the user have to allow sts:AssumeRole',
        because:
          'They were made again with the user, and they allow it. Had the policies been forgotten, this would fail.',
      },
      {
        key: 'aws.key-active',
        text: 'The access key that signed has to be active',
        because:
          'The signature is accepted, else the answer would be InvalidClientTokenId and name no user.',
      },
    ],
  },
  {
    id: 'office-only',
    kind: 'diagnose',
    flow: 'cross-account-role',
    fault: 'only-from-the-office',
    finds: 'step',
    scene:
      'Example Corp’s organization gets a service control policy: whatever does not come from the office network 198.51.100.0/24 is denied. Harbor Metrics is not in the organization and calls from 203.0.113.17. Its program asks STS who it is, assumes Example Corp’s role, lists the reports and reads one.',
    asks: 'Which call is refused first?',
    statements: ['N10', 'T4'],
    study: { flow: 'cross-account-role', fault: 'only-from-the-office', step: 'list-reports' },
    options: [
      {
        key: 'list-reports',
        text: 'ListObjectsV2, to list the reports',
        because:
          'The session belongs to Example Corp’s account, and the control policy limits whoever acts as that account. It is the first call that the session signs.',
      },
      {
        key: 'assume-role',
        text: 'AssumeRole, to get the role’s session',
        because:
          'The vendor’s user signs this call, and it is in an account outside the organization. Control policies do not bind it.',
      },
      {
        key: 'who-am-i',
        text: 'GetCallerIdentity, signed with the vendor’s key',
        because: 'It concerns the vendor’s account alone. Also, no policy can forbid this call.',
      },
      {
        key: 'none',
        text: 'None: control policies do not bind a vendor from outside',
        because:
          'True of the vendor’s user, and not of the session of a role in Example Corp’s account. With a bucket policy instead, none would be refused.',
      },
    ],
  },
  {
    id: 'two-hours-in-a-chain',
    kind: 'diagnose',
    flow: 'role-chaining',
    fault: 'two-hours',
    finds: 'error',
    scene:
      'Ana’s tool takes the role Analyst by SAML, and with that session it assumes ArchiveReader. Both roles have a MaxSessionDuration of four hours. The tool asks for two hours at the second role.',
    asks: 'What does STS answer to the second call?',
    statements: ['N35', 'N39'],
    study: { flow: 'role-chaining', fault: 'two-hours', step: 'second-role' },
    options: [
      {
        key: 'ValidationError',
        text: 'ValidationError: two hours are too long here',
        because:
          'A session that grows out of another session lasts an hour at most. STS does not shorten the time that is asked for: it refuses the call.',
      },
      {
        key: 'none',
        text: 'Credentials for two hours, as the role allows four',
        because:
          'It would be so for a caller with long-term keys, or with an assertion. In a chain the role’s own setting does not count.',
      },
      {
        key: 'AccessDenied',
        text: 'AccessDenied: a session may not assume a role',
        because:
          'It may, if both sides allow it; that is what role chaining means. Only the time is limited.',
      },
      {
        key: 'ExpiredTokenException',
        text: 'ExpiredTokenException: the first session ends before then',
        because:
          'The second session does not depend on how long the first one lives. The error is for proof that is too old when it arrives.',
      },
    ],
  },
  {
    id: 'tag-of-the-first-session',
    kind: 'diagnose',
    flow: 'role-chaining',
    fault: 'tag-left-behind',
    finds: 'step',
    scene:
      'AD FS sends Ana’s department as a session tag. Somebody removes the rule at AD FS that lists the tag under TransitiveTagKeys. Ana’s tool takes the role Analyst, goes on to ArchiveReader and reads a file there. ArchiveReader allows the folder ${aws:PrincipalTag/Department} only.',
    asks: 'Where is the tool refused?',
    statements: ['N10', 'N36'],
    study: { flow: 'role-chaining', fault: 'tag-left-behind', step: 'read-archive' },
    options: [
      {
        key: 'read-archive',
        text: 'At the file: the session there has no department',
        because:
          'A tag that is not transitive ends with its session. The second session has none, so the variable stands for nothing and no folder matches.',
      },
      {
        key: 'second-role',
        text: 'At the second role: it demands the tag',
        because:
          'Its trust policy lets tags in and demands none. With a condition on aws:RequestTag/Department it would refuse.',
      },
      {
        key: 'first-role',
        text: 'At the first role: the assertion is incomplete',
        because:
          'TransitiveTagKeys is an attribute that may be missing. The tag itself is still sent and accepted.',
      },
      {
        key: 'none',
        text: 'Nowhere: tags stay with a person through a chain',
        because:
          'Only those tags go along that are declared transitive when the first session begins. Others are left behind.',
      },
    ],
  },
  {
    id: 'name-held-back',
    kind: 'diagnose',
    flow: 'role-chaining',
    fault: 'first-role-hands-on-no-name',
    finds: 'repair',
    repairs: async () => (await import('./accountsRepairs.ts')).handOnRepairs,
    scene:
      'AD FS gives Ana’s first session a source identity. Her tool holds a session of Analyst and goes on to ArchiveReader in another account. The trust policy there names Analyst, allows sts:AssumeRole, sts:TagSession and sts:SetSourceIdentity, and wants a source identity that ends in @corp.example.',
    asks: 'Which change makes the second call work?',
    statements: ['N36', 'N10'],
    study: { flow: 'role-chaining', fault: 'first-role-hands-on-no-name', step: 'second-role' },
    options: [
      {
        key: 'first-role',
        text: 'Allow sts:SetSourceIdentity in the policies of Analyst',
        because:
          'Between accounts both sides must allow it. The second role’s trust policy lets the name in; the first role has to let it out.',
      },
      {
        key: 'second-role',
        text: 'Allow sts:SetSourceIdentity in the permissions policies of ArchiveReader',
        because:
          'Those say what ArchiveReader may do once its session exists. Here the caller is still Analyst.',
      },
      {
        key: 'no-condition',
        text: 'Take the condition on the source identity out of the trust policy',
        because:
          'The condition is met: the first session has a fitting name. The name goes along in any case, and needs the permission.',
      },
      {
        key: 'transitive',
        text: 'List the source identity under TransitiveTagKeys at AD FS',
        because:
          'That list is for tags. A source identity follows through every chain by itself, which is just why each step needs the permission.',
      },
    ],
  },
  {
    id: 'name-through-the-chain',
    kind: 'read',
    flow: 'role-chaining',
    step: 'first-role',
    shows: { side: 'response', view: 'xml' },
    finds: {
      sameAs: { trail: '/userIdentity/sessionContext/sourceIdentity', step: 'read-archive' },
    },
    scene:
      'This is what STS answers when Ana’s tool takes its first role. From there the tool goes on to a second role in the archive’s account, and names its session archive-tool.',
    asks: 'Which value will CloudTrail in the archive’s account still show with each file that is read?',
    statements: ['N10', 'N35'],
    study: { flow: 'role-chaining', step: 'first-role' },
    options: [
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/SourceIdentity',
        because:
          'The source identity goes along through every role of the chain, and nobody on the way can change it. It leads from the file to the person.',
      },
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/AssumedRoleUser/AssumedRoleId',
        because:
          'This names the first role’s session. With the second role the tool has another session, under the name that it chose itself.',
      },
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Credentials/AccessKeyId',
        because:
          'Every session has a key id of its own. The second call to STS is recorded with this one, the reading with the next.',
      },
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Subject',
        because:
          'The subject is the NameID of the assertion. STS notes it when the assertion comes in, and no later session has it.',
      },
    ],
  },
  {
    id: 'order-role-chaining',
    kind: 'order',
    flow: 'role-chaining',
    scene:
      'The archive lies in an account that knows nothing of AD FS. Its role ArchiveReader trusts the role Analyst of the data account, which trusts AD FS.',
    asks: 'In which order does Ana’s tool get to a file of the archive?',
    statements: ['N36', 'N06', 'N38'],
    study: { flow: 'role-chaining', step: 'second-role' },
    options: [
      {
        key: 'sign-in',
        because:
          'A chain of roles needs a first link outside of it. Until AD FS has checked Ana, there is nothing that any role would trust.',
      },
      {
        key: 'take-response',
        because:
          'The proof of AD FS is made for a browser to post. The tool has to have it in hand before it can speak to STS.',
      },
      {
        key: 'first-role',
        because:
          'Only Analyst trusts AD FS, so the assertion is worth something here and nowhere else. It yields the first keys.',
      },
      {
        key: 'second-role',
        because:
          'ArchiveReader trusts sessions of Analyst, so the call must be signed with the keys from the step before.',
      },
      {
        key: 'read-archive',
        because:
          'The data account’s role has no rights on the archive. Only the second session’s keys open it.',
      },
    ],
  },
  {
    id: 'notes-external-id',
    kind: 'then-now',
    scene:
      'The external id in a trust policy works like a password: whoever knows it may assume the role.',
    asks: 'Is that so?',
    statements: ['T4', 'N36'],
    correction: 23,
    study: { flow: 'cross-account-role', step: 'look-up-customer' },
    right: 'never:for-whom',
    options: [
      {
        key: 'never:for-whom',
        text: 'Never quite: it says for which customer the caller is at work',
        because:
          'The caller has to be trusted in any case. The id keeps a vendor that serves many from using one customer’s role for another.',
      },
      {
        key: 'true',
        text: 'Still true: that is why nobody but the vendor may see it',
        because:
          'Anyone who may read the trust policy sees it. It protects because a customer cannot choose the one that the vendor sends.',
      },
      {
        key: 'changed:mfa',
        text: 'True then; today a code of an MFA device takes its place',
        because:
          'A code shows that a person is present. A program that works at night for many customers has nobody to type one in.',
      },
      {
        key: 'never:role-arn',
        text: 'Never quite: it replaces the role’s ARN, so that outsiders cannot guess it',
        because:
          'The request names both. The ARN says which role is wanted, and the id comes on top.',
      },
    ],
  },
];
