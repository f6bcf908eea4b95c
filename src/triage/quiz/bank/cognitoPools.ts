import type { Question, Visit } from '../question.ts';

const account = '111122223333';
const pool = 'us-east-1:5d1f0c3e-2a4b-4c6d-8e9f-0a1b2c3d4e5f';
const identity = 'us-east-1:8b3c52eb-187f-42ce-aca4-1d44212a8f24';
const cognito = 'cognito-identity.amazonaws.com';

const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** A session that Cognito began: it has the same name for everybody. */
const sessionOf = (role: string) =>
  ({
    kind: 'role-session',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${role}/CognitoIdentityCredentials`,
    roleArn: `arn:aws:iam::${account}:role/${role}`,
    userId: 'AROARTX3GSDSCOGNITO77:CognitoIdentityCredentials',
    federatedProvider: cognito,
  }) as const;

/** A token of the identity pool is shown to STS for the role PhotoViewer. */
const visitOf = (...amr: readonly string[]): Visit => ({
  principal: { kind: 'web-identity', provider: cognito },
  action: 'sts:AssumeRoleWithWebIdentity',
  resource: `arn:aws:iam::${account}:role/PhotoViewer`,
  resourceAccount: account,
  context: { [`${cognito}:aud`]: pool, [`${cognito}:amr`]: amr, [`${cognito}:sub`]: identity },
});

/** What the two kinds of pool are for, and what the policies around them say. */
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
      'A game signs its players in with a Cognito user pool, and its servers check the tokens. A new version shall write scores from the phone straight into DynamoDB, each player in rows of their own. Players must not notice a change.',
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
          'Players go on to sign in as before. The identity pool trades their token for credentials, which DynamoDB accepts, and its policy variable separates the rows.',
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
      'A photo site works with an identity pool. Its owner knows that visitors can change the code of the page in their browsers. No visitor shall be able to ask for a role that the pool’s settings do not give him.',
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
          'Then the pool gives out no token for STS. The pool picks the role and calls STS itself, so a changed page has no role to name.',
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
        text: 'By the classic flow, with DurationSeconds 900 in the app’s call to STS',
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
          'The token has to be good when it is shown. How long it would have lived on does not shorten the session.',
      },
    ],
  },
  {
    id: 'notes-on-two-devices',
    kind: 'choose',
    scene:
      'A new app shall show the same reading list on a person’s phone and tablet, also after hours without a network. People sign in with a user pool. The team reads in older notes that Cognito itself keeps such data in step.',
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
      'A developer writes a web page that calls GetId and GetCredentialsForIdentity with the AWS SDK for JavaScript. A colleague asks which access key the SDK’s Cognito client shall be given, as every client needs credentials.',
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
          'Google’s token belongs into Logins. A session token is what STS issued together with a key.',
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
    id: 'notes-data-in-step',
    kind: 'then-now',
    scene: 'Cognito keeps the data of a user in step between the devices.',
    asks: 'Is that so?',
    statements: ['N30'],
    correction: 7,
    study: { flow: 'cognito-enhanced', step: 'save-photo' },
    right: 'changed:appsync',
    options: [
      {
        key: 'changed:appsync',
        text: 'True then; today AWS sends new apps to AppSync for this',
        because:
          'Cognito Sync was a part of Cognito with an API of its own. It is superseded, and what remains of Cognito is about who people are.',
      },
      {
        key: 'true',
        text: 'Still true: an identity is the same on each device, and so is its data',
        because:
          'The first half holds. But an identity is only a name for a person; the data lies in S3, DynamoDB or AppSync.',
      },
      {
        key: 'changed:user-pool',
        text: 'True then; today user pools hold the data, as attributes of each person',
        because:
          'Attributes are short facts about a person for the token. They are no store for what an app produces.',
      },
      {
        key: 'never:iam',
        text: 'Never quite: that was IAM, which copies a role’s sessions to all devices',
        because:
          'Sessions belong to whoever holds their keys, and nobody copies them. Each device gets its own.',
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
        text: 'Still true, and sign-in is the best reason for it',
        because:
          'Beneath it are plain HTTPS requests that anybody could write. But the mathematics of SRP, and renewing tokens in time, are better left to a library.',
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
  {
    id: 'whose-pool-is-it',
    kind: 'read',
    flow: 'cognito-classic',
    step: 'get-token',
    shows: { side: 'response', view: 'jwt Token' },
    finds: { sameAs: { check: 'trust.condition', step: 'assume-role' } },
    scene:
      'A stranger makes an identity pool in an AWS account of his own, signs in there, and takes such a token to STS, for a role of yours. Issuer and signature of his token are as good as those of this one, which came from your pool.',
    asks: 'Which claim must your trust policy test to shut him out?',
    statements: ['N31', 'N27', 'N36'],
    study: { flow: 'cognito-classic', step: 'assume-role', fault: 'pool-made-anew' },
    options: [
      {
        key: '/claims/aud',
        because:
          'The audience of such a token is the identity pool that made it. All pools of all AWS customers share one issuer, so nothing else tells yours.',
      },
      {
        key: '/claims/iss',
        because:
          'Every identity pool in the world has this issuer. It decides where several providers come to one role.',
      },
      {
        key: '/claims/amr',
        because:
          'It tells members from guests, and is worth a test too. But the stranger has signed in at his pool, so his says authenticated as well.',
      },
      {
        key: '/claims/sub',
        because:
          'The subject is one person’s identity. To test it would let that person in and nobody else of your members.',
      },
    ],
  },
  {
    id: 'password-was-right',
    kind: 'read',
    flow: 'cognito-user-pool',
    step: 'prove-password',
    shows: { side: 'response', view: 'json' },
    finds: { sameAs: { step: 'enter-code', side: 'request', view: 'json', path: '/Session' } },
    scene:
      'Eli’s password has been checked, and the user pool answers like this. Next the app sends the six digits from his authenticator app. Whoever has only the digits must not get in.',
    asks: 'By which field, sent back, does the pool know that the password was right before?',
    statements: ['N29', 'T2'],
    study: { flow: 'cognito-user-pool', step: 'enter-code', fault: 'phone-in-the-car' },
    options: [
      {
        key: '/Session',
        because:
          'Only the pool can make it, and it stands for the way so far. It counts once and for some minutes, so a slow second factor means to begin again.',
      },
      {
        key: '/ChallengeName',
        because:
          'It says what to ask Eli for, and is the same for all people with an authenticator app. Anybody could write it.',
      },
      {
        key: '/ChallengeParameters/USER_ID_FOR_SRP',
        because:
          'It says whose password was meant. A name can be known or guessed; it proves nothing.',
      },
    ],
  },
  {
    id: 'guest-and-parameters',
    kind: 'judge',
    scene:
      'A site gives its guests credentials by the enhanced flow. Cognito adds a session policy for them; it is shown shortened. The page wants to read a setting from Parameter Store of Systems Manager (ssm).',
    asks: 'May a guest’s session read the parameter?',
    statements: ['N28', 'N31'],
    pairs: ['enhanced-classic'],
    study: { flow: 'cognito-guest', step: 'call-sts', fault: 'second-role' },
    request: {
      principal: sessionOf('PhotoGuest'),
      action: 'ssm:GetParameter',
      resource: `arn:aws:ssm:us-east-1:${account}:parameter/site/title`,
      resourceAccount: account,
    },
    policies: {
      identity: [
        {
          id: 'Policy of the role PhotoGuest',
          document: policy({
            Sid: 'ReadSettings',
            Effect: 'Allow',
            Action: 'ssm:GetParameter',
            Resource: `arn:aws:ssm:us-east-1:${account}:parameter/site/*`,
          }),
        },
      ],
      session: [
        {
          id: 'Cognito’s session policy for guests, shortened',
          document: policy({
            Sid: 'ServicesForGuests',
            Effect: 'Allow',
            Action: ['dynamodb:*', 'lambda:*', 's3:*', 'sns:*', 'sqs:*'],
            Resource: '*',
          }),
        },
      ],
    },
    options: [
      {
        key: 'no-allow:session',
        text: 'No: the session policy does not list the service',
        because:
          'A session may do what role and session policy both allow. In the classic flow Cognito would add no such policy.',
      },
      {
        key: 'allow:ReadSettings',
        text: 'Yes: the role’s own policy allows it in so many words',
        because:
          'That is one of two things needed. It would do in the classic flow, or for people who signed in.',
      },
      {
        key: 'deny:ServicesForGuests',
        text: 'No: the session policy denies it to guests',
        because: 'It holds no Deny. It allows some services, and what it does not name is outside.',
      },
      {
        key: 'allow:ServicesForGuests',
        text: 'Yes: a session policy adds services to those of the role',
        because: 'A session policy never gives anything. It is a fence around what the role has.',
      },
    ],
  },
  {
    id: 'same-folder-next-phone',
    kind: 'judge',
    scene:
      'Ana’s notes lie in S3, in a folder named by her identity at the identity pool. On a new phone she signs in with Facebook, not with Google as before; both logins are linked to her identity. The new session wants the old notes.',
    asks: 'May it read them?',
    statements: ['N27', 'N30'],
    study: { flow: 'cognito-enhanced', step: 'save-photo', fault: 'variable-of-google' },
    request: {
      principal: sessionOf('PhotoViewer'),
      action: 's3:GetObject',
      resource: `arn:aws:s3:::corp-example-photos/people/${identity}/notes.json`,
      resourceAccount: account,
      context: { [`${cognito}:aud`]: pool, [`${cognito}:sub`]: identity },
    },
    policies: {
      identity: [
        {
          id: 'Policy of the role PhotoViewer',
          document: policy(
            {
              Sid: 'ByIdentity',
              Effect: 'Allow',
              Action: ['s3:GetObject', 's3:PutObject'],
              Resource: `arn:aws:s3:::corp-example-photos/people/\${${cognito}:sub}/*`,
            },
            {
              Sid: 'ByGoogle',
              Effect: 'Allow',
              Action: 's3:GetObject',
              Resource: 'arn:aws:s3:::corp-example-photos/people/${accounts.google.com:sub}/*',
            },
          ),
        },
      ],
    },
    options: [
      {
        key: 'allow:ByIdentity',
        text: 'Yes, by ByIdentity: the provider makes no difference to it',
        because:
          'The variable stands for the identity id, which is the same for all logins linked to it. So the data waits on every device.',
      },
      {
        key: 'allow:ByIdentity+ByGoogle',
        text: 'Yes, by both statements: she once came with Google',
        because:
          'STS saw only the identity pool’s token. accounts.google.com:sub has no value in any session of a pool, so ByGoogle matches nothing.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: another login makes another subject, and so another folder',
        because:
          'That would be so without Cognito, where the subject is the provider’s. The pool treats all logins of an identity alike.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: the bucket has no policy that names the new session',
        because: 'In one account the role’s policy is enough. A bucket policy may be absent.',
      },
    ],
  },
  {
    id: 'star-before-authenticated',
    kind: 'spot',
    scene:
      'The role PhotoViewer is for members who signed in. The site uses the classic flow, so visitors can name any role when they call STS. One guest did, and has it.',
    asks: 'Which line lets the guest in?',
    statements: ['N28', 'N36'],
    study: { flow: 'cognito-classic', step: 'assume-role', fault: 'guest-takes-members-role' },
    policy: {
      id: 'Trust policy of the role PhotoViewer',
      kind: 'role-trust',
      document: policy({
        Effect: 'Allow',
        Principal: { Federated: cognito },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${cognito}:aud`]: pool },
          'ForAnyValue:StringLike': { [`${cognito}:amr`]: '*authenticated' },
        },
      }),
    },
    stranger: visitOf('unauthenticated'),
    rightful: visitOf('authenticated', 'accounts.google.com'),
    options: [
      {
        key: `/Statement/0/Condition/ForAnyValue:StringLike/${cognito}:amr`,
        becomes: 'authenticated',
        because:
          'A guest’s token says unauthenticated, and that ends in “authenticated” too. Without the star the word has to be the whole value.',
      },
      {
        key: `/Statement/0/Condition/StringEquals/${cognito}:aud`,
        becomes: 'members',
        because:
          'The audience is the pool, and guests and members come by the same one. Named otherwise, it shuts out both.',
      },
      {
        key: '/Statement/0/Principal/Federated',
        becomes: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Lab7Photo',
        because:
          'That is the user pool, where members sign in. The token that reaches STS is always the identity pool’s, so nobody would get in.',
      },
      {
        key: '/Statement/0/Action',
        becomes: 'sts:AssumeRole',
        because:
          'A visitor has a token and no AWS credentials, whether guest or member. The other action is for callers with keys.',
      },
    ],
  },
];
