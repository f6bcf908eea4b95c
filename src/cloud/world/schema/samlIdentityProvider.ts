import * as z from 'zod';

export const keyPair = z.strictObject({ privateKeyPem: z.string(), certificatePem: z.string() });

const relyingParty = z.strictObject({
  name: z.string(),
  /** Where the IdP posts its Response. */
  assertionConsumerService: z.url(),
  /** What goes into AudienceRestriction: the relying party's identifier, unless set. */
  audience: z.string().optional(),
  /** Issuance transform rules, each in AD FS's claim rule language. */
  claimRules: z.array(z.strictObject({ name: z.string(), rule: z.string() })),
  /** Minutes that the assertion's Conditions allow. AD FS calls it TokenLifetime. */
  tokenLifetime: z.number().int().min(1).default(60),
  signs: z.enum(['assertion', 'response', 'both']).default('assertion'),
});

/** A SAML 2.0 identity provider like AD FS, by its host name. */
export const samlIdentityProvider = z.strictObject({
  name: z.string(),
  /** Whose addresses, form and cookie it has. The rest is alike. */
  product: z.enum(['adfs', 'okta']).default('adfs'),
  entityId: z.string(),
  directory: z.string(),
  signingKey: keyPair,
  /** Whether a RelayState in the sign-on address is read. AD FS's own setting of that name. */
  enableRelayStateForIdpInitiatedSignOn: z.boolean().default(true),
  /** Relying party trusts by identifier. */
  relyingParties: z.record(z.string(), relyingParty),
});
