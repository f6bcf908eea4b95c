import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { defineFlow } from '../flow.ts';
import { brokerAssumeRoleFaults } from './brokerAssumeRoleFaults.ts';
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

export const brokerAssumeRole = defineFlow<BrokerBag>()({
  id: 'broker-assume-role',
  title: 'A broker with AssumeRole',
  intro:
    'Ana’s company has a directory that speaks no SAML. A broker of its own signs her in, works out the role that her group stands for, and assumes that role for her.',
  actors: brokerActors,
  world: async () => (await import('./brokerWorld.ts')).assumeRoleWorld(),
  inputs: brokerInputs,
  choices: brokerChoices,
  steps: [
    ...signInSteps,
    {
      id: 'choose-access',
      phase: 'sts',
      title: 'Have the broker assume the role',
      from: 'ana',
      to: 'broker',
      label: 'POST the access that Ana needs',
      nested: [
        {
          from: 'broker',
          to: 'sts',
          label: 'AssumeRole (signed)',
          reply: 'Temporary credentials',
        },
      ],
      reply: 'Ready: to the console, or to a program',
      say: ({ exchange, world, need }) => {
        const broker = world.brokers['broker.corp.example'];
        const access = broker?.access[need('access')];
        return {
          what: `For members of ${access?.group ?? 'this group'} the broker determines the role ${access?.role?.split('/').at(-1) ?? ''} and calls AssumeRole, signed with its own key. STS answers with ${stsAnswered(exchange, 'AccessKeyId')}, good until ${stsAnswered(exchange, 'Expiration')}, for ${stsAnswered(exchange, 'Arn')}.`,
          why: 'The role has the permissions, and its trust policy names the broker’s user. That user needs no right to data of its own: only sts:AssumeRole, and sts:TagSession for the department that it passes along.',
          correction: {
            statement: 'N22',
            notes:
              'The broker asks for credentials with GetFederationToken before it assumes a role.',
            today:
              'AssumeRole alone is enough, and the way that AWS recommends. A federation token in between would be useless: it may not call AssumeRole.',
          },
        };
      },
      run: async ({ browser, need }) => {
        await browser.submit({ access: need('access') });
      },
    },
    ...apiSteps,
    ...consoleSteps,
  ],
  faults: brokerAssumeRoleFaults,
  neighbours: [
    {
      flow: 'broker-federation-token',
      how: 'The same broker without a role, with permissions of its own user',
    },
    { flow: 'saml-console', how: 'Without a broker, where the identity provider speaks SAML' },
    { flow: 'cross-account-role', how: 'The same call, by the person who works with it' },
  ],
  setUp: [
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
    { kind: 'user', account: dataAccount, name: 'access-broker' },
    { kind: 'role', account: dataAccount, name: 'BrokeredReader' },
  ],
});
