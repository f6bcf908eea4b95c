import type { Entry } from '../entry.ts';
import { stsApi } from '../source.ts';

/** Fields that a broker’s flows meet and that belong to other subjects. */
export const borrowedBroker: readonly Entry[] = [
  {
    kind: 'form-field',
    name: 'Policy',
    place: 'sts',
    title: 'Session policy',
    text: 'A policy document in JSON. The session may do only what this policy allows and what its role or user may do anyway: it cuts and never adds.',
    ...stsApi('GetFederationToken'),
  },
];
