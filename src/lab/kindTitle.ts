import type { ActorKind } from '../flows/flow.ts';

/** What the kinds of actor are called on the screen. */
export const kindTitle: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  client: 'App',
  idp: 'Identity provider',
  aws: 'AWS',
};
