import type { Question } from '../question.ts';

/** Web identity: OpenID Connect, GitHub, EKS, and AWS vouching to others. */
export const webQuestions: readonly Question[] = [
  {
    id: 'who-cloudtrail-names',
    kind: 'read',
    flow: 'github-actions',
    step: 'assume-role',
    shows: { side: 'request', view: 'jwt WebIdentityToken' },
    finds: { sameAs: { trail: '/userIdentity/userName', step: 'assume-role' } },
    scene:
      'A job on GitHub trades this ID token for credentials. Later somebody reads the CloudTrail event of the call, to find out who it was.',
    asks: 'Which claim stands there as the user?',
    statements: ['N33', 'N34'],
    study: { flow: 'github-actions', step: 'assume-role' },
    options: [
      {
        key: '/claims/sub',
        because:
          'The subject is whom the issuer vouches for. GitHub writes repository and branch into it, so that is what AWS records.',
      },
      {
        key: '/claims/actor',
        because:
          'This person pushed the commit. To AWS the identity is the job, not the person behind it.',
      },
      {
        key: '/claims/repository',
        because:
          'The repository is a claim of its own, but AWS takes the identity from the subject, which says the branch as well.',
      },
      {
        key: '/claims/aud',
        because: 'The audience says whom the token is for: AWS. It is the same for every job.',
      },
    ],
  },
];
