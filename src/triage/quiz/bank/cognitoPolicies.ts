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

/** What the policies around an identity pool say, and what the messages of the pools tell. */
export const cognitoPoliciesQuestions: readonly Question[] = [
  {
    id: 'whose-pool-is-it',
    kind: 'read',
    flow: 'cognito-classic',
    step: 'get-token',
    shows: { side: 'response', view: 'jwt Token' },
    finds: { sameAs: { check: 'trust.condition', step: 'assume-role' } },
    scene:
      'Your identity pool made this token. A stranger makes a pool in an AWS account of his own, signs in there, and takes its token to STS for a role of yours. Issuer and signature are as good as yours.',
    asks: 'Which claim must your trust policy test, so that he stays out and all your members get in?',
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
    asks: 'Which field does the app send back, so that the pool knows that the password was right?',
    statements: ['N29', 'T2'],
    study: { flow: 'cognito-user-pool', step: 'enter-code', fault: 'phone-in-the-car' },
    options: [
      {
        key: '/Session',
        because:
          'Only the pool can make it, and it stands for the steps done so far. It counts once and for some minutes; whoever is slower begins again.',
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
      'The role PhotoViewer is for members who signed in. The site uses the classic flow, so visitors can name any role when they call STS. One guest has named PhotoViewer, and got it.',
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
