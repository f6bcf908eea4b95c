import { awsAttributes } from '../../wire/saml/names.ts';
import { adAuthority, claimProperties, claimTypes } from './claimRules/claim.ts';

/** A rule as a relying party trust of the world holds it. */
export interface NamedClaimRule {
  readonly name: string;
  readonly rule: string;
}

const groups = 'http://temp/variable';
const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

const whoSignedIn = `c:[Type == "${claimTypes.windowsAccountName}", Issuer == "${adAuthority}"]`;

/**
 * The issuance transform rules with which AD FS tells AWS who somebody is and which roles they may
 * have. A group `AWS-111122223333-ReadOnly` becomes the role ReadOnly of account 111122223333.
 * @param samlProvider the name that the SAML provider has in each account
 * Source: AWS Security Blog, "How to Implement Federated API and CLI Access Using SAML 2.0 and AD FS".
 */
export const awsClaimRules = (samlProvider: string): readonly NamedClaimRule[] => [
  {
    name: 'NameId',
    rule: `c:[Type == "${claimTypes.windowsAccountName}"]
 => issue(Type = "${claimTypes.nameIdentifier}", Issuer = c.Issuer, OriginalIssuer = c.OriginalIssuer, Value = c.Value, ValueType = c.ValueType, Properties["${claimProperties.format}"] = "${persistent}");`,
  },
  {
    name: 'RoleSessionName',
    rule: `${whoSignedIn}
 => issue(store = "Active Directory", types = ("${awsAttributes.roleSessionName}"), query = ";mail;{0}", param = c.Value);`,
  },
  {
    name: 'Get AD Groups',
    rule: `${whoSignedIn}
 => add(store = "Active Directory", types = ("${groups}"), query = ";tokenGroups;{0}", param = c.Value);`,
  },
  {
    name: 'Roles',
    rule: `c:[Type == "${groups}", Value =~ "(?i)^AWS-([\\d]{12})"]
 => issue(Type = "${awsAttributes.role}", Value = RegExReplace(c.Value, "AWS-([\\d]{12})-", "arn:aws:iam::$1:saml-provider/${samlProvider},arn:aws:iam::$1:role/"));`,
  },
];
