import { minutes } from '../../../kit/time.ts';
import { issueResponse } from '../../../wire/saml/issueResponse.ts';
import { awsAttributes, awsAudience, globalSignInUrl } from '../../../wire/saml/names.ts';
import { mintUuid } from '../../world/mint.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { roleArn, samlProviderArn } from '../arns.ts';
import type { Access } from './accessOf.ts';
import type { SignedInUser } from './portalSession.ts';
import { reservedPath } from './reservedRole.ts';
import { issuerFor } from './serviceProvider.ts';
import { accessControlTags } from './userAttribute.ts';

const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

/** The ARNs of the role and of the SAML provider through which it is taken. */
export const accessArns = (identityCenter: IdentityCenterIn, access: Access) => ({
  roleArn: roleArn(access.account, reservedPath(identityCenter), access.reservedRoleName),
  providerArn: samlProviderArn(access.account, access.samlProvider),
});

/**
 * The assertion by which Identity Center vouches for a person to AWS: one role, the user name as session
 * name, the permission set's duration, and attributes for access control as session tags.
 * @returns base64, as the form field carries it; undefined where the instance's key cannot sign
 */
export async function reservedRoleAssertion(
  before: World,
  identityCenter: IdentityCenterIn,
  access: Access,
  { user, assertedAttributes }: SignedInUser,
): Promise<{ readonly world: World; readonly samlResponse: string | undefined }> {
  const [responseId, afterResponse] = mintUuid(before);
  const [assertionId, world] = mintUuid(afterResponse);
  const arns = accessArns(identityCenter, access);
  const now = before.clock;
  const tags = accessControlTags(identityCenter, user, assertedAttributes);
  const issued = await issueResponse(
    {
      responseId: `_${responseId}`,
      assertionId: `_${assertionId}`,
      issueInstant: now,
      issuer: issuerFor(identityCenter, access.samlProvider),
      destination: globalSignInUrl,
      subject: { nameId: user.userName, format: persistent },
      confirmation: { recipient: globalSignInUrl, notOnOrAfter: now + minutes(5) },
      conditions: { notBefore: now, notOnOrAfter: now + minutes(5), audiences: [awsAudience] },
      authn: { instant: now, sessionIndex: `_${assertionId}` },
      attributes: [
        { name: awsAttributes.role, values: [`${arns.roleArn},${arns.providerArn}`] },
        { name: awsAttributes.roleSessionName, values: [user.userName] },
        { name: awsAttributes.sessionDuration, values: [String(access.sessionDuration)] },
        ...Object.entries(tags).map(([key, value]) => ({
          name: `${awsAttributes.principalTag}${key}`,
          values: [value],
        })),
      ],
    },
    identityCenter.signingKey,
  );
  return { world, samlResponse: issued.ok ? issued.value.base64 : undefined };
}
