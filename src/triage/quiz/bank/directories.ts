import type { Question } from '../question.ts';

/** AD Connector, AWS Managed Microsoft AD, and what needs them. */
export const directoriesQuestions: readonly Question[] = [
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
];
