import type { Entry } from '../entry.ts';
import { labOnly } from '../source.ts';

/** What travels when people open a business application from the access portal. */
export const businessApplications: readonly Entry[] = [
  {
    kind: 'html-field',
    name: 'application',
    place: 'elsewhere',
    title: 'Application that is chosen',
    text: 'The id of the application whose button the person pressed. The portal checks anew that it is assigned before it signs an assertion for it.',
    ...labOnly,
  },
];
