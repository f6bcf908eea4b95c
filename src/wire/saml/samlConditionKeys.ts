import { nameQualifierOf, type SamlProvider } from './nameQualifier.ts';
import { subjectTypeOf, type SamlAssertion } from './samlAssertion.ts';

const eduPerson = 'urn:oid:1.3.6.1.4.1.5923.1.1.1';
const eduOrg = 'urn:oid:1.3.6.1.4.1.5923.1.2.1';
const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

/**
 * Attribute names and the condition keys they fill.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html#saml-attribute-mapping
 */
export const samlAttributeKeys: ReadonlyMap<string, readonly string[]> = new Map([
  [`${eduPerson}.1`, ['saml:edupersonaffiliation']],
  [`${eduPerson}.2`, ['saml:edupersonnickname']],
  [`${eduPerson}.3`, ['saml:edupersonorgdn']],
  [`${eduPerson}.4`, ['saml:edupersonorgunitdn']],
  [`${eduPerson}.5`, ['saml:edupersonprimaryaffiliation']],
  [`${eduPerson}.6`, ['saml:edupersonprincipalname']],
  [`${eduPerson}.7`, ['saml:edupersonentitlement']],
  [`${eduPerson}.8`, ['saml:edupersonprimaryorgunitdn']],
  [`${eduPerson}.9`, ['saml:edupersonscopedaffiliation']],
  [`${eduPerson}.10`, ['saml:edupersontargetedid']],
  [`${eduPerson}.11`, ['saml:edupersonassurance']],
  [`${eduOrg}.2`, ['saml:eduorghomepageuri']],
  [`${eduOrg}.3`, ['saml:eduorgidentityauthnpolicyuri']],
  [`${eduOrg}.4`, ['saml:eduorglegalname']],
  [`${eduOrg}.5`, ['saml:eduorgsuperioruri']],
  [`${eduOrg}.6`, ['saml:eduorgwhitepagesuri']],
  ['urn:oid:2.5.4.3', ['saml:cn', 'saml:commonName']],
  ['urn:oid:2.5.4.4', ['saml:surname']],
  ['urn:oid:2.5.4.42', ['saml:givenName']],
  ['urn:oid:2.5.4.45', ['saml:x500UniqueIdentifier']],
  ['urn:oid:0.9.2342.19200300.100.1.1', ['saml:uid']],
  ['urn:oid:0.9.2342.19200300.100.1.3', ['saml:mail']],
  ['urn:oid:0.9.2342.19200300.100.1.45', ['saml:organizationStatus']],
  [`${claims}/name`, ['saml:name']],
  [`${claims}/givenname`, ['saml:givenName']],
  [`${claims}/surname`, ['saml:surname']],
  [`${claims}/emailaddress`, ['saml:mail']],
  ['http://schemas.xmlsoap.org/claims/CommonName', ['saml:commonName']],
  [
    'http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid',
    ['saml:primaryGroupSID'],
  ],
]);

/** Keys with one value. All others that attributes fill are lists. */
const single: ReadonlySet<string> = new Set([
  'saml:edupersonorgdn',
  'saml:edupersonprimaryaffiliation',
  'saml:edupersonprimaryorgunitdn',
  'saml:edupersonprincipalname',
]);

/**
 * The condition keys that a role trust policy can test on AssumeRoleWithSAML.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 * Mind that `saml:aud` is the Recipient, not the Audience.
 */
export function samlConditionKeys(
  assertion: SamlAssertion,
  provider: SamlProvider,
): Readonly<Record<string, string | readonly string[]>> {
  const values = new Map<string, string | readonly string[]>([
    ['saml:aud', assertion.recipient],
    ['saml:iss', assertion.issuer],
    ['saml:sub', assertion.nameId],
    ['saml:sub_type', subjectTypeOf(assertion.nameIdFormat)],
    ['saml:namequalifier', nameQualifierOf(assertion.issuer, provider)],
    ['saml:doc', `${provider.accountId}/${provider.name}`],
  ]);
  const lists = new Map<string, string[]>();
  for (const attribute of assertion.attributes)
    for (const key of samlAttributeKeys.get(attribute.name) ?? [])
      lists.set(key, [...(lists.get(key) ?? []), ...attribute.values]);
  for (const [key, list] of lists) {
    const [first] = list;
    if (!single.has(key)) values.set(key, list);
    else if (first !== undefined) values.set(key, first);
  }
  return Object.fromEntries(values);
}
