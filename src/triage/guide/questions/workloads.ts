import type { GuideQuestion } from '../guide.ts';

/** Programs with no person present. */
export const workloadQuestions: readonly GuideQuestion[] = [
  {
    id: 'workload-where',
    asks: 'Where does the program run?',
    short: 'Runs where?',
    hint: 'A program on EC2, Lambda or ECS that stays in its own account needs no federation: give it a role there. The third answer is for one that must go further.',
    answers: [
      {
        id: 'build',
        text: 'In a job of GitHub Actions, or of another build service that issues tokens',
        short: 'Build service',
        because: 'The build service signs a token for each job, and STS can check it.',
        leads: { outcome: 'github-actions' },
      },
      {
        id: 'pod',
        text: 'In a pod on EKS',
        short: 'Pod on EKS',
        because: 'The cluster issues tokens too: it vouches for the service account of the pod.',
        leads: { outcome: 'eks-service-account' },
      },
      {
        id: 'aws',
        text: 'Elsewhere on AWS: EC2, Lambda, ECS',
        short: 'Elsewhere on AWS',
        because: 'It has a role there, and with it credentials. What it calls decides the rest.',
        leads: { question: 'workload-calls' },
      },
      {
        id: 'outside',
        text: 'On our own servers, or at another cloud',
        short: 'Outside AWS',
        because:
          'Something out there must vouch for it. A stored access key would be a password that never expires.',
        leads: { question: 'workload-proof' },
      },
    ],
  },
  {
    id: 'workload-calls',
    asks: 'What does it have to call?',
    short: 'Calls what?',
    hint: 'Look at the address that it calls. A host of AWS, such as s3.us-east-1.amazonaws.com, means the first answer. Within its own account, the role that it has is enough.',
    answers: [
      {
        id: 'account',
        text: 'AWS services, in another account',
        short: 'Another account',
        because:
          'Its role takes on a role over there. That is role chaining, and such a session lasts an hour at most.',
        leads: { outcome: 'role-chaining' },
      },
      {
        id: 'partner',
        text: 'A service outside AWS that takes signed tokens',
        short: 'Service outside',
        because: 'STS can vouch for the role with a token that anybody can check.',
        leads: { outcome: 'outbound-web-identity' },
      },
    ],
  },
  {
    id: 'workload-proof',
    asks: 'What can vouch for the program there?',
    short: 'Who vouches?',
    hint: 'A certificate of your own authority can vouch as well: IAM Roles Anywhere takes it. The lab does not play that.',
    answers: [
      {
        id: 'oidc',
        text: 'An issuer of OpenID Connect tokens, such as the other cloud or our Kubernetes',
        short: 'OpenID Connect issuer',
        because: 'IAM trusts the issuer, and the trust policy names the program.',
        leads: { outcome: 'oidc-workload' },
      },
      {
        id: 'saml',
        text: 'A SAML 2.0 identity provider, at which the program has an account',
        short: 'SAML 2.0 provider',
        because: 'The program takes the assertion to STS itself.',
        leads: { outcome: 'saml-api' },
      },
      {
        id: 'own',
        text: 'Only a system of our own that AWS cannot check',
        short: 'Own system',
        because:
          'A broker asks that system and assumes a role for the program. The broker needs AWS credentials, so it had best run on AWS.',
        leads: { outcome: 'broker-assume-role' },
      },
    ],
  },
];
