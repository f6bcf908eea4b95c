import type { Question } from '../question.ts';

/** What the two kinds of pool are for. */
export const cognitoPoolsQuestions: readonly Question[] = [
  {
    id: 'photo-upload',
    kind: 'choose',
    scene:
      'Users of a photo app sign in with Google. The app then writes their photos straight to S3. There is no server of yours in between.',
    asks: 'What gives the app its AWS credentials?',
    statements: ['T1', 'N26', 'N27'],
    pairs: ['pools'],
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
    pairs: ['pools'],
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
    id: 'members-want-tables',
    kind: 'choose',
    scene:
      'A game signs its players in with a Cognito user pool, and its servers check the tokens. A new version is to write scores from the phone straight into DynamoDB, each player in rows of their own. Players must not notice a change.',
    asks: 'What does the studio add?',
    statements: ['T1', 'T2', 'N27'],
    pairs: ['pools'],
    study: { outcome: 'T1' },
    right: 'identity-pool',
    options: [
      {
        key: 'identity-pool',
        text: 'An identity pool that takes the user pool’s ID tokens',
        because:
          'Players sign in as before. The identity pool trades their token for credentials, which DynamoDB accepts, and a variable in the role’s policy keeps the rows apart.',
      },
      {
        key: 'move-players',
        text: 'An identity pool, into which the players move from the user pool',
        because:
          'An identity pool keeps no passwords and signs nobody up, so there is nothing to move into. The two work one after the other.',
      },
      {
        key: 'scope',
        text: 'A scope for DynamoDB in the user pool’s access tokens',
        because:
          'Scopes are for APIs that read such tokens. DynamoDB wants requests signed with AWS credentials.',
      },
      {
        key: 'iam-user',
        text: 'An IAM user for each player, made at sign-up',
        because:
          'IAM users are for few, with keys that do not expire. Players are many, and a key on a phone is out of your hands.',
      },
    ],
  },
  {
    id: 'changed-page',
    kind: 'choose',
    scene:
      'A photo site works with an identity pool. Its owner knows that visitors can change the code of the page in their browsers. No visitor should be able to ask for a role that the pool’s settings do not give him.',
    asks: 'What takes the choice of the role away from the page?',
    statements: ['N31', 'N28'],
    pairs: ['enhanced-classic'],
    study: { flow: 'cognito-enhanced', step: 'get-credentials' },
    right: 'enhanced',
    options: [
      {
        key: 'enhanced',
        text: 'To allow the enhanced flow alone: AllowClassicFlow stays off',
        because:
          'Then the pool gives out no token for STS. It calls STS itself, and only for roles that its settings give to this visitor.',
      },
      {
        key: 'classic-names',
        text: 'The classic flow, with the names of the roles kept out of the page’s code',
        because:
          'A name is no secret, and the page has to send it anyway. In the classic flow only trust policies stand in the way.',
      },
      {
        key: 'role-settings',
        text: 'A role for members and one for guests in the settings of the pool, in either flow',
        because:
          'The classic flow does not look at those settings: the caller of STS names the role. They decide in the enhanced flow.',
      },
      {
        key: 'short-sessions',
        text: 'A MaxSessionDuration of one hour on each of the roles',
        because:
          'It limits how long a session lasts and not who begins one. An hour in the wrong role is enough.',
      },
    ],
  },
  {
    id: 'kiosk-of-a-museum',
    kind: 'choose',
    scene:
      'Visitors of a museum sign in at a kiosk with Google. An app on it gets AWS credentials by an identity pool. Sessions must end after fifteen minutes, since people walk away. The credentials that the app gets now last an hour.',
    asks: 'How does the team get sessions of fifteen minutes?',
    statements: ['N31', 'N35'],
    pairs: ['enhanced-classic'],
    study: { flow: 'cognito-classic', step: 'assume-role' },
    right: 'classic',
    options: [
      {
        key: 'classic',
        text: 'By the classic flow: the app itself calls STS, with DurationSeconds 900',
        because:
          'Here the app calls AssumeRoleWithWebIdentity and sets its parameters. It is one of the few reasons to allow this flow; trust policies must then be tight.',
      },
      {
        key: 'enhanced-duration',
        text: 'By the enhanced flow, with DurationSeconds 900 in GetCredentialsForIdentity',
        because:
          'That call has no such parameter. The one to STS has it, and in the enhanced flow it is Cognito’s.',
      },
      {
        key: 'max-session',
        text: 'By the enhanced flow, with a MaxSessionDuration of fifteen minutes on the role',
        because:
          'A role’s maximum is one hour at the least, and twelve at most. It is a ceiling for callers who ask for more.',
      },
      {
        key: 'short-token',
        text: 'By the enhanced flow, with ID tokens of Google that end after fifteen minutes',
        because:
          'The token has to be good when it is shown. When it ends has no effect on the session that was begun with it.',
      },
    ],
  },
  {
    id: 'notes-on-two-devices',
    kind: 'choose',
    scene:
      'A new app is to show the same reading list on a person’s phone and tablet, also after hours without a network. People sign in with a user pool. The team reads in older notes that Cognito itself keeps such data in step.',
    asks: 'What does AWS advise for a new app today?',
    statements: ['N30'],
    study: { flow: 'cognito-enhanced', step: 'save-photo' },
    right: 'appsync',
    options: [
      {
        key: 'appsync',
        text: 'AWS AppSync, with sign-in by the user pool',
        because:
          'Cognito Sync did this once, and its documentation sends new users to AppSync. Cognito goes on to say who the person is.',
      },
      {
        key: 'cognito-sync',
        text: 'Cognito Sync, with a dataset of its own for each person',
        because:
          'That is what the notes mean, and it was right when they were written. It is superseded for new work.',
      },
      {
        key: 'identity-pool',
        text: 'An identity pool: its identities hold the app’s data',
        because:
          'An identity is an id with the logins that belong to it. For data it leads to other services, by credentials.',
      },
      {
        key: 'refresh-token',
        text: 'The same refresh token on all devices of a person',
        because:
          'A refresh token gets new tokens of the user pool. It carries no data, and each device signs in by itself.',
      },
    ],
  },
  {
    id: 'sdk-without-keys',
    kind: 'choose',
    scene:
      'A developer writes a web page that calls GetId and GetCredentialsForIdentity with the AWS SDK for JavaScript. A colleague asks which access key the SDK’s Cognito client should be given, as every client needs credentials.',
    asks: 'What is the right answer?',
    statements: ['N32', 'N31'],
    study: { flow: 'cognito-enhanced', step: 'get-id' },
    right: 'none',
    options: [
      {
        key: 'none',
        text: 'None at all, as these two calls are not signed',
        because:
          'They exist to give credentials to somebody who has none, so they cannot ask for any. The proof is the login in the request; a guest needs not even that.',
      },
      {
        key: 'narrow-user',
        text: 'That of an IAM user who may call Cognito and nothing else',
        because:
          'Whatever stands in a page is public. And it is not needed: the pool asks for a login, not for a signature.',
      },
      {
        key: 'google-token',
        text: 'Google’s token, given as the session token of the client',
        because:
          'Google’s token belongs in Logins. A session token is what STS issued together with a key.',
      },
      {
        key: 'assume-first',
        text: 'That of a role which the page assumes',
        because:
          'AssumeRole is a signed call, for callers who have AWS credentials already. The page begins with none.',
      },
    ],
  },
  {
    id: 'notes-token-to-sts',
    kind: 'then-now',
    scene:
      'After the provider’s sign-in the app gets a token from Cognito, takes it to STS, and receives credentials there.',
    asks: 'Is that so?',
    statements: ['N31'],
    pairs: ['enhanced-classic'],
    study: { flow: 'cognito-classic', step: 'assume-role' },
    right: 'changed:cognito-calls',
    options: [
      {
        key: 'changed:cognito-calls',
        text: 'True then; today an app talks to Cognito alone, unless its pool allows the old way',
        because:
          'In the enhanced flow Cognito makes the token and calls STS. What the sentence tells is the classic flow, off by default.',
      },
      {
        key: 'true',
        text: 'Still true: whoever has a Cognito token takes it to STS himself',
        because:
          'That is so in the classic flow alone. In the enhanced flow the app never sees such a token.',
      },
      {
        key: 'changed:no-sts',
        text: 'True then; today Cognito makes the credentials, and STS has no part in it',
        because:
          'Cognito has no credentials to give but those of STS. Its call can be seen in CloudTrail.',
      },
      {
        key: 'never:user-pool-token',
        text: 'Never quite: services such as S3 accept the token of a user pool as it is',
        because:
          'They accept requests signed with AWS credentials. A user pool’s token opens APIs that check it themselves.',
      },
    ],
  },
  {
    id: 'notes-sdk-calls',
    kind: 'then-now',
    scene: 'Apps call Cognito through an SDK, written in the manner of the app’s language.',
    asks: 'Is that so?',
    statements: ['N32'],
    study: { flow: 'cognito-user-pool', step: 'compute-proof' },
    right: 'true',
    options: [
      {
        key: 'true',
        text: 'Still true, though an app could also send HTTPS requests of its own',
        because:
          'Beneath an SDK there is nothing secret. But proving a password without sending it (SRP), and renewing tokens in time, are better left to a library.',
      },
      {
        key: 'changed:pages',
        text: 'True then; today Cognito has pages for sign-in, and apps call it no more',
        because:
          'The pages are one way to sign in. The app still trades the code, renews tokens, and asks an identity pool for credentials.',
      },
      {
        key: 'never:sts',
        text: 'Never quite: an app calls STS, and Cognito only keeps the settings',
        because:
          'That is the relation of IAM and STS in web identity without Cognito. Cognito has APIs of its own, for sign-in and for identities.',
      },
      {
        key: 'never:keys',
        text: 'Never quite: calls come from servers, since an SDK needs an AWS key',
        because:
          'Calls such as InitiateAuth and GetId take no AWS key, so phones and pages make them. Those that administer a pool are signed.',
      },
    ],
  },
  {
    id: 'notes-two-roles',
    kind: 'then-now',
    scene: 'A pool has two roles as a rule: one for people who have signed in, and one for guests.',
    asks: 'Is that so?',
    statements: ['N28'],
    pairs: ['pools'],
    study: { flow: 'cognito-guest', step: 'get-credentials' },
    right: 'true',
    options: [
      {
        key: 'true',
        text: 'Still true of identity pools, though guests are off until they are turned on',
        because:
          'The two keys of the setting are authenticated and unauthenticated. Mappings can give some people other roles beside them.',
      },
      {
        key: 'changed:one-role',
        text: 'True then; today one role serves both, and its policy tells guests from members',
        because:
          'One could write such a policy, but nobody made it the rule. Two roles keep apart what strangers may do.',
      },
      {
        key: 'never:user-pool',
        text: 'Never quite: it is the user pool that has the two roles, for members and guests',
        because:
          'A user pool knows no guests: it is there to sign people in. Its groups may carry roles, which an identity pool can use.',
      },
      {
        key: 'never:guests-no-role',
        text: 'Never quite: guests have no role, for AWS does not know who they are',
        because:
          'Nobody has credentials without a role behind them. What is unknown is the person, and the role is chosen for that.',
      },
    ],
  },
];
