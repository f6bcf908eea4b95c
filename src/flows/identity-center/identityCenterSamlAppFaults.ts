import { demonstrationKeys } from '../../wire/saml/demonstrationKeys.ts';
import type { Fault } from '../flow.ts';
import { minutesLater } from '../worldChanges.ts';
import { changeExpenses, expensesExpects } from './expensesApplication.ts';
import { changeInstance, changeStoreUser, userIdOf } from './identityCenterChanges.ts';

const notVerified = 'The sign-in could not be verified.';

export const identityCenterSamlAppFaults: readonly Fault[] = [
  {
    id: 'seat-given-away',
    title: 'Dana’s seat is given to Eli while her portal page is open',
    before: 'open-application',
    breaks: (world) =>
      changeExpenses((application) => ({
        ...application,
        assigned: [userIdOf(world, 'eli@corp.example')],
      }))(world),
    expect: { step: 'open-application', rule: 'sso-portal.assigned', error: 'No access' },
    lesson:
      'The portal checks the assignment at the click and makes no assertion. A session that Dana already has at the application goes on: only the application can end it.',
    repair: 'Assign the application to Dana again, or better to a group that she is in.',
  },
  {
    id: 'mapping-misspelt',
    title: 'The subject is mapped to ${user:mail}',
    breaks: changeExpenses((application) => ({
      ...application,
      subject: { ...application.subject, value: '${user:mail}' },
    })),
    expect: {
      step: 'open-application',
      rule: 'access-portal.assertion',
      error: 'The assertion could not be made.',
    },
    lesson:
      'Mappings know a few variables, and the mail address is ${user:email}. Another attribute would just be left out; without a subject there is nobody to vouch for.',
    repair: 'Write ${user:email} or ${user:subject} in the mapping.',
  },
  {
    id: 'acs-moved',
    title: 'The application takes assertions at a new path',
    breaks: expensesExpects({
      assertionConsumerService: 'https://expenses.corp.example/sso/saml',
    }),
    expect: {
      step: 'post-response',
      rule: 'saml-app.page',
      error: 'Open this application from the AWS access portal.',
    },
    lesson:
      'Identity Center sends people where its administrators said, and never asks the application. After an update the assertion consumer service was somewhere else.',
    repair:
      'Enter the new ACS URL at Identity Center, or upload the application’s current metadata there.',
  },
  {
    id: 'behind-a-balancer',
    title: 'Behind its load balancer the application takes itself for http',
    breaks: expensesExpects({
      assertionConsumerService: 'http://expenses.corp.example/saml/acs',
    }),
    expect: { step: 'post-response', rule: 'saml.recipient', error: notVerified },
    lesson:
      'The Recipient in the assertion is the address that the browser posted to, with https. The application compares it, to the letter, with what it believes to be its own address.',
    repair: 'Tell the application its public address instead of letting it guess.',
  },
  {
    id: 'audience-with-a-slash',
    title: 'The audience was entered with a slash at the end',
    breaks: changeExpenses((application) => ({
      ...application,
      audience: `${application.audience}/`,
    })),
    expect: { step: 'post-response', rule: 'saml.audience', error: notVerified },
    lesson:
      'The Audience names for whom the assertion is. It looks like an address and is a name: one slash more makes it another one.',
    repair: 'Copy the application’s entity id into the field “SAML audience”, unchanged.',
  },
  {
    id: 'certificate-rotated',
    title: 'Identity Center signs with its new certificate',
    breaks: changeInstance((instance) => ({
      ...instance,
      signingKey: demonstrationKeys.adfsNext,
    })),
    expect: { step: 'post-response', rule: 'saml.signature.certificate', error: notVerified },
    lesson:
      'Certificates of Identity Center’s applications expire after years and are rotated by hand. The accounts of the organization follow by themselves; an application outside AWS keeps the old one until somebody uploads the new.',
    repair:
      'Upload the new metadata to the application before making the new certificate the active one.',
  },
  {
    id: 'slow-form',
    title: 'Dana’s browser hangs on the form for six minutes',
    before: 'post-response',
    breaks: minutesLater(6),
    expect: {
      step: 'post-response',
      rule: 'saml.confirmation.not-on-or-after',
      error: notVerified,
    },
    lesson:
      'The assertion is good for five minutes. It is a ticket for the door and not a session: the application makes its own, which lasts as long as the application likes.',
    repair: 'Open the application from the portal again. A clock that is wrong looks the same.',
  },
  {
    id: 'no-mail-address',
    title: 'Dana’s record in the identity store has no mail address',
    breaks: changeStoreUser('dana@corp.example', ({ email: _email, ...user }) => user),
    expect: {
      step: 'post-response',
      rule: 'saml-app.attributes',
      error: 'Your sign-in lacks what this application needs: email.',
    },
    lesson:
      'Everything in the assertion was valid, and something was not in it. An attribute without a value is left out, and this application finds its users by it.',
    repair:
      'Enter the address in the identity store, or map the attribute to something that everybody has.',
  },
];
