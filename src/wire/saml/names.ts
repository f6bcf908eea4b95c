/** Names that SAML 2.0 (core, bindings, metadata) and XML Signature fix. */
export const namespaces = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
} as const;

export const statusSuccess = 'urn:oasis:names:tc:SAML:2.0:status:Success';
export const methodBearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
export const bindingPost = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
export const bindingRedirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/** SAML core section 8.3.1: what a NameID without a Format means. */
export const unspecifiedFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

/**
 * NameID formats that AWS accepts.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
 */
export const nameIdFormats: readonly string[] = [
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:kerberos',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:entity',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  unspecifiedFormat,
  'urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:WindowsDomainQualifiedName',
];

const attributeBase = 'https://aws.amazon.com/SAML/Attributes/';

/** Attribute names that AWS reads, case-sensitive and exact. */
export const awsAttributes = {
  role: `${attributeBase}Role`,
  roleSessionName: `${attributeBase}RoleSessionName`,
  sessionDuration: `${attributeBase}SessionDuration`,
  sourceIdentity: `${attributeBase}SourceIdentity`,
  transitiveTagKeys: `${attributeBase}TransitiveTagKeys`,
  /** The tag key follows. */
  principalTag: `${attributeBase}PrincipalTag:`,
  /** The tag key follows. Only IAM Identity Center reads it. */
  accessControl: `${attributeBase}AccessControl:`,
} as const;

/** The audience that names AWS as the service provider, in the standard partition. */
export const awsAudience = 'urn:amazon:webservices';

/** The global assertion consumer service. */
export const globalSignInUrl = 'https://signin.aws.amazon.com/saml';

/** The assertion consumer services of AWS sign-in: the global one, then that of each region. */
export const signInUrls = (regions: readonly string[]): readonly string[] => [
  globalSignInUrl,
  ...regions.map((region) => `https://${region}.signin.aws.amazon.com/saml`),
];
