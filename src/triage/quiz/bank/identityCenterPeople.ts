import type { JudgedRequest, Question } from '../question.ts';

const account = '111122223333';

/** A session of a permission set, which reads one object. */
const reads = (
  permissionSet: string,
  object: string,
  context: JudgedRequest['context'] = {},
): JudgedRequest => ({
  principal: {
    kind: 'role-session',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_${permissionSet}_4da7922c5ef29ae9/dana@corp.example`,
    roleArn: `arn:aws:iam::${account}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_${permissionSet}_4da7922c5ef29ae9`,
    userId: 'AROARTX3GSDSTEXAMPLE7:dana@corp.example',
  },
  action: 's3:GetObject',
  resource: `arn:aws:s3:::${object}`,
  resourceAccount: account,
  context,
});

const ofAnalytics = { 'aws:PrincipalTag/department': 'Analytics' };

/** Where people come from, how they arrive, and what they are given. */
export const identityCenterPeopleQuestions: readonly Question[] = [
  {
    id: 'one-account-alone',
    kind: 'choose',
    scene:
      'A small firm has one AWS account, and its reseller does not allow it an organization. Twelve people need the console, for two kinds of work. They sign in at the firm’s AD FS for everything else.',
    asks: 'Which way do you set up?',
    statements: ['N04', 'T3'],
    pairs: ['center-iam'],
    study: { flow: 'saml-console', step: 'post-response' },
    right: 'iam-saml',
    options: [
      {
        key: 'iam-saml',
        text: 'A SAML provider in IAM for AD FS, and two roles',
        because:
          'Permission sets need an organization. With one account and few roles, plain SAML with IAM costs little upkeep.',
      },
      {
        key: 'account-instance',
        text: 'An account instance of Identity Center, with AD FS as its source',
        because:
          'An instance of a single account serves applications only. Access to accounts takes the instance of an organization.',
      },
      {
        key: 'broker',
        text: 'A broker beside AD FS, which calls AssumeRole for the two roles',
        because:
          'A broker is for stores that cannot do SAML 2.0. AD FS can, and the firm would run a server with AWS keys for nothing.',
      },
      {
        key: 'iam-users',
        text: 'Twelve IAM users in two groups, named as in the firm’s directory',
        because:
          'That makes twelve more passwords, and AD FS does not take them away when a person leaves. The directory already knows who is there.',
      },
    ],
  },
  {
    id: 'order-okta-to-console',
    kind: 'order',
    flow: 'identity-center-external-idp',
    scene:
      'Identity Center takes its people from Okta, over SCIM and SAML. An administrator makes everything ready. Then Ben signs in for the first time, while his browser carries messages between Identity Center and Okta, and goes to the console.',
    asks: 'In which order does this happen?',
    statements: ['N11', 'N12', 'N13'],
    study: { flow: 'identity-center-external-idp', step: 'post-response' },
    options: [
      {
        key: 'create-group',
        because:
          'Okta writes its groups into the identity store over SCIM. Before that, there is nothing to assign to.',
      },
      {
        key: 'assign',
        because:
          'The assignment needs the id that the store gave the group. With it, the role is made in the account.',
      },
      {
        key: 'post-request',
        because:
          'Ben opens the portal, and Identity Center knows no password of his. It sends him to Okta with a question.',
      },
      {
        key: 'post-response',
        because:
          'Okta answers the question with an assertion. Identity Center compares its NameID with the names in the store.',
      },
      {
        key: 'choose-role',
        because:
          'Only now does the portal know who he is, and show what his group was given. He picks one.',
      },
      {
        key: 'post-to-aws',
        because:
          'For the account, Identity Center makes an assertion of its own. So two of them are posted on the way, to two addresses.',
      },
    ],
  },
  {
    id: 'order-pkce',
    kind: 'order',
    flow: 'identity-center-pkce',
    scene:
      'Dana runs aws sso login on a new laptop, with a browser on it. She has not signed in today, and the command line has never met Identity Center.',
    asks: 'In which order does the command line come to credentials?',
    statements: ['N02', 'N13', 'N06'],
    study: { flow: 'identity-center-pkce', step: 'take-token' },
    options: [
      {
        key: 'register-client',
        because:
          'The command line needs a client id, and registers the address on the laptop to which the answer may go.',
      },
      {
        key: 'authorize',
        because:
          'The browser carries the question, with the client id and the hash of a secret that stays in the program.',
      },
      {
        key: 'sign-in',
        because: 'Nobody can allow anything before Identity Center knows that it is Dana.',
      },
      {
        key: 'deliver-code',
        because:
          'After she has allowed access, the browser brings a code to the port where the program listens.',
      },
      {
        key: 'take-token',
        because:
          'The code is traded together with the secret itself. This token speaks for Dana at the portal, and signs nothing at AWS.',
      },
      {
        key: 'get-credentials',
        because:
          'The portal trades the token for keys of one role in one account. These are the AWS credentials.',
      },
    ],
  },
  {
    id: 'order-windows-desktop',
    kind: 'order',
    flow: 'identity-center-windows',
    scene:
      'A Windows server on EC2 belongs to no domain, has no open port, and nobody was given a password for it. Dana is in Identity Center, and works at its desktop ten minutes later.',
    asks: 'In which order does she get there?',
    statements: ['N03', 'N13'],
    study: { flow: 'identity-center-windows', step: 'make-user' },
    options: [
      {
        key: 'choose-desktop',
        because:
          'The portal is the entrance. She picks the permission set that allows work at this server.',
      },
      {
        key: 'post-response',
        because:
          'The choice becomes a session in the account. What follows, Fleet Manager does with that session.',
      },
      {
        key: 'ask-for-user',
        because:
          'Windows does not know Dana. So Systems Manager is asked to run a document that changes this.',
      },
      {
        key: 'make-user',
        because:
          'The agent on the server carries the document out: a local user for her, with a password that nobody has to know.',
      },
      {
        key: 'connect',
        because:
          'Now there is somebody to sign in as. The line runs through Systems Manager, so no port has to be open.',
      },
      {
        key: 'work',
        because:
          'The desktop comes last: a Windows session in the browser, of the user made for her.',
      },
    ],
  },
  {
    id: 'who-vouches-to-the-account',
    kind: 'read',
    flow: 'identity-center-external-idp',
    step: 'post-to-aws',
    shows: { side: 'request', view: 'saml' },
    finds: { sameAs: { check: 'saml.issuer' } },
    scene:
      'Ben typed his password at Okta. Okta vouched for him to Identity Center, he chose a permission set, and now his browser posts this response to AWS’s sign-in page.',
    asks: 'Which line says who vouches for him to the account?',
    statements: ['N11', 'N01'],
    pairs: ['center-iam'],
    study: { flow: 'identity-center-external-idp', step: 'post-to-aws' },
    options: [
      {
        key: '/samlp:Response/Assertion/Issuer',
        because:
          'It is an address of Identity Center, not of Okta. The account trusts Identity Center alone; with plain SAML and IAM, it would trust Okta.',
      },
      {
        key: '/samlp:Response/Assertion/Subject/NameID',
        because:
          'This is the person who is vouched for. The name is the same at Okta and in the identity store.',
      },
      {
        key: '/samlp:Response/Assertion/Conditions/AudienceRestriction/Audience',
        because:
          'This is whom the response is meant for: AWS. It keeps a response for another application from being used here.',
      },
      {
        key: '/samlp:Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData/@Recipient',
        because:
          'This is the address that takes the response. Trust policies of the account compare it, as SAML:aud.',
      },
    ],
  },
  {
    id: 'what-makes-a-stolen-code-useless',
    kind: 'read',
    flow: 'identity-center-pkce',
    step: 'authorize',
    shows: { side: 'request', view: 'query' },
    finds: { sameAs: { check: 'sso-oidc.code-verifier', part: 'wanted', step: 'take-token' } },
    scene:
      'The command line sends Dana’s browser to Identity Center with this request. A malicious program on her laptop can read every address that the browser opens, so it sees this request and the code that comes back.',
    asks: 'Which parameter makes the code worthless to it?',
    statements: ['N02'],
    study: {
      flow: 'identity-center-pkce',
      step: 'take-token',
      fault: 'verifier-overwritten',
    },
    options: [
      {
        key: '/query/6',
        because:
          'It is the hash of a secret that the command line kept. Whoever trades the code must show the secret, and no hash leads back to it.',
      },
      {
        key: '/query/3',
        because:
          'The state tells the command line that an answer belongs to its own question. The thief sees it as well, and the trade does not ask for it.',
      },
      {
        key: '/query/1',
        because:
          'The client id says which registration asks. It is no secret, and is in every such address.',
      },
      {
        key: '/query/2',
        because:
          'The code is sent to this address, and the trade must name it again. The thief can read it here and do so.',
      },
    ],
  },
  {
    id: 'which-code-to-guard',
    kind: 'read',
    flow: 'identity-center-cli',
    step: 'start-authorization',
    shows: { side: 'response', view: 'json' },
    finds: { sameAs: { step: 'take-token', side: 'request', view: 'json', path: '/deviceCode' } },
    scene:
      'A server without a browser runs aws sso login --use-device-code and gets this answer. It prints some of it on the screen, for Dana to type into the browser of her laptop.',
    asks: 'Which value must the program keep to itself, as it is traded for Dana’s token?',
    statements: ['N13', 'N06'],
    study: { flow: 'identity-center-cli', step: 'take-token' },
    options: [
      {
        key: '/deviceCode',
        because:
          'The program polls with it, and once Dana has agreed, whoever shows it gets the token. So it is long and never printed.',
      },
      {
        key: '/userCode',
        because:
          'It is short because Dana types it. It leads her to the right question, and yields no token.',
      },
      {
        key: '/verificationUriComplete',
        because:
          'That is the address with the short code in it, to spare her the typing. It is meant to be shown.',
      },
      {
        key: '/expiresIn',
        because:
          'It says for how many seconds the two codes work. Knowing that helps nobody to a token.',
      },
    ],
  },
  {
    id: 'folder-of-the-board',
    kind: 'spot',
    scene:
      'Everybody has this permission set. Identity Center sends the department as a session tag. Dana of Analytics should read the objects under Analytics/, yet she can also read those under Analytics-Board/.',
    asks: 'Which repair stops that and leaves her own objects readable?',
    statements: ['N14', 'N12'],
    study: { flow: 'identity-center-abac', step: 'open-folder', fault: 'no-slash' },
    policy: {
      id: 'Inline policy of the permission set TeamFolder',
      kind: 'identity',
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'ListOwnFolder',
            Effect: 'Allow',
            Action: 's3:ListBucket',
            Resource: 'arn:aws:s3:::corp-example-teams',
            Condition: { StringLike: { 's3:prefix': '${aws:PrincipalTag/department}*' } },
          },
          {
            Sid: 'ReadOwnFolder',
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::corp-example-teams/${aws:PrincipalTag/department}*',
          },
        ],
      },
    },
    stranger: reads('TeamFolder', 'corp-example-teams/Analytics-Board/findings.txt', ofAnalytics),
    rightful: reads('TeamFolder', 'corp-example-teams/Analytics/findings.txt', ofAnalytics),
    options: [
      {
        key: '/Statement/1/Resource',
        becomes: 'arn:aws:s3:::corp-example-teams/${aws:PrincipalTag/department}/*',
        because:
          'S3 has no folders, only names. Without the slash, every name that begins with Analytics matches.',
      },
      {
        key: '/Statement/0/Condition/StringLike/s3:prefix',
        becomes: '${aws:PrincipalTag/department}/*',
        because:
          'It needs the slash too, but it is about listing names. To read an object, the other statement is asked.',
      },
      {
        key: '/Version',
        becomes: '2008-10-17',
        because:
          'The older version knows no variables, so nothing would match and her own objects would be closed too.',
      },
      {
        key: '/Statement/1/Action',
        becomes: 's3:GetObject*',
        because:
          'That adds actions such as reading old versions. Which objects are meant is in another line.',
      },
    ],
  },
  {
    id: 'second-factor-elsewhere',
    kind: 'judge',
    scene:
      'Identity Center asks Dana for a second factor, she shows it, and works with the permission set ReportReader. The organization has a policy that is meant to deny everything without MFA. Her session does not have the key aws:MultiFactorAuthPresent.',
    asks: 'May she read the report?',
    statements: ['N14', 'N02'],
    study: { flow: 'identity-center-windows', step: 'connect', fault: 'mfa-guardrail' },
    request: reads('ReportReader', 'corp-example-reports/2026/q2/summary.txt'),
    policies: {
      scp: {
        managementAccount: '444455556666',
        levels: [
          {
            target: 'r-7k2m',
            policies: [
              {
                id: 'Service control policy of the organization',
                document: {
                  Version: '2012-10-17',
                  Statement: [
                    { Sid: 'AllowTheRest', Effect: 'Allow', Action: '*', Resource: '*' },
                    {
                      Sid: 'OnlyWithMfa',
                      Effect: 'Deny',
                      Action: '*',
                      Resource: '*',
                      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
      identity: [
        {
          id: 'Inline policy of the permission set ReportReader',
          document: {
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'ReadReports',
                Effect: 'Allow',
                Action: 's3:GetObject',
                Resource: 'arn:aws:s3:::corp-example-reports/*',
              },
            ],
          },
        },
      ],
    },
    options: [
      {
        key: 'deny:OnlyWithMfa',
        text: 'No: OnlyWithMfa denies it, in spite of her second factor',
        because:
          'The key is about MFA at STS, and Identity Center’s own factor does not set it. BoolIfExists counts an absent key as a match.',
      },
      {
        key: 'allow:ReadReports',
        text: 'Yes: she showed a second factor, so OnlyWithMfa does not apply',
        because:
          'She did, to Identity Center. The accounts are told nothing of it in this key. MFA is best required where people sign in.',
      },
      {
        key: 'allow:AllowTheRest+ReadReports',
        text: 'Yes: the key is absent, so the condition has nothing to compare',
        because:
          'That would be so with Bool. The ending IfExists turns it round: where the key does not exist, the condition holds.',
      },
      {
        key: 'no-allow:service control policy',
        text: 'No: the service control policy allows her nothing to begin with',
        because:
          'AllowTheRest allows everything as far as the organization is concerned. It takes a Deny to stop her.',
      },
    ],
  },
];
