import type { Guide } from './guide.ts';
import { accountQuestions } from './questions/accounts.ts';
import { appQuestions } from './questions/apps.ts';
import { staffQuestions } from './questions/staff.ts';
import { workloadQuestions } from './questions/workloads.ts';
import { workplaceQuestions } from './questions/workplace.ts';

/** From a need to a way of federating. */
export const federationGuide: Guide = {
  first: 'who',
  questions: [
    {
      id: 'who',
      asks: 'Who or what needs to get in?',
      short: 'Who gets in?',
      hint: 'Go by whoever the access is for. Where a program acts for the people who use it, answer for the people. A partner or a vendor with an AWS account of its own is the last answer.',
      answers: [
        {
          id: 'staff',
          text: 'Our own people, into AWS accounts: the console, a terminal, the API',
          short: 'Staff, into accounts',
          because:
            'The company knows its staff already. They need a session in an account, not one more user in it.',
          leads: { question: 'center' },
        },
        {
          id: 'workplace',
          text: 'Our own people, into applications, desktops or Windows servers',
          short: 'Staff, into applications',
          because:
            'What they open may never ask for AWS credentials. It asks a directory, or takes an assertion.',
          leads: { question: 'workplace' },
        },
        {
          id: 'customers',
          text: 'Users of our app: customers, members, the public',
          short: 'Users of our app',
          because:
            'People who are not your staff have no place in your directory. Cognito is made for them.',
          leads: { question: 'app-reach' },
        },
        {
          id: 'workload',
          text: 'A program with no person present: a build job, a pod, a server',
          short: 'A program',
          because:
            'Nobody is there to type a password. The program shows something that its surroundings gave it.',
          leads: { question: 'workload-where' },
        },
        {
          id: 'holder',
          text: 'Someone or something that has AWS credentials already',
          short: 'Has AWS credentials',
          because:
            'AWS knows them, so nobody has to vouch for them. They lack a permission, a role or a stronger proof.',
          leads: { question: 'holder-need' },
        },
      ],
    },
    ...staffQuestions,
    ...workplaceQuestions,
    ...appQuestions,
    ...workloadQuestions,
    ...accountQuestions,
  ],
};
