import type { DiagnoseQuestion } from '../question.ts';

/** SAML federation that breaks: answers found by running the flows of the lab. */
export const samlRunQuestions: readonly DiagnoseQuestion[] = [
  {
    id: 'six-minutes',
    kind: 'diagnose',
    flow: 'saml-api',
    fault: 'stale-assertion',
    finds: 'error',
    scene:
      'A tool signs in at AD FS and keeps the SAML response. Six minutes later it calls AssumeRoleWithSAML. The conditions in the assertion hold for an hour.',
    asks: 'What does STS answer?',
    statements: ['N17', 'N19'],
    study: { flow: 'saml-api', fault: 'stale-assertion', step: 'assume-role' },
    options: [
      {
        key: 'ExpiredTokenException',
        text: 'ExpiredTokenException',
        because:
          'AWS wants an assertion redeemed within five minutes of its issue, whatever its own conditions say.',
      },
      {
        key: 'none',
        text: 'Credentials, as the conditions still hold',
        because:
          'They do hold, but AWS has a limit of its own: five minutes from the issue of the assertion.',
      },
      {
        key: 'InvalidIdentityToken',
        text: 'InvalidIdentityToken',
        because:
          'That is for an assertion that proves nothing, such as one with a bad signature. This one is sound, only late.',
      },
      {
        key: 'SignatureDoesNotMatch',
        text: 'SignatureDoesNotMatch',
        because: 'That is about SigV4, and AssumeRoleWithSAML carries no AWS signature.',
      },
    ],
  },
  {
    id: 'new-certificate',
    kind: 'diagnose',
    flow: 'saml-api',
    fault: 'certificate-rolled-over',
    finds: 'check',
    scene:
      'AD FS begins to sign with a new certificate and sends it along in every response. Nobody changes anything at AWS.',
    asks: 'Which check refuses the next assertion?',
    statements: ['N17', 'N37'],
    study: { flow: 'saml-api', fault: 'certificate-rolled-over', step: 'assume-role' },
    options: [
      {
        key: 'saml.signature.certificate',
        text: 'The certificate is compared with those that AWS holds',
        because:
          'AWS trusts only the certificates in the metadata that was uploaded. The one inside the message proves nothing.',
      },
      {
        key: 'saml.signature.digest',
        text: 'The digest is compared with the content of the assertion',
        because:
          'Nothing was altered on the way, so the digest is right. AD FS signed properly, with a key that AWS does not know.',
      },
      {
        key: 'saml.issuer',
        text: 'The Issuer is compared with the name in the metadata',
        because: 'The Issuer is the name of AD FS. A new certificate does not change it.',
      },
      {
        key: 'trust.principal',
        text: 'The provider is compared with the one in the role’s trust policy',
        because:
          'The trust policy names the IAM SAML provider by its ARN. That is still the same provider.',
      },
    ],
  },
  {
    id: 'regional-endpoint',
    kind: 'diagnose',
    flow: 'saml-api',
    fault: 'regional-recipient',
    finds: 'check',
    scene:
      'AD FS is set to send people to https://eu-central-1.signin.aws.amazon.com/saml. The Audience stays urn:amazon:webservices. The trust policy wants SAML:aud to be https://signin.aws.amazon.com/saml.',
    asks: 'What is refused?',
    statements: ['N18', 'N36'],
    study: { flow: 'saml-api', fault: 'regional-recipient', step: 'assume-role' },
    options: [
      {
        key: 'trust.condition',
        text: 'The Recipient, by the condition in the trust policy',
        because:
          'The key SAML:aud holds the Recipient of the assertion, in spite of its name. The trust policy lists another one.',
      },
      {
        key: 'saml.audience',
        text: 'The Audience, by AWS’s check of the assertion',
        because: 'The Audience still names AWS, so this check holds. SAML:aud is not the Audience.',
      },
      {
        key: 'saml.recipient',
        text: 'The Recipient, as it is no sign-in address of AWS',
        because:
          'Regional endpoints are sign-in addresses of AWS, so this check holds. It is the role that does not expect it.',
      },
      {
        key: 'trust.principal',
        text: 'The SAML provider, as it belongs to another Region',
        because: 'IAM SAML providers have no Region. The trust policy names the right one.',
      },
    ],
  },
  {
    id: 'slow-laptop',
    kind: 'diagnose',
    flow: 'saml-api',
    fault: 'slow-clock',
    finds: 'step',
    scene:
      'The clock of Ana’s laptop is 20 minutes slow, and nothing sets it right. Her tool signs in at AD FS, calls AssumeRoleWithSAML, then GetCallerIdentity, and then reads an object from S3.',
    asks: 'What is refused first?',
    statements: ['N09', 'N10', 'N19'],
    study: { flow: 'saml-api', fault: 'slow-clock', step: 'who-am-i' },
    options: [
      {
        key: 'who-am-i',
        text: 'GetCallerIdentity',
        because:
          'It is the first request that is signed with the new keys. SigV4 signs the time, and 15 minutes is all it may be off.',
      },
      {
        key: 'sign-in',
        text: 'The sign-in at AD FS',
        because:
          'A password does not depend on the laptop’s clock, and AD FS stamps the assertion with its own.',
      },
      {
        key: 'assume-role',
        text: 'AssumeRoleWithSAML',
        because:
          'It is not signed, and the times in the assertion are those of AD FS. The laptop’s clock plays no part.',
      },
      {
        key: 'read-report',
        text: 'GetObject',
        because: 'S3 would refuse it too, but another signed request comes before.',
      },
    ],
  },
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
    scene:
      'AD FS begins to send each person’s department as a session tag. Since then nobody can sign in to DataReader: AccessDenied.',
    asks: 'Which one change lets people in again, tag and all?',
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
];
