import type { Question } from '../question.ts';

/** User pools and identity pools of Cognito. */
export const cognitoQuestions: readonly Question[] = [
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
];
