import type { Phase } from '../flows/flow.ts';

/** What the stations are called on the screen. */
export const phaseTitle: Readonly<Record<Phase, string>> = {
  authenticate: 'Authenticate',
  exchange: 'Exchange',
  sts: 'STS call',
  access: 'Access',
};
