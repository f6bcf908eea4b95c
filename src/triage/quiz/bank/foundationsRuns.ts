import type { Question } from '../question.ts';

/** What a message or a refusal says about the three moves. */
export const foundationsRunsQuestions: readonly Question[] = [
  {
    id: 'whom-s3-sees',
    kind: 'read',
    flow: 'saml-api',
    step: 'assume-role',
    shows: { side: 'response', view: 'xml' },
    finds: { sameAs: { trail: '/userIdentity/arn', step: 'read-report' } },
    scene:
      'STS gives Ana’s tool this answer. A minute later the tool reads a report, and CloudTrail records the request to S3.',
    asks: 'Which value names the reader there?',
    statements: ['N10', 'N35'],
    study: { flow: 'saml-api', step: 'read-report' },
    options: [
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/AssumedRoleUser/Arn',
        because:
          'From here on she is a session of the role. The part behind the last slash is the name that AD FS sent along.',
      },
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Subject',
        because:
          'This is her name at AD FS, from the assertion. CloudTrail names her so in the event of AssumeRoleWithSAML, not in those of S3.',
      },
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Issuer',
        because:
          'This is who vouched for her. A trust policy can ask for it while the role is taken on. It names AD FS, not the reader.',
      },
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/NameQualifier',
        because:
          'A hash over issuer, account and provider, the same for all people of AD FS. Only together with the subject does it stand for one person.',
      },
    ],
  },
  {
    id: 'whose-secret-signed',
    kind: 'read',
    flow: 'saml-api',
    step: 'read-report',
    shows: { side: 'request', view: 'authorization' },
    finds: {
      sameAs: {
        step: 'assume-role',
        side: 'response',
        view: 'credentials',
        path: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Credentials/AccessKeyId',
      },
    },
    scene:
      'A tool signs its request with the secret key of a session. The secret does not travel. To check the signature, AWS makes the same one and compares.',
    asks: 'Which part of this header tells AWS whose secret to use?',
    statements: ['N09', 'N10'],
    study: { flow: 'saml-api', step: 'read-report' },
    options: [
      {
        key: '/authorization/Access key ID',
        because:
          'It names the pair of keys and is no secret. ASIA at its beginning says that they are those of a session.',
      },
      {
        key: '/authorization/Signature',
        because:
          'This is what gets compared. Nobody can calculate back from it to the key that made it.',
      },
      {
        key: '/authorization/Service',
        because:
          'Date, Region and service go into the signature, so that it is worth nothing elsewhere. They say nothing about the caller.',
      },
      {
        key: '/authorization/SignedHeaders',
        because:
          'This lists the headers that nobody may alter on the way. It says what was signed, not by whom.',
      },
    ],
  },
  {
    id: 'proof-from-google',
    kind: 'read',
    flow: 'cognito-enhanced',
    step: 'redeem-code',
    shows: { side: 'response', view: 'json' },
    finds: {
      sameAs: {
        step: 'get-id',
        side: 'request',
        view: 'json',
        path: '/Logins/accounts.google.com',
      },
    },
    scene:
      'Ana has signed in with Google, and Google answers the photo app with this. Now the app turns to AWS, and has to prove there that it was Ana who signed in.',
    asks: 'Which value does the app show?',
    statements: ['N07', 'N38'],
    study: { flow: 'cognito-enhanced', step: 'get-id' },
    options: [
      {
        key: '/id_token',
        because:
          'It says who signed in, at which app and until when, and Google signed it. Others can check that without asking Google about Ana.',
      },
      {
        key: '/access_token',
        because:
          'It opens what Ana has at Google, and does not itself say who she is. Of Facebook and Login with Amazon, AWS takes the access token.',
      },
      {
        key: '/scope',
        because:
          'It lists what Ana agreed to. Anybody can write such a list; nothing about it proves a sign-in.',
      },
      {
        key: '/token_type',
        because:
          'It says how the access token is to be sent to Google. AWS credentials are no bearer tokens; they sign.',
      },
    ],
  },
  {
    id: 'where-the-trust-begins',
    kind: 'read',
    flow: 'eks-service-account',
    step: 'assume-role',
    shows: { side: 'request', view: 'jwt WebIdentityToken' },
    finds: { sameAs: { check: 'sts.web.provider' } },
    scene:
      'A pod shows this token to STS. The account trusts several stores of identities, each described by an object in IAM. STS has to find out which one vouches here.',
    asks: 'By which value does it find the store?',
    statements: ['N37', 'N34'],
    study: { flow: 'eks-service-account', step: 'assume-role', fault: 'cluster-made-anew' },
    options: [
      {
        key: '/claims/iss',
        because:
          'The issuer is the store: this one cluster. Its address leads STS to the object in IAM, and to the public keys.',
      },
      {
        key: '/claims/sub',
        because:
          'The subject is whom the store vouches for. Other stores may use the same name for somebody else.',
      },
      {
        key: '/header/kid',
        because:
          'It picks one key out of the store’s set. That helps once the store is known, and any store may give a key this name.',
      },
      {
        key: '/claims/aud',
        because:
          'The audience is whom the token is meant for: STS. Tokens of other stores may say the same here.',
      },
    ],
  },
  {
    id: 'europe-only',
    kind: 'diagnose',
    flow: 'identity-center-cli',
    fault: 'region-guardrail',
    finds: 'step',
    scene:
      'A service control policy denies an organization’s accounts everything outside European Regions. Identity Center is in us-east-1, and so is the bucket. Dana signs in with the command line, asks for credentials and lists the reports.',
    asks: 'What is the first to be refused?',
    statements: ['N06', 'N10'],
    study: { flow: 'identity-center-cli', step: 'list-reports', fault: 'region-guardrail' },
    options: [
      {
        key: 'list-reports',
        text: 'The list of reports, as the bucket is in us-east-1',
        because:
          'It is the first request that a principal of the account makes. Only those are bound by service control policies.',
      },
      {
        key: 'sign-in',
        text: 'The sign-in, as Identity Center is in us-east-1',
        because:
          'To sign in is no request to an account. Dana has no principal there yet whom such a policy could bind.',
      },
      {
        key: 'get-credentials',
        text: 'The credentials, which STS would issue in us-east-1',
        because:
          'They are issued to somebody with an assertion, who is nobody in the account so far. So they come without complaint.',
      },
      {
        key: 'none',
        text: 'Nothing, as sessions of Identity Center are exempt',
        because:
          'Exempt are the management account and service-linked roles. Sessions of permission sets are bound like others.',
      },
    ],
  },
  {
    id: 'long-meeting',
    kind: 'diagnose',
    flow: 'identity-center-console',
    fault: 'one-hour',
    finds: 'error',
    scene:
      'Eli’s sign-in at the portal lasts eight hours. The permission set ReportReader gives sessions of one hour. With it he opens a bucket in the console, sits in a meeting for 70 minutes, comes back and clicks on a report.',
    asks: 'What does he see?',
    statements: ['N35', 'N06'],
    study: { flow: 'identity-center-console', step: 'open-report', fault: 'one-hour' },
    options: [
      {
        key: 'The credentials behind this session are no longer valid.',
        text: 'A message that his credentials have ended, after an hour',
        because:
          'The console works with the credentials of the role, and their hour is over. At the portal he chooses again, without a password.',
      },
      {
        key: 'none',
        text: 'The report, as he is still signed in at the portal for hours',
        because:
          'The portal could give him a new session. But it is not asked: the console goes on with the one it has.',
      },
      {
        key: 'AccessDenied',
        text: '“Access denied”, as policies weigh the age of his session',
        because:
          'A policy could do that, with aws:TokenIssueTime. Here none does, and credentials that ended are not weighed at all.',
      },
      {
        key: 'No access',
        text: '“No access”, as the portal took the permission set back',
        because:
          'That is what the portal says when an assignment is gone. His is still there; a session ended, no right did.',
      },
    ],
  },
  {
    id: 'token-of-a-leaver',
    kind: 'diagnose',
    flow: 'identity-center-cli',
    fault: 'disabled-meanwhile',
    finds: 'check',
    scene:
      'Dana signed in a minute ago, and her tool holds a token of the portal that is good for an hour. Now an administrator disables her in the identity store, and the portal learns of it. Groups and assignments stay. The tool asks the portal for credentials.',
    asks: 'Which check refuses?',
    statements: ['N38', 'N35'],
    study: {
      flow: 'identity-center-cli',
      step: 'get-credentials',
      fault: 'disabled-meanwhile',
    },
    options: [
      {
        key: 'sso-oidc.sign-in-live',
        text: 'Is the person behind the token still active?',
        because:
          'The portal goes by the state of the person when it hands out credentials. Credentials that she holds already go on until they end.',
      },
      {
        key: 'sso-portal.access-token-live',
        text: 'Has the token reached its end?',
        because: 'It has 59 minutes to go. This check stops scripts that keep a token over lunch.',
      },
      {
        key: 'sso-portal.access-token',
        text: 'Is the token one that was issued?',
        because:
          'It was, and to Dana. The answer uses the same words for an unknown token, which tells the asker nothing.',
      },
      {
        key: 'sso-portal.assigned',
        text: 'Is the permission set assigned to her?',
        because:
          'Disabling leaves groups and assignments as they are, ready for her return. It answers “No access” when they are gone.',
      },
    ],
  },
];
