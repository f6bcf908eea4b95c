import type { GuideQuestion } from '../guide.ts';

/** Whoever has AWS credentials already. */
export const accountQuestions: readonly GuideQuestion[] = [
  {
    id: 'holder-need',
    asks: 'What do they lack?',
    short: 'Lacks what?',
    hint: 'Read the refusal that they get. If what it names belongs to another account, take the first answer; if a policy asks for MFA, the second. Take the third where a session of a role needs a further role.',
    answers: [
      {
        id: 'account',
        text: 'Access to resources of another account',
        short: 'Another account',
        because: 'The two accounts only have to agree. No sign-in comes into it.',
        leads: { question: 'account-use' },
      },
      {
        id: 'mfa',
        text: 'Proof of a second factor, for an IAM user with an access key',
        short: 'Second factor',
        because:
          'A request signed with a key has no place for a code. STS takes key and code together and gives a session that has passed MFA.',
        leads: { outcome: 'mfa-session' },
      },
      {
        id: 'next-role',
        text: 'One more role, for a session that a role gave them',
        short: 'One more role',
        because: 'A session of a role may take on the next one, if both sides allow it.',
        leads: { outcome: 'role-chaining' },
      },
      {
        id: 'outside',
        text: 'Proof of who they are, for a service outside AWS',
        short: 'Proof for outside',
        because: 'STS can vouch for them with a token that anybody can check.',
        leads: { outcome: 'outbound-web-identity' },
      },
    ],
  },
  {
    id: 'account-use',
    asks: 'What will they do in the other account?',
    short: 'Do what there?',
    hint: 'Not every service has resource policies. S3, SQS, SNS, KMS and Lambda do. For a service without them, take the first answer.',
    answers: [
      {
        id: 'work',
        text: 'Work with several services for a while',
        short: 'Work there',
        because:
          'A role: the only way that works with every service. While they use it, they act as the role and give up their own permissions.',
        leads: { outcome: 'T4' },
      },
      {
        id: 'vendor',
        text: 'Act for its owner, as a vendor that does so for many companies',
        short: 'Act as a vendor',
        because:
          'A role with an external id: the vendor cannot be tricked into using one customer’s role for another.',
        leads: { outcome: 'T4' },
      },
      {
        id: 'copy',
        text: 'Use one resource there, alone or together with their own, such as a bucket or a queue',
        short: 'Use one resource',
        because:
          'A resource policy: they keep their own permissions, so one request can even copy from their side to the other.',
        leads: { outcome: 'resource-policy' },
      },
    ],
  },
];
