import type { Question } from '../question.ts';

/** What happens when an app goes through the pools of Cognito. */
export const cognitoRunsQuestions: readonly Question[] = [
  {
    id: 'order-cognito-enhanced',
    kind: 'order',
    flow: 'cognito-enhanced',
    scene:
      'Ana opens the photo app on a new phone. It holds no AWS key and never calls STS. She has a Google account, and the app uses an identity pool.',
    asks: 'In which order does her photo get into S3?',
    statements: ['T1', 'N31', 'N26'],
    pairs: ['enhanced-classic'],
    study: { flow: 'cognito-enhanced', step: 'get-credentials' },
    options: [
      {
        key: 'sign-in',
        because:
          'Google has to vouch for Ana before anything else. The browser comes back with a code, which only this app can trade.',
      },
      {
        key: 'redeem-code',
        because:
          'The identity pool takes an ID token and no code. So the app trades the code at Google first.',
      },
      {
        key: 'get-id',
        because:
          'The pool checks Google’s token and says which of its identities belongs to it. The next call has to name that identity.',
      },
      {
        key: 'get-credentials',
        because:
          'One call for an identity that is known by now. Behind it the pool itself calls AssumeRoleWithWebIdentity.',
      },
      {
        key: 'save-photo',
        because: 'S3 takes signed requests only, and to sign takes the keys of the step before.',
      },
    ],
  },
  {
    id: 'order-cognito-classic',
    kind: 'order',
    flow: 'cognito-classic',
    scene:
      'Dana, a member, opens the photo site. It signs her in by the user pool’s hosted UI, and it chooses her role itself: it uses the classic flow.',
    asks: 'In which order does the site come by her photo?',
    statements: ['N31', 'N27', 'N34'],
    pairs: ['enhanced-classic', 'pools'],
    study: { flow: 'cognito-classic', step: 'get-token' },
    options: [
      {
        key: 'sign-in',
        because: 'The user pool checks the password. It knows Dana; the identity pool does not.',
      },
      {
        key: 'redeem-code',
        because:
          'Now the site holds the user pool’s ID token. It says who she is and opens nothing in AWS.',
      },
      {
        key: 'get-id',
        because:
          'The identity pool looks at the ID token and names its identity for Dana. A token is made for an identity, so this comes before it.',
      },
      {
        key: 'get-token',
        because:
          'The second token comes from the identity pool. STS knows its issuer without any set-up, unlike that of the user pool.',
      },
      {
        key: 'assume-role',
        because:
          'The site itself takes the second token to STS and names the role. In the enhanced flow Cognito would do so.',
      },
      {
        key: 'read-photo',
        because: 'Only the credentials of STS sign a request that S3 accepts.',
      },
    ],
  },
  {
    id: 'order-second-factor',
    kind: 'order',
    flow: 'cognito-user-pool',
    scene:
      'Eli signs in to the photo app with a password and a code from his authenticator app. The app uses SRP: it proves that it knows the password and does not send it.',
    asks: 'In which order do these things happen?',
    statements: ['N29', 'T2'],
    study: { flow: 'cognito-user-pool', step: 'enter-code' },
    options: [
      {
        key: 'begin-sign-in',
        because:
          'The pool answers with a salt and a number of its own. Without them there is nothing to make a proof from.',
      },
      {
        key: 'compute-proof',
        because:
          'The app mixes the password with what the pool sent. This happens on the phone; nothing travels.',
      },
      {
        key: 'prove-password',
        because:
          'Only a right proof leads to the second factor. The answer holds no tokens yet: it is another challenge.',
      },
      {
        key: 'enter-code',
        because: 'The code answers the second challenge, and this answer at last holds the tokens.',
      },
      {
        key: 'get-id',
        because:
          'The identity pool asks for an ID token, so the whole sign-in lies before it. It sees neither password nor code.',
      },
    ],
  },
  {
    id: 'user-pool-token-to-sts',
    kind: 'diagnose',
    flow: 'cognito-classic',
    fault: 'token-of-the-user-pool',
    finds: 'error',
    scene:
      'Dana has just signed in. To save a call, the photo site takes the ID token of the user pool straight to STS. Its role trusts cognito-identity.amazonaws.com.',
    asks: 'What does STS answer to this request?',
    statements: ['T2', 'N31', 'N27'],
    pairs: ['pools'],
    study: { flow: 'cognito-classic', fault: 'token-of-the-user-pool', step: 'assume-role' },
    options: [
      {
        key: 'InvalidIdentityToken',
        text: 'InvalidIdentityToken',
        because:
          'IAM has the identity pools’ issuer built in. The iss of this token is the user pool, and the account has no OIDC provider for it.',
      },
      {
        key: 'AccessDenied',
        text: 'AccessDenied',
        because:
          'That comes from the trust policy, for a good token of an issuer that the role does not admit. STS never gets that far here.',
      },
      {
        key: 'ExpiredTokenException',
        text: 'ExpiredTokenException',
        because: 'The token is seconds old and lives an hour. Age would be checked later anyway.',
      },
      {
        key: 'none',
        text: 'Credentials of the role: both pools belong to Cognito',
        because:
          'They do, but as two issuers. A user pool signs people in; what STS takes is the identity pool’s token.',
      },
    ],
  },
  {
    id: 'classic-not-allowed',
    kind: 'diagnose',
    flow: 'cognito-classic',
    fault: 'classic-flow-off',
    finds: 'step',
    scene:
      'A team makes an identity pool, tells it of the user pool, and sets its roles. All other settings stay as they come. The site was written from an old tutorial: GetId, GetOpenIdToken, AssumeRoleWithWebIdentity, GetObject. Dana signs in at the user pool.',
    asks: 'Which call is refused first?',
    statements: ['N31'],
    pairs: ['enhanced-classic'],
    study: { flow: 'cognito-classic', fault: 'classic-flow-off', step: 'get-token' },
    options: [
      {
        key: 'get-token',
        text: 'GetOpenIdToken',
        because:
          'The token for STS is what the classic flow is about. A pool gives it only where AllowClassicFlow is set, and a new pool has it off.',
      },
      {
        key: 'get-id',
        text: 'GetId',
        because:
          'Both flows begin with it, so no pool can tell them apart here. It would be refused for a bad token.',
      },
      {
        key: 'assume-role',
        text: 'AssumeRoleWithWebIdentity',
        because:
          'STS knows nothing of the pool’s setting and would take a good token. The site does not come into possession of one.',
      },
      {
        key: 'none',
        text: 'None of them: the old way is discouraged but goes on working',
        because:
          'So it is for pools that allow it. A new pool does not: somebody has to turn it on.',
      },
    ],
  },
  {
    id: 'copied-guest-role',
    kind: 'diagnose',
    flow: 'cognito-guest',
    fault: 'trusts-members-only',
    finds: 'check',
    scene:
      'An identity pool has a role for members, and it works. For guests somebody made a second role as a copy of it, took away permissions, and set it as the pool’s role for guests. Guests are turned on.',
    asks: 'A guest’s page asks for credentials. Which check fails?',
    statements: ['N28', 'N31'],
    study: { flow: 'cognito-guest', fault: 'trusts-members-only', step: 'get-credentials' },
    options: [
      {
        key: 'trust.condition',
        text: 'A condition of the guest role’s trust policy',
        because:
          'The copy still demands amr authenticated, and the token that Cognito signs for a guest says unauthenticated. Cognito passes on no more than “check the roles”.',
      },
      {
        key: 'cognito-identity.role-set',
        text: 'Whether the pool has a role for people without a login',
        because:
          'It has one, though it is closed to them. Without any, the pool would not have called STS, yet the app would read the same words.',
      },
      {
        key: 'cognito-identity.guests',
        text: 'Whether the pool lets people in who show no login',
        because:
          'Then GetId would have been refused, a call earlier, with another error. This visitor has an identity already.',
      },
      {
        key: 'iam.session',
        text: 'Cognito’s session policy for people without a login',
        because:
          'It limits what the session may do once it exists. This one does not begin at all.',
      },
    ],
  },
  {
    id: 'second-app-client',
    kind: 'diagnose',
    flow: 'cognito-user-pool',
    fault: 'new-app-client',
    finds: 'repair',
    repairs: async () => (await import('./cognitoRepairs.ts')).newClientRepairs,
    scene:
      'So far only servers used the user pool; the identity pool lists their app client. Now there is a phone app with an app client of its own. Eli signs in on the phone without trouble. Then GetId fails.',
    asks: 'Which one change lets the phone app have credentials?',
    statements: ['N27', 'T1'],
    pairs: ['pools'],
    study: { flow: 'cognito-user-pool', fault: 'new-app-client', step: 'get-id' },
    options: [
      {
        key: 'pool-lists-client',
        text: 'List user pool and new app client at the identity pool',
        because:
          'The identity pool trusts pairs of user pool and app client. The audience of the new tokens is a client that it was never told of.',
      },
      {
        key: 'trust-names-client',
        text: 'Name the new app client as aud in the role’s trust policy',
        because:
          'STS sees the identity pool’s token, and its aud is the id of that pool. With another value there nobody gets in.',
      },
      {
        key: 'iam-provider',
        text: 'Make an OIDC provider in IAM for the user pool, with the new client',
        because:
          'IAM needs that where a token of the user pool itself goes to STS. An identity pool keeps a list of its own.',
      },
      {
        key: 'client-secret',
        text: 'Give the new app client a secret, as the one for servers has',
        because:
          'A phone cannot keep a secret, and the sign-in, which works, would begin to fail. The identity pool asks for none.',
      },
    ],
  },
  {
    id: 'wrong-one-of-two-tokens',
    kind: 'diagnose',
    flow: 'cognito-user-pool',
    fault: 'access-token-shown',
    finds: 'step',
    scene:
      'Eli has signed in, and the user pool has answered with two JWTs of the same issuer and key. The phone app puts the access token into Logins, everywhere. It goes on to GetId, GetCredentialsForIdentity and PutObject.',
    asks: 'How far does it get?',
    statements: ['T2', 'N27'],
    pairs: ['pools'],
    study: { flow: 'cognito-user-pool', fault: 'access-token-shown', step: 'get-id' },
    options: [
      {
        key: 'get-id',
        text: 'To GetId, which is refused',
        because:
          'The identity pool checks the token already there. An access token has no aud to say which app the sign-in was for, and is not meant to tell others who someone is.',
      },
      {
        key: 'get-credentials',
        text: 'To GetCredentialsForIdentity, which is refused: GetId checks no token',
        because:
          'GetId has to find out whose identity it is, so it must check. Both calls take an ID token.',
      },
      {
        key: 'save-photo',
        text: 'To PutObject, which is refused: the session has too few scopes',
        because:
          'Scopes limit what the access token opens at the user pool. AWS credentials know no scopes; the role limits them.',
      },
      {
        key: 'none',
        text: 'To the end: signature and person are the same in both tokens',
        because: 'They are. But token_use says access, and a right signature is not the only test.',
      },
    ],
  },
  {
    id: 'photo-without-a-link',
    kind: 'diagnose',
    flow: 'cognito-guest',
    fault: 'guests-read-everything',
    finds: 'step',
    scene:
      'A photo site lets guests in by an identity pool. To be quick, its owner let the guest role read the whole bucket; the pages show guests no link to the photos of members. A stranger copies the pool’s id from the page and asks for a member’s photo with a few lines of code.',
    asks: 'Which of his requests is refused first?',
    statements: ['N28', 'N10'],
    study: { flow: 'cognito-guest', fault: 'guests-read-everything', step: 'read-photo' },
    options: [
      {
        key: 'none',
        text: 'None: he gets the photo',
        because:
          'A guest is anybody, with or without the site’s pages. What the role may read, the whole internet may read.',
      },
      {
        key: 'get-id',
        text: 'GetId: it is not called from the site',
        because:
          'The pool cannot tell where a call comes from. It asks for logins, and of guests not even that.',
      },
      {
        key: 'get-credentials',
        text: 'GetCredentialsForIdentity: there is no login',
        because:
          'For members that would be the end. This pool has guests turned on and a role for them.',
      },
      {
        key: 'read-photo',
        text: 'GetObject: Cognito’s session policy keeps guests out',
        because:
          'That policy keeps whole services out, and S3 is not one of them. Which objects it may be is up to the role.',
      },
    ],
  },
  {
    id: 'folder-by-which-name',
    kind: 'diagnose',
    flow: 'cognito-user-pool',
    fault: 'folder-of-the-user',
    finds: 'step',
    scene:
      'The role lets people write to people/${cognito-identity.amazonaws.com:sub}/ in the bucket. The app takes sub from the ID token of the user pool and stores Eli’s photo under people/, that sub, and the photo’s name.',
    asks: 'What happens?',
    statements: ['N27', 'N10'],
    pairs: ['pools'],
    study: { flow: 'cognito-user-pool', fault: 'folder-of-the-user', step: 'save-photo' },
    options: [
      {
        key: 'save-photo',
        text: 'S3 refuses to store the photo in that folder',
        because:
          'Eli has two names: the user pool’s sub and the identity id. The variable stands for the second, so the folder of the first is nobody’s.',
      },
      {
        key: 'none',
        text: 'The photo is stored: sub is the subject in either place',
        because:
          'The same word in two tokens. The one that STS saw was signed by the identity pool, and its sub is the identity id.',
      },
      {
        key: 'get-credentials',
        text: 'The pool refuses credentials: the two names differ',
        because:
          'They always differ, and the pool expects that: it links the one to the other. What goes wrong is the folder’s name.',
      },
      {
        key: 'get-id',
        text: 'The identity pool refuses the ID token',
        because:
          'There is nothing wrong with the token. It would be refused if it came from an app client that is not listed.',
      },
    ],
  },
  {
    id: 'identity-of-someone-else',
    kind: 'diagnose',
    flow: 'cognito-enhanced',
    fault: 'identity-of-ben',
    finds: 'error',
    scene:
      'Ben signed in to the photo app on this phone yesterday, and the app kept the identity id that it got. Today Ana signs in with Google. The app sends the id from yesterday and her token of today.',
    asks: 'What does the identity pool answer?',
    statements: ['N27', 'T1'],
    study: { flow: 'cognito-enhanced', fault: 'identity-of-ben', step: 'get-credentials' },
    options: [
      {
        key: 'NotAuthorizedException',
        text: 'NotAuthorizedException',
        because:
          'Who wants to act as an identity must show a login that is linked to it. Ana’s Google account is linked to another one.',
      },
      {
        key: 'none',
        text: 'Credentials for Ana: the token decides, whatever id is sent',
        because:
          'The pool does not swap ids silently. It compares the identity that is named with the one that the login belongs to.',
      },
      {
        key: 'ResourceNotFoundException',
        text: 'ResourceNotFoundException',
        because: 'For an id that the pool has never given out. Ben’s identity is there.',
      },
      {
        key: 'InvalidIdentityPoolConfigurationException',
        text: 'InvalidIdentityPoolConfigurationException',
        because:
          'For roles that are missing or that STS refuses. The pool has not come to choosing a role.',
      },
    ],
  },
  {
    id: 'name-of-google',
    kind: 'diagnose',
    flow: 'cognito-enhanced',
    fault: 'key-with-https',
    finds: 'check',
    scene:
      'The identity pool lists accounts.google.com with the app’s client id. Ana’s ID token came from Google a few seconds ago. The app’s developer wrote the argument of the SDK call by hand.',
    asks: 'Which check does this request fail?',
    statements: ['N32', 'N27'],
    study: { flow: 'cognito-enhanced', fault: 'key-with-https', step: 'get-id' },
    options: [
      {
        key: 'cognito-identity.provider',
        text: 'Whether the pool knows the name in Logins',
        because:
          'The name is a fixed text, compared letter by letter, and this one begins with https://. The SDK sends on what it is given.',
      },
      {
        key: 'cognito-identity.issuer',
        text: 'Whether the token’s issuer is the provider that was named',
        because:
          'That is asked once the provider is found. iss does begin with https://, which may be where the name was copied from.',
      },
      {
        key: 'oidc.aud',
        text: 'Whether the token was made for the app that the pool lists',
        because: 'The text of the error fits that too. But the pool never opened the token.',
      },
      {
        key: 'jwt.signature',
        text: 'Whether Google has signed the token',
        because: 'It has. For a token of somebody else this check would fail, later than here.',
      },
    ],
  },
  {
    id: 'mail-as-a-tag',
    kind: 'diagnose',
    flow: 'cognito-enhanced',
    fault: 'attributes-as-tags',
    finds: 'check',
    scene:
      'People come with Google to an identity pool, by the enhanced flow. This worked until somebody had the pool pass their mail address on as a tag of the session. Pool, role and permissions were left as they were. Now nobody gets credentials.',
    asks: 'Which check fails?',
    statements: ['N31', 'N36'],
    pairs: ['enhanced-classic'],
    study: { flow: 'cognito-enhanced', fault: 'attributes-as-tags', step: 'get-credentials' },
    options: [
      {
        key: 'trust.action',
        text: 'Whether the trust policy allows what Cognito asks of STS',
        because:
          'A session tag makes two permissions of one request: sts:TagSession beside sts:AssumeRoleWithWebIdentity. The app sees only Cognito’s own words, because the call to STS is not its own.',
      },
      {
        key: 'cognito-identity.role-set',
        text: 'Whether the pool has a role for people who signed in',
        because:
          'The message sounds like it, and a missing role does give the same one. But this pool went to STS with a role.',
      },
      {
        key: 'trust.condition',
        text: 'Whether the trust policy’s conditions hold for the pool’s token',
        because:
          'Audience and amr are what they were before. A tag does not change the token’s claims that they look at.',
      },
      {
        key: 'cognito-identity.conflict',
        text: 'Whether the mail address belongs to two identities at once',
        because:
          'Identities are found by the provider’s sub and never by mail. Such a conflict is one of two logins.',
      },
    ],
  },
  {
    id: 'two-groups-of-one-rank',
    kind: 'diagnose',
    flow: 'cognito-user-pool',
    fault: 'two-equal-groups',
    finds: 'repair',
    repairs: async () => (await import('./cognitoRepairs.ts')).equalGroupsRepairs,
    scene:
      'The groups of a user pool bring roles into the ID token, and the identity pool takes the role from there; where the token leaves it open, it denies. Dana is in editors and in viewers, both of precedence 1. She gets no credentials.',
    asks: 'Which one change gets Dana credentials?',
    statements: ['N28', 'N27'],
    study: { flow: 'cognito-user-pool', fault: 'two-equal-groups', step: 'get-credentials' },
    options: [
      {
        key: 'own-precedence',
        text: 'Give the two groups different numbers of precedence',
        because:
          'The group with the lowest number names the preferred role. In a tie the token names none, and the identity pool has nothing to go by.',
      },
      {
        key: 'both-zero',
        text: 'Give both groups the highest rank, precedence 0',
        because: 'A tie at the top is a tie. 0 helps where one group has it and the other has not.',
      },
      {
        key: 'pool-default',
        text: 'Make the editors’ role the pool’s role for people signed in',
        because:
          'The pool falls back to that role where AmbiguousRoleResolution is AuthenticatedRole. Here it was told to deny.',
      },
      {
        key: 'editor-may-all',
        text: 'Let the editors’ role do whatever the viewers’ role may',
        because:
          'Permissions count once there is a session. Nobody compares roles by what they allow in order to choose one.',
      },
    ],
  },
  {
    id: 'team-by-own-choice',
    kind: 'diagnose',
    flow: 'cognito-user-pool',
    fault: 'team-of-ones-own-choice',
    finds: 'repair',
    repairs: async () => (await import('./cognitoRepairs.ts')).ownTeamRepairs,
    scene:
      'A rule of the identity pool gives the editors’ role to everybody whose custom:team is editorial. The app lets people write that attribute themselves. Eli, a viewer with a second factor, writes editorial there, signs in, and overwrites photos of others.',
    asks: 'Which change at AWS stops him, and lets the app go on working?',
    statements: ['N29', 'T2', 'N28'],
    study: { flow: 'cognito-user-pool', fault: 'team-of-ones-own-choice', step: 'save-photo' },
    options: [
      {
        key: 'roles-from-groups',
        text: 'Take roles from the groups of the user pool instead of the rule',
        because:
          'Only administrators put people into groups. An attribute in a signed token is still what the person wrote there.',
      },
      {
        key: 'second-factor',
        text: 'Demand a second factor of everybody in the user pool',
        because:
          'It makes sure that Eli is Eli, and he is. A second factor helps against people who pretend to be somebody else.',
      },
      {
        key: 'server-side-check',
        text: 'Turn on ServerSideTokenCheck, so that each token is checked at the user pool',
        because:
          'It finds people who were deleted or signed out. Eli’s token is genuine, and so is the attribute in it.',
      },
      {
        key: 'deny-ambiguous',
        text: 'Set AmbiguousRoleResolution to Deny, so that doubtful cases get no role',
        because:
          'That is for people whom no rule fits. For Eli the rule fits, so nothing is in doubt.',
      },
    ],
  },
];
