import type { Question } from '../question.ts';

/** What happens when people come to an identity pool by a user pool. */
export const cognitoUserPoolQuestions: readonly Question[] = [
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
        text: 'Add the user pool with the new app client to the identity pool’s providers',
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
      'Eli has signed in, and the user pool has answered with an ID token and an access token. The phone app puts the access token into Logins, in every call. It goes on to GetId, GetCredentialsForIdentity and PutObject.',
    asks: 'How far does it get?',
    statements: ['T2', 'N27'],
    pairs: ['pools'],
    study: { flow: 'cognito-user-pool', fault: 'access-token-shown', step: 'get-id' },
    options: [
      {
        key: 'get-id',
        text: 'To GetId, which is refused: it wants the ID token',
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
        text: 'To the end: person and signature are right',
        because: 'They are. But token_use says access, and a right signature is not the only test.',
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
