import type { Question } from '../question.ts';

/** What happens when an app shows the token of a person to STS. */
export const webRunsQuestions: readonly Question[] = [
  {
    id: 'order-web-identity',
    kind: 'order',
    flow: 'web-identity',
    scene:
      'Ana opens the photo app. She has an account at Social Example, an OpenID Connect provider that AWS does not know by itself. There is no Cognito in between.',
    asks: 'In which order does the app get to her photos?',
    statements: ['N26', 'N34'],
    study: { flow: 'web-identity', step: 'assume-role' },
    options: [
      {
        key: 'prepare',
        because:
          'The app draws state, nonce and the PKCE verifier. The address of the sign-in page carries two of them and the hash of the third.',
      },
      {
        key: 'sign-in',
        because:
          'The password goes to the provider alone. What comes back through the browser is a code.',
      },
      {
        key: 'trade-code',
        because:
          'The code and the verifier together give the tokens. This is the last thing that the provider does for the app.',
      },
      {
        key: 'look-into-token',
        because:
          'Now there is a token to look into, and it is not used yet: the app compares the nonce with the one it drew.',
      },
      {
        key: 'assume-role',
        because:
          'The call is not signed: the ID token is the proof. STS answers with credentials of the role.',
      },
      {
        key: 'list-photos',
        because: 'S3 is the first service that is asked for something. It needs the credentials.',
      },
    ],
  },
  {
    id: 'two-apps-one-issuer',
    kind: 'diagnose',
    flow: 'web-identity',
    fault: 'trust-names-another-app',
    finds: 'error',
    scene:
      'The OIDC provider in IAM lists two client ids, photo-app and photo-server. The trust policy of the role tests accounts.social.example:aud for photo-server. The photo app asks for the role with a fresh token of its own.',
    asks: 'What does STS answer?',
    statements: ['N25', 'N34', 'N36'],
    study: { flow: 'web-identity', fault: 'trust-names-another-app', step: 'assume-role' },
    options: [
      {
        key: 'AccessDenied',
        text: 'AccessDenied',
        because:
          'The token is good for this account: its audience is on the provider’s list. It is the role that does not admit it, and AWS says no more than that.',
      },
      {
        key: 'InvalidIdentityToken',
        text: 'InvalidIdentityToken',
        because:
          'So it would be if the OIDC provider did not list photo-app. The list is asked before the role is.',
      },
      {
        key: 'IDPRejectedClaim',
        text: 'IDPRejectedClaim',
        because:
          'That is for access tokens that Facebook or Amazon does not stand by. Of an OpenID Connect issuer STS only fetches the keys.',
      },
      {
        key: 'none',
        text: 'Credentials: the provider’s list is what counts for audiences',
        because:
          'Both count. The list says which apps are yours at all, the trust policy which of them may have this role.',
      },
    ],
  },
  {
    id: 'photos-for-a-quiz',
    kind: 'diagnose',
    flow: 'web-identity-access-token',
    fault: 'token-of-another-app',
    finds: 'repair',
    repairs: async () => (await import('./webRepairs.ts')).otherAppRepairs,
    scene:
      'The role FacebookUser trusts graph.facebook.com without a condition. Its permissions end at each person’s own folder. Ana signs in with Facebook to a quiz that a stranger has made. He shows her access token to STS, takes on the role, and has her photos.',
    asks: 'Which one change stops him, and lets the photo app’s people in?',
    statements: ['N26', 'N25', 'N36'],
    study: {
      flow: 'web-identity-access-token',
      fault: 'token-of-another-app',
      step: 'assume-role-by-facebook',
    },
    options: [
      {
        key: 'app-id',
        text: 'To test graph.facebook.com:app_id in the trust policy',
        because:
          'Facebook vouches for Ana to whichever app she signed in to. Only the id of the app tells the quiz’s token from one of yours.',
      },
      {
        key: 'person-id',
        text: 'To test graph.facebook.com:id for Ana’s id in the trust policy',
        because:
          'The token in his hands is Ana’s, so her id is right. And nobody else could come in.',
      },
      {
        key: 'only-this-role',
        text: 'To shut everybody but FacebookUser out of the bucket, by its policy',
        because:
          'He comes as FacebookUser. For the bucket his session looks like that of the photo app.',
      },
      {
        key: 'iam-provider',
        text: 'To make an OIDC provider in IAM for Facebook that lists the photo app',
        because:
          'Facebook is built in and is asked about access tokens by ProviderId. Client ids of an IAM object are not looked at.',
      },
    ],
  },
  {
    id: 'app-taken-away',
    kind: 'diagnose',
    flow: 'web-identity-access-token',
    fault: 'app-removed',
    finds: 'error',
    scene:
      'A minute ago Ana signed in to the photo app with Facebook. Then she changed her mind and removed the app in her Facebook settings. The app still holds her access token and takes it to STS now.',
    asks: 'What does STS answer to this request?',
    statements: ['N26', 'N34'],
    study: {
      flow: 'web-identity-access-token',
      fault: 'app-removed',
      step: 'assume-role-by-facebook',
    },
    options: [
      {
        key: 'IDPRejectedClaim',
        text: 'IDPRejectedClaim',
        because:
          'An access token says nothing by itself, so STS asks Facebook each time. Facebook does not stand by this one any more.',
      },
      {
        key: 'none',
        text: 'Credentials: a token is good until the time that is written in it',
        because:
          'So it is with ID tokens, which STS checks by their signature. This is an access token, and nothing can be read in it.',
      },
      {
        key: 'ExpiredTokenException',
        text: 'ExpiredTokenException',
        because:
          'The token has not reached its end. It was withdrawn, and for that STS has another answer.',
      },
      {
        key: 'AccessDenied',
        text: 'AccessDenied',
        because:
          'The role would still admit the photo app. But STS weighs trust only for somebody whom a provider vouches for.',
      },
    ],
  },
  {
    id: 'key-dropped-early',
    kind: 'diagnose',
    flow: 'web-identity',
    fault: 'keys-rotated',
    finds: 'check',
    scene:
      'Ana’s ID token is some minutes old. In the meantime the provider has put a new key, with a name of its own, in the place of the old one. It forgot the tokens that were still in use. Its addresses have stayed the same, and everything there answers.',
    asks: 'On which check does the token fail?',
    statements: ['N34', 'N25'],
    study: { flow: 'web-identity', fault: 'keys-rotated', step: 'assume-role' },
    options: [
      {
        key: 'jwt.kid',
        text: 'Whether the issuer publishes the key that the token names',
        because:
          'The header of the token says kid social-1, and the set holds another key now. An issuer should keep an old key for as long as its tokens live.',
      },
      {
        key: 'jwt.signature',
        text: 'Whether the signature was made with the issuer’s key',
        because:
          'STS has no key to compute with, so it never comes to that. It would fail if the set had another key under the same name.',
      },
      {
        key: 'sts.web.keys-fetched',
        text: 'Whether the address of the key set answers STS',
        because:
          'It answers, with a set in which the key is missing. AWS’s message is the same for both, which misleads.',
      },
      {
        key: 'oidc.exp',
        text: 'Whether the time that the token was given is over',
        because: 'It lives for an hour. What became too old is the key.',
      },
    ],
  },
  {
    id: 'policy-from-the-neighbour',
    kind: 'diagnose',
    flow: 'web-identity-access-token',
    fault: 'copied-policy',
    finds: 'step',
    scene:
      'People of a photo app come by Facebook, to the role FacebookUser. For Login with Amazon the team makes a second role. Its trust policy is new and right; its permissions are copied, with ${graph.facebook.com:id} still in them. Ana signs in at Amazon.',
    asks: 'What is refused first?',
    statements: ['N26', 'N34'],
    study: { flow: 'web-identity-access-token', fault: 'copied-policy', step: 'list-photos' },
    options: [
      {
        key: 'list-photos',
        text: 'To list the photos in her own folder of the bucket',
        because:
          'The session has no key of Facebook, and a variable without a value makes its statement match nothing. The first request to S3 shows it.',
      },
      {
        key: 'assume-role-by-amazon',
        text: 'To trade the token: the policy does not fit the provider',
        because:
          'STS weighs the trust policy when a session begins. What the permissions say it does not look at.',
      },
      {
        key: 'sign-in-at-amazon',
        text: 'To sign in at Amazon: the role is Facebook’s',
        because: 'Amazon knows nothing of roles. It signs Ana in for the app, whatever comes next.',
      },
      {
        key: 'none',
        text: 'Nothing: AWS puts in the id of whichever provider it was',
        because:
          'Each variable is the key of one provider. For Amazon’s people it is www.amazon.com:user_id.',
      },
    ],
  },
];
