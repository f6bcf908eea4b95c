import type { Entry } from '../entry.ts';
import { identityCenterGuide, labOnly } from '../source.ts';

const mapping = identityCenterGuide(
  'Map attributes in your application to IAM Identity Center attributes',
  'mapawsssoattributestoapp',
);

/** What travels when people open a business application from the access portal. */
export const businessApplications: readonly Entry[] = [
  {
    kind: ['html-field', 'form-field'],
    name: 'application',
    place: 'elsewhere',
    title: 'Application that is chosen',
    text: 'The id of the application whose button the person pressed. The portal checks anew that it is assigned before it signs an assertion for it.',
    ...labOnly,
  },
  {
    kind: 'saml-claim',
    name: 'email',
    title: 'Mail address, for an application',
    text: 'An administrator mapped this name to ${user:email}. The application finds its own account of the person by it. A person without an address is sent without the attribute.',
    ...mapping,
  },
  {
    kind: 'saml-claim',
    name: 'name',
    title: 'Display name, for an application',
    text: 'An administrator mapped this name to ${user:name}. The application shows it; nothing is decided by it here.',
    ...mapping,
  },
];
