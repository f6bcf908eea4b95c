import { applicationIssuer } from '../../cloud/aws/identity-center/applicationAssertion.ts';
import { defineFlow } from '../flow.ts';
import { arriveAtPortal } from './arriveAtPortal.ts';
import { expensesHost, expensesIn } from './expensesApplication.ts';
import { identityCenterSignIn, portal } from './identityCenterActors.ts';
import { instanceOf } from './identityCenterChanges.ts';
import { identityCenterSamlAppFaults } from './identityCenterSamlAppFaults.ts';
import { nameOf, portalSignIn, type PortalSignInBag } from './portalSignIn.ts';

export const identityCenterSamlApp = defineFlow<PortalSignInBag>()({
  id: 'identity-center-saml-app',
  title: 'Identity Center to a business application',
  intro:
    'Dana hands in her expenses in an application that has nothing to do with AWS. It trusts Identity Center as its SAML identity provider, so she opens it from the same portal as her accounts.',
  actors: {
    browser: {
      name: 'Dana’s browser',
      kind: 'person',
      about: 'Carries the assertion from the portal to the application, in a form.',
    },
    portal,
    signIn: identityCenterSignIn,
    expenses: {
      name: 'Expense reports',
      kind: 'client',
      hosts: [expensesHost],
      about:
        'A web application that some other company runs. To SAML it is a service provider, as AWS’s sign-in page is one.',
    },
  },
  world: async () => (await import('./expensesWorld.ts')).expensesWorld(),
  inputs: { userName: 'dana@corp.example', password: 'demonstration-dana' },
  steps: [
    arriveAtPortal({
      why: 'Dana need not know where the application is. The portal lists what was assigned to her, accounts and applications side by side.',
      correction: {
        statement: 'N02',
        notes: 'AWS SSO manages access to AWS accounts and business applications centrally.',
        today:
          'True of IAM Identity Center, its name since July 2022. Applications come in two kinds: those that speak SAML 2.0, as here, and those that speak OAuth 2.0.',
      },
    }),
    ...portalSignIn,
    {
      id: 'see-assignments',
      phase: 'authenticate',
      title: 'See what is assigned',
      from: 'browser',
      to: 'portal',
      label: 'GET /start with the cookie',
      reply: 'Accounts and applications',
      say: ({ need, world }) => ({
        what: `The portal shows ${nameOf(world, need('userName'))} a button for ${expensesIn(world)[1].name}, next to the accounts.`,
        why: 'An application is assigned to people and groups, like a permission set, but without an account: it is not in AWS.',
        correction: {
          statement: 'N14',
          notes: 'Identity Center serves applications through SAML 2.0.',
          today:
            'True. An administrator sets up such an application in the console: the API creates OAuth 2.0 applications only.',
        },
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'open-application',
      phase: 'exchange',
      title: 'Choose the application',
      from: 'browser',
      to: 'portal',
      label: 'POST the id of the application',
      reply: 'Signed SAML response, in a form',
      say: ({ world }) => {
        const [id, { subject, attributes }] = expensesIn(world);
        return {
          what: `The portal vouches for her in an assertion of the issuer ${applicationIssuer(instanceOf(world), id)}. The subject is ${subject.value}, and the attributes are those of the application’s mapping: ${Object.entries(
            attributes,
          )
            .map(([name, value]) => `${name} from ${value}`)
            .join(', ')}.`,
          why: 'Each application has an issuer of its own, so that an assertion for one says nothing to another. AWS’s attributes Role and RoleSessionName are not in it: there is no role.',
          correction: {
            statement: 'N07',
            notes: 'The identity provider returns a pre-signed URL.',
            today:
              'It returns a form with a SAML response in it. The address in the form is the application’s, as it was entered at Identity Center.',
          },
        };
      },
      run: async ({ browser, world }) => {
        await browser.submit({ application: expensesIn(world)[0] });
      },
    },
    {
      id: 'post-response',
      phase: 'access',
      title: 'Post the response to the application',
      from: 'browser',
      to: 'expenses',
      label: 'POST SAMLResponse',
      reply: 'Page of the application',
      say: ({ exchange, need, world }) => ({
        what: `The application checks signature, issuer, audience, recipient and times by itself, and answers ${exchange?.response?.status}: ${nameOf(world, need('userName'))} is in.`,
        why: 'It asked nobody: what it needs is Identity Center’s certificate, which it got with the metadata when it was set up. AWS learns nothing of what happens there.',
        correction: {
          statement: 'N06',
          notes: 'At run time: authenticate, obtain temporary credentials, access the resource.',
          today:
            'True of resources of AWS. An application wants an identity, not credentials: the assertion is all it gets, and a session of its own all it makes of it.',
        },
      }),
      run: async ({ browser }) => {
        await browser.submit();
      },
    },
  ],
  faults: identityCenterSamlAppFaults,
  lacks: {
    sts: 'The application is outside AWS. It needs to know who Dana is, not keys to call AWS with, so nobody calls STS.',
  },
  neighbours: [
    { flow: 'identity-center-console', how: 'The same portal, into an account of AWS' },
    { flow: 'saml-console', how: 'AWS itself as the service provider' },
  ],
  setUp: [{ kind: 'store-user', userName: 'dana@corp.example' }],
});
