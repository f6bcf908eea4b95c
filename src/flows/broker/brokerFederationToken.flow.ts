import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { defineFlow } from '../flow.ts';
import { brokerFederationTokenFaults } from './brokerFederationTokenFaults.ts';
import {
  apiSteps,
  brokerActors,
  type BrokerBag,
  brokerChoices,
  brokerInputs,
  consoleSteps,
  signInSteps,
  stsAnswered,
} from './brokerSteps.ts';

export const brokerFederationToken = defineFlow<BrokerBag>()({
  id: 'broker-federation-token',
  title: 'A broker with GetFederationToken',
  intro:
    'Ana’s company has a directory that speaks no SAML. A broker of its own signs her in, and vouches for her at AWS with the long-term key of an IAM user and a policy that it writes for her.',
  actors: brokerActors,
  world: async () => (await import('./brokerWorld.ts')).federationTokenWorld(),
  inputs: brokerInputs,
  choices: brokerChoices,
  steps: [
    ...signInSteps,
    {
      id: 'choose-access',
      phase: 'sts',
      title: 'Get a federation token',
      from: 'ana',
      to: 'broker',
      label: 'POST the access that Ana needs',
      nested: [
        {
          from: 'broker',
          to: 'sts',
          label: 'GetFederationToken (signed)',
          reply: 'Temporary credentials',
        },
      ],
      reply: 'Ready: to the console, or to a program',
      say: ({ exchange }) => ({
        what: `The broker sees that Ana is in the group for this access. It calls GetFederationToken with its own long-term key, Ana’s name and a session policy. STS answers with ${stsAnswered(exchange, 'AccessKeyId')}, good until ${stsAnswered(exchange, 'Expiration')}, for ${stsAnswered(exchange, 'Arn')}.`,
        why: 'No role is involved. Ana may do what the broker’s user may do and the session policy allows too: the policy cuts, it never adds.',
        correction: {
          statement: 'N23',
          notes: 'After GetFederationToken the broker works out the role and calls AssumeRole.',
          today:
            'One or the other. These credentials may ask STS for nothing but GetCallerIdentity, so AssumeRole after this call fails.',
        },
      }),
      run: async ({ browser, need }) => {
        await browser.submit({ access: need('access') });
      },
    },
    ...apiSteps,
    ...consoleSteps,
  ],
  faults: brokerFederationTokenFaults,
  neighbours: [
    { flow: 'broker-assume-role', how: 'The same broker, with a role that has the permissions' },
    { flow: 'saml-console', how: 'Without a broker, where the identity provider speaks SAML' },
    { flow: 'saml-api', how: 'For programs, without a broker and without an IAM user' },
    { flow: 'mfa-session', how: 'A session for the IAM user itself' },
  ],
  setUp: [
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
    { kind: 'user', account: dataAccount, name: 'access-broker' },
  ],
});
