/**
 * Every check that a service provider makes of a SAML Response, by its stable id. Sources: SAML 2.0 core
 * and profiles section 4.1.4, XML Signature, and for what AWS adds
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
 */
export const samlRules = {
  response: 'saml.response',

  document: 'saml.document',
  /** 4 to 100000 base64 characters (STS API Reference, AssumeRoleWithSAML). */
  size: 'saml.size',
  base64: 'saml.base64',
  /** Well-formed, UTF-8, without processing instructions, of bounded depth. */
  xml: 'saml.xml',
  dtd: 'saml.dtd',
  /** A signature does not cover comments, so none may stand in the message. */
  comments: 'saml.comments',
  ids: 'saml.ids',

  message: 'saml.message',
  root: 'saml.root',
  version: 'saml.version',
  status: 'saml.status',
  encrypted: 'saml.encrypted',
  oneAssertion: 'saml.assertion',

  provider: 'saml.provider',
  metadata: 'saml.metadata',
  issuer: 'saml.issuer',

  signature: 'saml.signature',
  signaturePresent: 'saml.signature.present',
  signatureCrypto: 'saml.signature.crypto',
  /** A signature stands only as a child of the Response or of its Assertion, once in each. */
  signaturePlace: 'saml.signature.place',
  /** Each prefix stands for one namespace in the whole message: what canonicalisation can be relied on for. */
  signaturePrefixes: 'saml.signature.prefixes',
  signatureOne: 'saml.signature.check',
  signatureStructure: 'saml.signature.structure',
  signatureCanonicalization: 'saml.signature.canonicalization',
  signatureAlgorithm: 'saml.signature.algorithm',
  signatureReference: 'saml.signature.reference',
  signatureTransforms: 'saml.signature.transforms',
  signatureDigestAlgorithm: 'saml.signature.digest-algorithm',
  signatureDigest: 'saml.signature.digest',
  signatureValue: 'saml.signature.value',
  signatureCertificate: 'saml.signature.certificate',

  subject: 'saml.subject',
  nameId: 'saml.name-id',
  nameIdFormat: 'saml.name-id.format',
  confirmation: 'saml.confirmation',
  recipient: 'saml.recipient',
  confirmationExpiry: 'saml.confirmation.not-on-or-after',

  conditions: 'saml.conditions',
  audience: 'saml.audience',
  notBefore: 'saml.not-before',
  notOnOrAfter: 'saml.not-on-or-after',
  issueInstant: 'saml.issue-instant',

  attributes: 'saml.attributes',
  role: 'saml.role',
  rolePair: 'saml.role.pair',
  roleSessionName: 'saml.role-session-name',
  roleSessionNamePattern: 'saml.role-session-name.pattern',
  sessionDuration: 'saml.session-duration',
  sourceIdentity: 'saml.source-identity',
  principalTags: 'saml.principal-tags',
  principalTagsUnique: 'saml.principal-tags.unique',
  transitiveTagKeys: 'saml.transitive-tag-keys',
} as const;

export type SamlRule = (typeof samlRules)[keyof typeof samlRules];
