import type { Question } from '../question.ts';

/** SAML 2.0 to the API, and what goes wrong on the way. */
export const samlApiRunsQuestions: readonly Question[] = [
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
    id: 'role-not-listed',
    kind: 'diagnose',
    flow: 'saml-api',
    fault: 'another-group',
    finds: 'check',
    scene:
      'Ana was moved from the group of readers to that of editors. Her report tool goes on asking STS for DataReader. Nobody has touched the role or its trust policy.',
    asks: 'Which check refuses the call?',
    statements: ['N16', 'N19', 'N36'],
    study: { flow: 'saml-api', fault: 'another-group', step: 'assume-role' },
    options: [
      {
        key: 'sts.role-offered',
        text: 'The role in the call is looked up in the assertion',
        because:
          'AD FS lists the roles that a person’s groups stand for. What is not on that list may not be asked for, however willing the role is.',
      },
      {
        key: 'trust.principal',
        text: 'The SAML provider is looked up in the role’s trust policy',
        because:
          'The trust policy still names ADFS, and Ana still comes from there. It names no single person, so it does not notice her move.',
      },
      {
        key: 'sts.role-exists',
        text: 'The role in the call is looked up in IAM',
        because:
          'DataReader is still there, for others. This check refuses a role that was deleted or misspelt.',
      },
      {
        key: 'saml.role',
        text: 'The assertion is searched for any roles at all',
        because:
          'It lists one, DataEditor. This check refuses an assertion without roles, such as that of a person in no such group.',
      },
    ],
  },
  {
    id: 'old-provider-repair',
    kind: 'diagnose',
    flow: 'saml-api',
    fault: 'other-provider',
    finds: 'repair',
    repairs: async () => (await import('./samlRepairs.ts')).providerRepairs,
    scene:
      'Example Corp has replaced its AD FS. The new one has an IAM SAML provider of its own, ADFS, and its claim rules say so. The role DataReader was made years ago, for OldADFS. It refuses everyone now.',
    asks: 'Which one change opens DataReader to people from the new AD FS?',
    statements: ['N17', 'N36', 'N37'],
    study: { flow: 'saml-api', fault: 'other-provider', step: 'assume-role' },
    options: [
      {
        key: 'trust-names-new',
        text: 'Name ADFS, the new provider, in the trust policy of the role',
        because:
          'The trust policy says through which provider people may come. It is the role’s own word, so each role has to say it.',
      },
      {
        key: 'rules-name-old',
        text: 'Let the claim rules of the new AD FS name OldADFS beside the role',
        because:
          'The tool’s call names ADFS, so call and assertion would not agree. And OldADFS holds the metadata of the old AD FS only.',
      },
      {
        key: 'metadata-again',
        text: 'Upload the metadata of the new AD FS to the provider ADFS once more',
        because:
          'It is there already: the assertion passes every check of its own. It would help if AD FS had a new certificate or name.',
      },
      {
        key: 'role-may-assume',
        text: 'Allow the role sts:AssumeRoleWithSAML on itself',
        because:
          'A permissions policy says what a session of the role may do. It has no say in who may begin one.',
      },
    ],
  },
  {
    id: 'two-hours-repair',
    kind: 'diagnose',
    flow: 'saml-api',
    fault: 'duration-too-long',
    finds: 'repair',
    repairs: async () => (await import('./samlRepairs.ts')).durationRepairs,
    scene:
      'The report tool asks STS for 7200 seconds, as it always did. A review has cut the maximum session duration of DataReader to one hour. Since then the tool gets no credentials.',
    asks: 'The tool cannot be changed. What gives it its two hours back?',
    statements: ['N15', 'N19', 'N35'],
    study: { flow: 'saml-api', fault: 'duration-too-long', step: 'assume-role' },
    options: [
      {
        key: 'role-maximum',
        text: 'A maximum session duration of two hours on the role',
        because:
          'The role sets the limit, between one hour and twelve. STS refuses a call that asks for more; it does not shorten it.',
      },
      {
        key: 'session-duration',
        text: 'A SessionDuration of 7200 in the assertion of AD FS',
        because:
          'That attribute is about console sessions. It can shorten what a program gets, and never lifts the role’s maximum.',
      },
      {
        key: 'token-lifetime',
        text: 'A token lifetime of two hours at AD FS',
        because:
          'That moves the end of the assertion’s Conditions. How long the credentials hold is another matter.',
      },
    ],
  },
  {
    id: 'after-lunch',
    kind: 'diagnose',
    flow: 'saml-api',
    fault: 'credentials-expired',
    finds: 'error',
    scene:
      'At 08:30 a tool trades Ana’s assertion for credentials of two hours and lists the reports. Then it waits for her. At 10:35 it asks S3 for a report, with the keys it has.',
    asks: 'What does it get?',
    statements: ['N10', 'N15', 'N35'],
    study: { flow: 'saml-api', fault: 'credentials-expired', step: 'read-report' },
    options: [
      {
        key: 'ExpiredToken',
        text: 'ExpiredToken, as the session token has ended',
        because:
          'The credentials ended at 10:30, and S3 checks each request by itself. The tool has to go back to AD FS for a new assertion.',
      },
      {
        key: 'none',
        text: 'The report, as the tool began in time',
        because:
          'S3 keeps no session with a program. That the list was allowed says nothing about a request two hours later.',
      },
      {
        key: 'AccessDenied',
        text: 'AccessDenied, as the role’s policies hold for two hours',
        because:
          'Policies have no end of their own, and they are not even looked at: the keys are refused before.',
      },
      {
        key: 'ExpiredTokenException',
        text: 'ExpiredTokenException, as the assertion has grown too old',
        because:
          'The assertion was traded at 08:30 and plays no further part. STS gives this answer to one that comes too late.',
      },
    ],
  },
];
