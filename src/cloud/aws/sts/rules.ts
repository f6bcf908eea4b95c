/** The checks that STS makes itself, beside those of AssumeRoleWithSAML, by their stable ids. */
export const stsRules = {
  /** The root of the reasons for an answer of AssumeRole. */
  assumeRole: 'sts.assume-role',
  /** Whether the caller's policies and the role's trust policy let the caller in. */
  assumable: 'sts.assumable',
  sourceIdentityFree: 'sts.source-identity-free',
  /** Null: the calling session has no source identity. */
  sourceIdentityKept: 'sts.source-identity-kept',
  /** The root of what is checked about contexts. */
  providedContexts: 'sts.provided-contexts',
  contextProvider: 'sts.context-provider',
  /** Null: not reached. */
  contextAssertion: 'sts.context-assertion',
  /** A context assertion that is known, with what else is checked of it. */
  contextProof: 'sts.context-proof',
  contextLive: 'sts.context-live',
  contextPerson: 'sts.context-person',
  /** Null: there is one context only. */
  contextOnePerson: 'sts.context-one-person',

  /** The roots of the reasons for the answers of the other operations. */
  assumeRoot: 'sts.assume-root',
  decodeMessage: 'sts.decode-authorization-message',
  getAccessKeyInfo: 'sts.get-access-key-info',
  getDelegatedAccessToken: 'sts.get-delegated-access-token',
  getFederationToken: 'sts.get-federation-token',
  getSessionToken: 'sts.get-session-token',

  regionalEndpoint: 'sts.regional-endpoint',
  rootTarget: 'sts.root-target',
  taskPolicy: 'sts.task-policy',
  rootAdministrator: 'sts.root-administrator',
  rootMember: 'sts.root-member',
  /** Null: not reached. */
  messageOpens: 'sts.message-opens',
  /** Null: not reached. */
  keyNamesAccount: 'sts.key-names-account',
  tradeInTokenKnown: 'sts.trade-in-token-known',
  tradeInTokenLive: 'sts.trade-in-token-live',

  /** The root of what is checked about a one-time code. */
  mfa: 'sts.mfa',
  mfaPassed: 'sts.mfa-passed',
  mfaDevice: 'sts.mfa-device',
  mfaCode: 'sts.mfa-code',
  mfaCodeUnused: 'sts.mfa-code-unused',

  /** Null: the session does not begin with temporary credentials. */
  chainedDuration: 'sts.chained-duration',

  /** The root of what is checked about session tags. Its parts are null where no tag was passed. */
  sessionTags: 'sts.session-tags',
  tagKeysUnique: 'sts.tag-keys-unique',
  tagKeysFree: 'sts.tag-keys-free',
  transitiveKeysPassed: 'sts.transitive-keys-passed',
  inheritedTagsKept: 'sts.inherited-tags-kept',
} as const;

export type StsRule = (typeof stsRules)[keyof typeof stsRules];
