import { serviceProviderOf } from '../../cloud/aws/sso-signin/externalProvider.ts';
import { metadataOf } from '../../cloud/idp/metadataOf.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { SamlIdentityProviderIn, World } from '../../cloud/world/world.ts';
import { externalIdp } from './externalIdp.ts';
import { changeInstance, instanceOf } from './identityCenterChanges.ts';
import { oktaKeys } from './oktaKeys.ts';

/** Sends the person’s mail address as NameID. */
const mailAsNameId = `c:[Type == "http://schemas.microsoft.com/ws/2008/06/identity/claims/windowsaccountname", Issuer == "AD AUTHORITY"]
 => issue(store = "Active Directory", types = ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier"), query = ";mail;{0}", param = c.Value);`;

/** A year from January on: when the SCIM token was made. */
const scimTokenEnds = Date.UTC(2027, 0, 12, 9);

/**
 * The default world with an identity provider in the cloud as identity source. Metadata has gone both
 * ways, and a SCIM token was made for it; of the people of its directory none is provisioned yet.
 */
export function externalIdpWorld(): World {
  const world = defaultWorld();
  const { entityId, assertionConsumerService } = serviceProviderOf(instanceOf(world));
  const provider: SamlIdentityProviderIn = {
    name: 'Okta of Example Corp',
    product: 'okta',
    entityId: externalIdp.entityId,
    directory: 'corp.example',
    signingKey: oktaKeys.current,
    enableRelayStateForIdpInitiatedSignOn: true,
    relyingParties: {
      [entityId]: {
        name: 'AWS IAM Identity Center',
        assertionConsumerService,
        claimRules: [{ name: externalIdp.nameIdRule, rule: mailAsNameId }],
        tokenLifetime: 5,
        signs: 'assertion',
      },
    },
  };
  return changeInstance((instance) => ({
    ...instance,
    identitySource: {
      kind: 'external',
      metadata: metadataOf(externalIdp.host, provider),
      scim: {
        tenant: externalIdp.scimTenant,
        token: externalIdp.scimToken,
        expiresAt: scimTokenEnds,
      },
    },
  }))({
    ...world,
    samlIdentityProviders: { ...world.samlIdentityProviders, [externalIdp.host]: provider },
  });
}
