import type { Question } from '../question.ts';

/** SAML 2.0 to the console, and what goes wrong on the way. */
export const samlConsoleRunsQuestions: readonly Question[] = [
  {
    id: 'no-role-group',
    kind: 'diagnose',
    flow: 'saml-console',
    fault: 'no-group',
    finds: 'error',
    scene:
      'Ana was taken out of every group that stands for an AWS role. AD FS still signs her in, and her browser posts its response to AWS’s sign-in page.',
    asks: 'What does the page tell her?',
    statements: ['N16', 'N18'],
    study: { flow: 'saml-console', fault: 'no-group', step: 'post-response' },
    options: [
      {
        key: 'Your request included an invalid SAML response. To logout, click here.',
        text: '“Your request included an invalid SAML response.”',
        because:
          'The response has no Role attribute. AWS calls it invalid as a whole, which sounds like a broken signature and is not.',
      },
      {
        key: 'AccessDenied',
        text: '“Not authorized to perform sts:AssumeRoleWithSAML”',
        because: 'That is for a role that was asked for. Here there is no role to ask for.',
      },
      {
        key: 'InvalidIdentityToken',
        text: '“Response signature invalid”',
        because: 'AD FS signs as it always does. What it signs lists no role.',
      },
      {
        key: 'none',
        text: 'Nothing: it lets her choose from an empty list of roles',
        because: 'The page shows a choice only when the assertion lists more than one role.',
      },
    ],
  },
  {
    id: 'tags-repair',
    kind: 'diagnose',
    flow: 'saml-console',
    fault: 'role-without-tags',
    finds: 'repair',
    repairs: async () => (await import('./samlRepairs.ts')).tagsRepairs,
    scene:
      'AD FS begins to send each person’s department as a session tag. Since then nobody can sign in to DataReader: AccessDenied.',
    asks: 'Which one change lets people in again, with the tag?',
    statements: ['N14', 'N36'],
    study: { flow: 'saml-console', fault: 'role-without-tags', step: 'choose-role' },
    options: [
      {
        key: 'trust-tag-session',
        text: 'Allow sts:TagSession in the role’s trust policy',
        because:
          'A session tag makes two permissions of one request. The trust policy must allow both of them.',
      },
      {
        key: 'role-tag-session',
        text: 'Allow sts:TagSession in the role’s permissions policy',
        because:
          'That policy counts once the session exists. Whether it may begin, and with tags, is up to the trust policy.',
      },
      {
        key: 'transitive-keys',
        text: 'Let AD FS list the tag under TransitiveTagKeys',
        because:
          'That makes a tag last through role chaining. To pass a tag at all still takes the permission.',
      },
      {
        key: 'role-tags',
        text: 'Put a tag with the same key on the role',
        because:
          'A tag on the role is something else. It neither allows nor replaces a tag that the session brings.',
      },
    ],
  },
  {
    id: 'list-repair',
    kind: 'diagnose',
    flow: 'saml-console',
    fault: 'role-may-not-list',
    finds: 'repair',
    repairs: async () => (await import('./samlRepairs.ts')).listRepairs,
    scene:
      'Ana works in the console as DataReader. The role allows s3:GetObject on every object of the bucket corp-example-reports. Where the list of objects should be, the console shows AccessDenied.',
    asks: 'Which permission, added to the role, brings the list?',
    statements: ['N10'],
    study: { flow: 'saml-console', fault: 'role-may-not-list', step: 'open-bucket' },
    options: [
      {
        key: 'list-on-bucket',
        text: 's3:ListBucket on arn:aws:s3:::corp-example-reports',
        because: 'To list is something done to the bucket, so the bucket’s ARN is the resource.',
      },
      {
        key: 'list-on-objects',
        text: 's3:ListBucket on arn:aws:s3:::corp-example-reports/*',
        because:
          'With /* the ARN means the objects in the bucket. The bucket itself does not match.',
      },
      {
        key: 'operation-name',
        text: 's3:ListObjectsV2 on arn:aws:s3:::corp-example-reports',
        because:
          'ListObjectsV2 is the name of the API operation. The action that policies know is s3:ListBucket.',
      },
      {
        key: 'get-on-bucket',
        text: 's3:GetObject on arn:aws:s3:::corp-example-reports',
        because: 'GetObject reads objects. It lists nothing, on whatever it is allowed.',
      },
    ],
  },
  {
    id: 'roles-left-open',
    kind: 'diagnose',
    flow: 'saml-console',
    fault: 'coffee-break',
    finds: 'step',
    scene:
      'Ana’s browser has posted the SAML response, and AWS shows her two roles to choose from. She fetches a coffee. Six minutes later she picks DataReader.',
    asks: 'Where is she stopped?',
    statements: ['N17', 'N18'],
    study: { flow: 'saml-console', fault: 'coffee-break', step: 'choose-role' },
    options: [
      {
        key: 'choose-role',
        text: 'At the choice: the page sends the assertion again',
        because:
          'AWS keeps nothing between the two requests. The form holds the assertion itself, and AWS takes an assertion only within five minutes of its issue.',
      },
      {
        key: 'none',
        text: 'Nowhere: AWS took her assertion already',
        because:
          'It was found good, but no session was made from it yet. That happens with the choice, and the choice comes too late.',
      },
      {
        key: 'open-console',
        text: 'At the console: its session began with the first post',
        because:
          'The session begins when STS gives credentials, and STS is called only after the choice.',
      },
      {
        key: 'sign-in',
        text: 'At AD FS: it has to confirm that she is still there',
        because:
          'AD FS and AWS never talk to each other about her. Once its form is delivered, AD FS is out of it.',
      },
    ],
  },
  {
    id: 'display-name',
    kind: 'diagnose',
    flow: 'saml-console',
    fault: 'name-with-a-space',
    finds: 'step',
    scene:
      'To make CloudTrail easier to read, a new claim rule of AD FS fills RoleSessionName with people’s display names. Ana’s is “Ana Torres”.',
    asks: 'Where is she stopped on her way to the console?',
    statements: ['N17', 'N18'],
    study: { flow: 'saml-console', fault: 'name-with-a-space', step: 'post-response' },
    options: [
      {
        key: 'post-response',
        text: 'At AWS’s sign-in page, which gets the assertion',
        because:
          'RoleSessionName becomes the name of the session, and such a name may hold no space. AWS refuses the assertion, so no session begins.',
      },
      {
        key: 'sign-in',
        text: 'At AD FS, as its new rule cannot be carried out',
        because:
          'AD FS sends whatever its rules say. It knows nothing of the characters that AWS takes.',
      },
      {
        key: 'open-console',
        text: 'At the console, which cannot show the name of her session',
        because:
          'The console does show that name. But it is opened with a session, and this one is refused before it exists.',
      },
      {
        key: 'none',
        text: 'Nowhere: AWS drops the space',
        because:
          'AWS alters nothing in an assertion. Send the mail address or the logon name, which have no spaces.',
      },
    ],
  },
  {
    id: 'new-name-repair',
    kind: 'diagnose',
    flow: 'saml-console',
    fault: 'issuer-changed',
    finds: 'repair',
    repairs: async () => (await import('./samlRepairs.ts')).issuerRepairs,
    scene:
      'The federation service of Example Corp is renamed: it now signs people in under login.corp.example, with the same key as before. AWS refuses everyone since.',
    asks: 'Which one change lets people in again?',
    statements: ['N17', 'N37'],
    study: { flow: 'saml-console', fault: 'issuer-changed', step: 'post-response' },
    options: [
      {
        key: 'upload-metadata',
        text: 'Upload AD FS’s current metadata to the IAM SAML provider',
        because:
          'The metadata holds the name of AD FS, its entityID, beside the certificate. The Issuer of each assertion must equal it.',
      },
      {
        key: 'trust-issuer',
        text: 'Ask for the new name in the role’s trust policy, as a condition on SAML:iss',
        because:
          'A condition can only narrow who gets in. Before any trust policy is read, the Issuer is compared with the metadata.',
      },
      {
        key: 'audience',
        text: 'Let AD FS write its new name into the Audience',
        because:
          'The Audience is for whom an assertion is made, so it names AWS. Who made it stands in the Issuer.',
      },
      {
        key: 'new-key',
        text: 'Let AD FS sign with a key pair made for the new name',
        because:
          'The key was fine. A new one, unknown to AWS, would be a second reason to refuse the assertion.',
      },
    ],
  },
  {
    id: 'one-policy-more',
    kind: 'diagnose',
    flow: 'saml-console',
    fault: 'forgotten-scp',
    finds: 'step',
    scene:
      'DataReader allows s3:ListBucket and s3:GetObject on the reports. Its account is a member of an organization. Somebody attaches a service control policy to the root: it denies s3:GetObject. Ana signs in with SAML, goes to the bucket and opens a report.',
    asks: 'How far does she get?',
    statements: ['N10', 'N15'],
    study: { flow: 'saml-console', fault: 'forgotten-scp', step: 'open-report' },
    options: [
      {
        key: 'open-report',
        text: 'To the list of the reports, but into none of them',
        because:
          'The list is s3:ListBucket, and nothing denies that. To open a report is s3:GetObject, and a Deny wins over what the role allows.',
      },
      {
        key: 'open-bucket',
        text: 'To the console, which cannot show the bucket any more',
        because:
          'To list a bucket is another action than to read its objects. A Deny of s3:ListBucket would stop her here.',
      },
      {
        key: 'choose-role',
        text: 'To the choice of a role, as this role breaks a rule of the organization',
        because:
          'A service control policy does not look at what a role might do. It is weighed with each request, and this one is about s3:GetObject.',
      },
      {
        key: 'none',
        text: 'To the report, as people who federate are not of the organization',
        because:
          'Her session is one of a role of the account, so it is limited like everyone in the account. Of all accounts only the management account is spared.',
      },
    ],
  },
];
