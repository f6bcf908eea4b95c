import type { SamlIdentityProviderIn } from '../../cloud/world/world.ts';
import type { Fault } from '../flow.ts';
import { type Change, changeDirectoryPerson } from '../worldChanges.ts';
import { externalIdp } from './externalIdp.ts';
import { changeInstance, changeStoreUser } from './identityCenterChanges.ts';
import { oktaKeys } from './oktaKeys.ts';

const problem = 'Looks like there is a problem with your sign-in. Please try again.';

const changeIdp =
  (change: (idp: SamlIdentityProviderIn) => SamlIdentityProviderIn): Change =>
  (world) => {
    const idp = world.samlIdentityProviders[externalIdp.host];
    if (!idp) throw new Error(`This world has no identity provider ${externalIdp.host}.`);
    return {
      ...world,
      samlIdentityProviders: { ...world.samlIdentityProviders, [externalIdp.host]: change(idp) },
    };
  };

/** Rewrites what Okta sends as NameID. */
const nameIdRule = (rule: (text: string) => string): Change =>
  changeIdp((idp) => ({
    ...idp,
    relyingParties: Object.fromEntries(
      Object.entries(idp.relyingParties).map(([identifier, party]) => [
        identifier,
        {
          ...party,
          claimRules: party.claimRules.map((one) =>
            one.name === externalIdp.nameIdRule ? { ...one, rule: rule(one.rule) } : one,
          ),
        },
      ]),
    ),
  }));

/** Sends the user principal name, which people cannot change themselves. */
const principalNameAsNameId = nameIdRule(
  () =>
    'c:[Type == "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", Issuer == "AD AUTHORITY"] => issue(Type = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier", Value = c.Value);',
);

export const identityCenterExternalIdpFaults: readonly Fault[] = [
  {
    id: 'scim-token-expired',
    title: 'The SCIM token is more than a year old',
    breaks: changeInstance((instance) => {
      const { identitySource } = instance;
      if (identitySource.kind !== 'external' || !identitySource.scim)
        throw new Error('Nothing is provisioned over SCIM.');
      const scim = { ...identitySource.scim, expiresAt: Date.UTC(2026, 7, 31, 9) };
      return { ...instance, identitySource: { ...identitySource, scim } };
    }),
    expect: {
      step: 'look-up-user',
      rule: 'scim.token-live',
      error: 'The bearer token is not valid.',
    },
    lesson:
      'The token that Okta writes with lives one year. When it ends nothing breaks visibly: people still sign in, but newcomers never arrive and leavers never go.',
    repair:
      'Make a new token in Identity Center and give it to Okta. Two may exist at once, so renew it before the old one ends.',
  },
  {
    id: 'no-display-name',
    title: 'The profile at Okta has no display name',
    breaks: (world) => world,
    inputs: { scimDisplayName: '' },
    expect: { step: 'create-user', rule: 'scim.operation', error: 'invalidValue' },
    lesson:
      'Identity Center wants first name, last name, display name and user name of everybody. One profile with a gap is not provisioned, and only Okta’s log says so.',
    repair: 'Fill in the profile, or map the display name to first and last name at Okta.',
  },
  {
    id: 'two-names',
    title: 'SCIM sends the logon name, SAML the mail address',
    breaks: (world) => world,
    inputs: { scimUserName: 'ben@corp.example' },
    expect: { step: 'post-response', rule: 'sso-signin.user', error: problem },
    lesson:
      'Ben is provisioned and Okta vouches for him, under two names. The NameID of the assertion has to equal the userName in the store, or Identity Center knows nobody of that name.',
    repair: 'Map one and the same attribute at Okta to the SCIM userName and to the NameID.',
  },
  {
    id: 'no-name-id',
    title: 'Okta sends the person’s mobile number, and Ben has none',
    breaks: nameIdRule((text) => text.replace(';mail;', ';mobile;')),
    expect: { step: 'post-response', rule: 'saml.subject', error: problem },
    lesson:
      'Where the attribute is empty, the assertion names nobody. It is signed and valid in every other way, which makes this look like a fault of AWS.',
    repair: 'Take an attribute for the NameID that everybody has, such as the mail address.',
  },
  {
    id: 'certificate-rotated',
    title: 'Okta has a new signing certificate, Identity Center has the old one',
    breaks: changeIdp((idp) => ({ ...idp, signingKey: oktaKeys.next })),
    expect: { step: 'post-response', rule: 'saml.signature.certificate', error: problem },
    lesson:
      'One stale certificate locks everybody out of every account at once: that is the price of having to register it in one place only.',
    repair:
      'Upload Okta’s new metadata or certificate to Identity Center before Okta signs with it. An account with a way in that does not need Okta is the spare key.',
  },
  {
    id: 'another-instance',
    title: 'Okta is set up for the instance that was deleted',
    breaks: changeIdp((idp) => ({
      ...idp,
      relyingParties: Object.fromEntries(
        Object.values(idp.relyingParties).map((party) => [
          'https://us-east-1.signin.aws.amazon.com/platform/saml/d-90671111aa',
          party,
        ]),
      ),
    })),
    expect: {
      step: 'post-request',
      rule: 'idp.relying-party',
      error: 'An error occurred. Contact your administrator for more information.',
    },
    lesson:
      'An instance that is made anew has a new entity id and a new ACS URL. Okta still has the old ones and does not know who is asking.',
    repair: 'Download the service provider metadata of the new instance and give it to Okta.',
  },
  {
    id: 'deactivated-at-okta',
    title: 'Ben was deactivated while his Okta session lived on',
    before: 'post-response',
    breaks: changeStoreUser('ben.okafor@corp.example', (user) => ({ ...user, active: false })),
    expect: { step: 'post-response', rule: 'sso-signin.user-active', error: problem },
    lesson:
      'SCIM had set active to false, and that alone keeps Ben out, although the assertion is good. Without SCIM, a leaver stays in the store until somebody thinks of it.',
    repair: 'None, if Ben has left. Otherwise activate him at Okta; SCIM tells Identity Center.',
  },
  {
    id: 'mail-of-another',
    title: 'Ben changes his mail address at Okta to Eli’s',
    before: 'sign-in',
    breaks: changeDirectoryPerson('ben', (person) => ({ ...person, mail: 'eli@corp.example' })),
    succeeds:
      'Ben signs in with his own password and is Eli to AWS: he has every permission set of Eli’s, AdministratorAccess among them, and CloudTrail writes down Eli’s name.',
    lesson:
      'Whoever can write the attribute that becomes the NameID can be anybody. Mail addresses are often open to self-service, and providers do not always check that they are unique.',
    repair:
      'Send something as NameID that people cannot change, such as the user principal name, and the same as userName over SCIM. Close the profile to self-service.',
    stopped: {
      by: principalNameAsNameId,
      expect: { step: 'post-response', rule: 'sso-signin.user', error: problem },
    },
  },
];
