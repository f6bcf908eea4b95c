/** The checks that a partner's API makes of a program that comes with a token, by their stable ids. */
export const partnerRules = {
  /** The root of the reasons for an answer. */
  request: 'partner.request',
  bearer: 'partner.bearer',
  /** Whether the token can be read, and its issuer is that of a customer. */
  issuer: 'partner.issuer',
  discoveryFetched: 'partner.discovery-fetched',
  keysFetched: 'partner.keys-fetched',
  keySet: 'partner.key-set',
  /** Null: the partner takes everybody whom the issuer vouches for. */
  subject: 'partner.subject',
  /** Whether the API has this operation. */
  operation: 'partner.operation',
} as const;

export type PartnerRule = (typeof partnerRules)[keyof typeof partnerRules];
