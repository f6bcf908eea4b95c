import type { Question } from '../question.ts';

/** SAML 2.0 federation with IAM. */
export const samlQuestions: readonly Question[] = [
  {
    id: 'what-adfs-sends',
    kind: 'choose',
    scene: 'Ana is on her way to the AWS console. She has just typed her password into AD FS.',
    asks: 'What does AD FS send to her browser?',
    statements: ['N07', 'N17', 'N18'],
    study: { flow: 'saml-console', step: 'sign-in' },
    right: 'form',
    options: [
      {
        key: 'form',
        text: 'A form that holds a signed SAML response',
        because:
          'The browser posts the form to AWS’s sign-in page. Only that page makes a console session from it.',
      },
      {
        key: 'presigned-url',
        text: 'A pre-signed URL that opens the console',
        because:
          'Older notes say so. But AD FS has no AWS key to sign a URL with, and SAML federation uses none.',
      },
      {
        key: 'credentials',
        text: 'AWS credentials that expire, in a cookie',
        because:
          'AWS credentials come from STS, and in the console flow they stay at AWS. AD FS never has them.',
      },
      {
        key: 'signin-token',
        text: 'A SigninToken for AWS’s federation endpoint',
        because:
          'That is what AWS’s federation endpoint gives to a custom broker. AD FS speaks SAML and needs none.',
      },
    ],
  },
  {
    id: 'assertion-to-keys',
    kind: 'choose',
    scene: 'A tool on Ana’s laptop holds a fresh SAML response. It has no AWS key of any kind.',
    asks: 'How does it get AWS credentials?',
    statements: ['N08', 'N09', 'N19', 'N20', 'N39'],
    study: { flow: 'saml-api', step: 'assume-role' },
    right: 'unsigned',
    options: [
      {
        key: 'unsigned',
        text: 'It calls AssumeRoleWithSAML, without an AWS signature',
        because:
          'The assertion is the proof, so there is nothing to sign with and no need to. STS answers with the credentials.',
      },
      {
        key: 'sign-in-page',
        text: 'It posts the response to AWS’s sign-in page and reads the keys there',
        because:
          'That page makes the same call, but its answer is a cookie for the console. The keys stay at AWS.',
      },
      {
        key: 'assume-role',
        text: 'It calls AssumeRole, signed with the key of AD FS',
        because:
          'AssumeRole is signed with AWS credentials. The private key of AD FS never leaves AD FS, and AWS takes no signature of it on a request.',
      },
      {
        key: 'password',
        text: 'It calls AssumeRoleWithSAML, with Ana’s name and password',
        because:
          'AWS never sees Ana’s password. She proved herself to AD FS, and the assertion says so.',
      },
    ],
  },
  {
    id: 'new-team',
    kind: 'choose',
    scene:
      'People come to AWS by SAML from AD FS. A claim rule turns AD groups such as AWS-111122223333-DataReader into roles. Ana moves from the readers to the editors.',
    asks: 'Where is her access changed?',
    statements: ['N16', 'N17', 'N36'],
    study: { flow: 'saml-api', step: 'sign-in' },
    right: 'directory',
    options: [
      {
        key: 'directory',
        text: 'In Active Directory: her groups are changed',
        because:
          'AD FS reads the groups at the next sign-in and lists the role that the new group stands for. Nothing changes at AWS.',
      },
      {
        key: 'iam-group',
        text: 'In IAM: she joins the group of editors',
        because: 'Ana is no IAM user, so no IAM group can hold her. AD groups stand for roles.',
      },
      {
        key: 'trust-policy',
        text: 'In the trust policy of DataEditor: it is given her name',
        because:
          'The trust policy names the SAML provider. Which person may have the role is left to AD FS.',
      },
      {
        key: 'metadata',
        text: 'At the IAM SAML provider: it is given new metadata',
        because:
          'Metadata says who AD FS is and which certificates it signs with. It holds no people and no groups.',
      },
    ],
  },
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
    repairs: async () => (await import('./samlRepairs.ts')).tagsRepairs,
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
    id: 'order-saml-api',
    kind: 'order',
    flow: 'saml-api',
    scene:
      'A tool on Ana’s laptop has no AWS key. She has an account at AD FS, which AWS trusts by SAML 2.0.',
    asks: 'In which order does the tool reach a report in S3?',
    statements: ['N06', 'N15', 'N19'],
    study: { flow: 'saml-api', step: 'assume-role' },
    options: [
      {
        key: 'sign-in',
        because:
          'The identity store comes first. Until AD FS vouches for Ana, nobody at AWS has heard of her.',
      },
      {
        key: 'take-response',
        because:
          'AD FS answers with a form for a browser. The tool takes the response out, as no browser will post it.',
      },
      {
        key: 'assume-role',
        because:
          'STS wants the assertion in the call, so it must be at hand. Only this call yields keys.',
      },
      {
        key: 'who-am-i',
        because:
          'GetCallerIdentity is signed with the new keys, so it cannot come before them. It is a check, made before real work.',
      },
      {
        key: 'read-report',
        because: 'S3 knows nothing of SAML. It is the resource, and the last of the three moves.',
      },
    ],
  },
  {
    id: 'what-saml-aud-reads',
    kind: 'read',
    flow: 'saml-api',
    step: 'assume-role',
    shows: { side: 'request', view: 'saml' },
    finds: { sameAs: { check: 'trust.condition' } },
    scene:
      'The role’s trust policy has the condition "StringEquals": {"SAML:aud": "https://signin.aws.amazon.com/saml"}. A tool sends this assertion to STS.',
    asks: 'Which field of the assertion does the condition look at?',
    statements: ['N18', 'N36', 'N17'],
    study: { flow: 'saml-api', step: 'assume-role', fault: 'regional-recipient' },
    options: [
      {
        key: '/samlp:Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData/@Recipient',
        because:
          'In spite of its name, the key SAML:aud holds the Recipient: the address that the assertion was made for.',
      },
      {
        key: '/samlp:Response/Assertion/Conditions/AudienceRestriction/Audience',
        because:
          'The names are alike, and that misleads many. AWS checks the Audience itself; for conditions the key reads another field.',
      },
      {
        key: '/samlp:Response/Assertion/Issuer',
        because:
          'This names AD FS. Conditions reach it by the key SAML:iss, and the SAML provider in Principal stands for it.',
      },
      {
        key: '/samlp:Response/Assertion/Subject/NameID',
        because: 'This names Ana. Conditions reach it by the key SAML:sub.',
      },
    ],
  },
  {
    id: 'notes-presigned-url',
    kind: 'then-now',
    scene: 'When a person has signed in, the identity provider answers with a pre-signed URL.',
    asks: 'Is that so?',
    statements: ['N07', 'N17'],
    correction: 2,
    study: { flow: 'saml-console', step: 'sign-in' },
    right: 'never:form-token-code',
    options: [
      {
        key: 'never:form-token-code',
        text: 'Never quite: it answers with a SAML response, a token or a code',
        because:
          'To pre-sign a URL takes AWS keys, and an identity provider has none. What it gives is proof, which AWS then checks.',
      },
      {
        key: 'true',
        text: 'Still true: the browser opens the console by that URL',
        because:
          'The browser posts a form with the SAML response. The console session is made by AWS’s sign-in page.',
      },
      {
        key: 'changed:credentials',
        text: 'True then; today the identity provider sends AWS credentials',
        because:
          'It has none to send, now as before. Credentials come from STS, in exchange for the proof.',
      },
      {
        key: 'changed:signin-token',
        text: 'True then; today it sends a SigninToken for the console, made by AWS',
        because:
          'A SigninToken is what a custom broker fetches from the federation endpoint. It is right there, not for SAML.',
      },
    ],
  },
];
