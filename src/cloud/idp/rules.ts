/**
 * Every check that an identity provider makes before it vouches for somebody, by its stable id.
 * Sources: Microsoft's AD FS documentation; FACTS 1.2, 1.6 and 1.8.
 */
export const idpRules = {
  /** The root of the reasons for an answer of the sign-in pages. */
  signIn: 'idp.sign-in',
  /** Whether there is a page at this address. */
  page: 'idp.page',
  method: 'idp.method',
  /** Whether the browser's cookie stands for a session that still lives. Null: the person must sign in. */
  session: 'idp.session',
  relyingParty: 'idp.relying-party',
  /** Whether a service provider's SAML request can be read and asks for what is registered. */
  samlRequest: 'idp.saml-request',
  /** Whether the address carries a RelayState, and whether AD FS is set up to read it. */
  relayState: 'idp.relay-state',
  authMethod: 'idp.auth-method',
  user: 'idp.user',
  password: 'idp.password',
  /** Whether no administrator has switched the account off. */
  accountEnabled: 'idp.account-enabled',
  /** Null: the password is not the right one. */
  passwordCurrent: 'idp.password-current',
  claimRules: 'idp.claim-rules',
  /** Null: the rule's condition is not met, so it does nothing. */
  claimRule: 'idp.claim-rule',
  claimRuleSyntax: 'idp.claim-rule.syntax',
  /** A claim that a rule kept for later rules. */
  claimRuleAdd: 'idp.claim-rule.add',
  /** A claim that a rule put into the token. */
  claimRuleIssue: 'idp.claim-rule.issue',
  /** Whether the assertion could be signed with the key that the provider has. */
  assertion: 'idp.assertion',
  signOut: 'idp.sign-out',
  metadata: 'idp.metadata',
} as const;

export type IdpRule = (typeof idpRules)[keyof typeof idpRules];
