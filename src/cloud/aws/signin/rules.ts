/** The checks of the federation endpoint of AWS's sign-in site, by their stable ids. */
export const federationRules = {
  /** The root of the reasons for an answer of the endpoint. */
  federation: 'signin.federation',
  action: 'signin.federation-action',
  sessionGiven: 'signin.session-given',
  sessionKey: 'signin.session-key',
  sessionLive: 'signin.session-live',
  sessionKind: 'signin.session-kind',
  /** Null: no SessionDuration was passed. */
  durationNumber: 'signin.duration-number',
  durationKind: 'signin.duration-kind',
  durationChained: 'signin.duration-chained',
  tokenKnown: 'signin.token-known',
  tokenLive: 'signin.token-live',
  destination: 'signin.destination',
} as const;

export type FederationRule = (typeof federationRules)[keyof typeof federationRules];
