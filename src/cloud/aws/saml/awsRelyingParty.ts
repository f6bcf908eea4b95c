import { checkSamlResponse, type SamlOutcome } from '../../../wire/saml/checkSamlResponse.ts';
import type { World } from '../../world/world.ts';
import { regions } from '../regions.ts';

/** AWS's name as a relying party in the commercial partition (FACTS 1.1). */
const entityId = 'urn:amazon:webservices';

/** Where AWS takes SAML responses: the global endpoint and one a region. */
const assertionConsumerServices = [
  'https://signin.aws.amazon.com/saml',
  ...regions.map((region) => `https://${region}.signin.aws.amazon.com/saml`),
];

/**
 * Checks a SAML response as AWS does, against the metadata of one IAM SAML provider. Some identity
 * providers send the sign-in URL as Audience; AWS accepts that too.
 */
export const checkForAws = (
  base64: string,
  providerMetadata: string,
  world: World,
): Promise<SamlOutcome> =>
  checkSamlResponse(base64, {
    providerMetadata,
    acsUrls: assertionConsumerServices,
    audiences: [entityId, ...assertionConsumerServices],
    now: world.clock,
    maxAgeSeconds: world.settings.samlRedemptionWindow,
  });
