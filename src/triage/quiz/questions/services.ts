import type { ChooseQuestion } from '../question.ts';

/** Which service, which call: answers known from AWS’s documentation. */
export const serviceQuestions: readonly ChooseQuestion[] = [
  {
    id: 'photo-upload',
    kind: 'choose',
    scene:
      'Users of a photo app sign in with Google. The app then writes their photos straight to S3. There is no server of yours in between.',
    asks: 'What gives the app its AWS credentials?',
    statements: ['T1', 'N26', 'N27'],
    study: { outcome: 'T1' },
    right: 'identity-pool',
    options: [
      {
        key: 'identity-pool',
        text: 'A Cognito identity pool',
        because:
          'It trades the Google token for credentials of a role. The app talks to Cognito alone; Cognito calls STS.',
      },
      {
        key: 'user-pool',
        text: 'A Cognito user pool',
        because:
          'A user pool signs people in and issues JWTs. S3 accepts no JWT, so the app still has no way in.',
      },
      {
        key: 'identity-center',
        text: 'IAM Identity Center, with people imported from Google',
        because:
          'Identity Center is for a company’s own people, in its accounts and applications. Users of an app do not belong there.',
      },
      {
        key: 'built-in-key',
        text: 'The access key of an IAM user, built into the app',
        because:
          'Everyone who has the app has the key, and it never expires. Federation spares an app just that.',
      },
    ],
  },
  {
    id: 'game-sign-in',
    kind: 'choose',
    scene:
      'A game needs sign-up, passwords, a second factor, and sign-in with Facebook. The studio’s servers check a token. The game never calls an AWS service.',
    asks: 'What signs the players in?',
    statements: ['T2', 'N25', 'N29'],
    study: { outcome: 'T2' },
    right: 'user-pool',
    options: [
      {
        key: 'user-pool',
        text: 'A Cognito user pool',
        because:
          'It keeps the players, asks for the second factor, lets Facebook vouch for those who like, and issues the same kind of token to all.',
      },
      {
        key: 'identity-pool',
        text: 'A Cognito identity pool',
        because:
          'An identity pool signs nobody up and keeps no password. It gives AWS credentials, and this game needs none.',
      },
      {
        key: 'iam-provider',
        text: 'An IAM identity provider for Facebook',
        because:
          'IAM signs nobody in; it records whom AWS trusts. Facebook is built in and needs no such object.',
      },
      {
        key: 'web-identity',
        text: 'AssumeRoleWithWebIdentity, with Facebook’s token',
        because:
          'That gives AWS credentials, which the game does not need, and nothing to players who want a password.',
      },
    ],
  },
  {
    id: 'many-accounts',
    kind: 'choose',
    scene:
      'The 600 people of a company are in Active Directory. They need the console and the CLI in 14 accounts of one organisation, according to their AD groups.',
    asks: 'Which way needs the least upkeep?',
    statements: ['T3', 'N02', 'N04', 'N12', 'N16'],
    study: { outcome: 'T3' },
    right: 'identity-center',
    options: [
      {
        key: 'identity-center',
        text: 'IAM Identity Center with AD as its source, and permission sets for the groups',
        because:
          'A permission set is written once and assigned to a group in any number of accounts. Identity Center makes the roles.',
      },
      {
        key: 'saml-everywhere',
        text: 'AD FS, with a SAML provider and a set of roles in each of the 14 accounts',
        because:
          'This works. But each account has its own provider, its own metadata and its own roles, and all must be kept up to date.',
      },
      {
        key: 'iam-users',
        text: 'An IAM user for each person, in IAM groups named like the AD groups',
        because:
          'That makes a second set of passwords and keys. AD groups stand for roles or permission sets, never for IAM groups.',
      },
      {
        key: 'connector-alone',
        text: 'AD Connector in the organisation’s management account',
        because:
          'AD Connector can bring AD to Identity Center. By itself it assigns nobody to the 14 accounts.',
      },
    ],
  },
  {
    id: 'join-domain',
    kind: 'choose',
    scene:
      'Windows servers on EC2 are to join the domain of your own Active Directory. It is on your premises, and a Direct Connect line leads there. No account and no password may be kept in AWS.',
    asks: 'Which directory service fits?',
    statements: ['T5', 'T6', 'N03'],
    study: { outcome: 'T5' },
    right: 'ad-connector',
    options: [
      {
        key: 'ad-connector',
        text: 'AD Connector',
        because:
          'It forwards every question over the line to your own AD and stores nothing. The servers join your domain.',
      },
      {
        key: 'managed-ad',
        text: 'AWS Managed Microsoft AD, with a trust to your AD',
        because:
          'That is a second domain, with accounts kept in AWS, and the servers would join that one. It fits where domain controllers in AWS are wanted.',
      },
      {
        key: 'simple-ad',
        text: 'Simple AD, filled with your accounts',
        because:
          'Simple AD is a directory of its own, without trusts. The accounts would be kept in AWS.',
      },
      {
        key: 'identity-center',
        text: 'IAM Identity Center, with your AD as its source',
        because:
          'Identity Center signs people in to accounts and applications. It does not join a server to a domain.',
      },
    ],
  },
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
    id: 'broker-calls',
    kind: 'choose',
    scene:
      'A company’s identity store speaks neither SAML 2.0 nor OIDC. A broker of its own signs people in and is to open the console for them, in several AWS accounts.',
    asks: 'Which calls does the broker make?',
    statements: ['N05', 'N21', 'N22', 'N23', 'N24'],
    study: { outcome: 'T3' },
    right: 'assume-role',
    options: [
      {
        key: 'assume-role',
        text: 'AssumeRole in each account, then getSigninToken',
        because:
          'AssumeRole reaches roles in other accounts. The federation endpoint takes its credentials and gives the SigninToken for the login URL.',
      },
      {
        key: 'both',
        text: 'GetFederationToken, then AssumeRole, then getSigninToken',
        because:
          'It is one or the other. Credentials of GetFederationToken can call nothing at STS but GetCallerIdentity.',
      },
      {
        key: 'get-session-token',
        text: 'GetSessionToken, then getSigninToken',
        because: 'The federation endpoint refuses credentials of GetSessionToken.',
      },
      {
        key: 'get-federation-token',
        text: 'GetFederationToken, then getSigninToken',
        because:
          'That opens a console, but only in the account of the IAM user who calls. Other accounts need AssumeRole.',
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
];
