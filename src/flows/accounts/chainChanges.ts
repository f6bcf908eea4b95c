import { sendAttribute } from '../saml/samlChanges.ts';
import { type Change, changeRelyingParty } from '../worldChanges.ts';

/** AD FS says that the department goes along into every further session. */
export const departmentGoesAlong = sendAttribute('TransitiveTagKeys', 'Department');

/** AD FS says who is behind the session: the person's mail address. */
export const sendSourceIdentity: Change = changeRelyingParty((party) => ({
  ...party,
  claimRules: [
    ...party.claimRules,
    {
      name: 'SourceIdentity',
      rule: `c:[Type == "http://schemas.microsoft.com/ws/2008/06/identity/claims/windowsaccountname", Issuer == "AD AUTHORITY"]
 => issue(store = "Active Directory", types = ("https://aws.amazon.com/SAML/Attributes/SourceIdentity"), query = ";mail;{0}", param = c.Value);`,
    },
  ],
}));

/** AD FS loses the claim rule of this name. */
export const withoutClaimRule = (name: string): Change =>
  changeRelyingParty((party) => ({
    ...party,
    claimRules: party.claimRules.filter((rule) => rule.name !== name),
  }));
