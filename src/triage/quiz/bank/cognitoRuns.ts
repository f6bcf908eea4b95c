import type { Question } from '../question.ts';

/** What happens in the enhanced flow, in the classic one, and to guests. */
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
    asks: 'In which order does the site get her photo?',
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
        because:
          'The token is seconds old and lives an hour. STS asks for its age only when it has found the provider.',
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
      'A team makes an identity pool, tells it of the user pool, and sets its roles. All other settings keep their defaults. The site was written from an old tutorial: GetId, GetOpenIdToken, AssumeRoleWithWebIdentity, GetObject. Dana signs in at the user pool.',
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
          'STS knows nothing of the pool’s setting and would take a good token. The site never gets one.',
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
        text: 'Whether a condition of the guest role’s trust policy is met',
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
        text: 'None: he gets the photo, as if he were a member',
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
          'That policy keeps whole services out, and S3 is not one of them. Which objects may be read is up to the role.',
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
      'People come with Google to an identity pool, by the enhanced flow. This worked. Then somebody told the pool to pass people’s mail addresses on as session tags, and left the roles as they were. Now nobody gets credentials.',
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
          'Identities are found by the provider’s sub and never by mail. Two identities may well have the same address.',
      },
    ],
  },
];
