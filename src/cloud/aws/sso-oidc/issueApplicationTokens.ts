import { minutes } from '../../../kit/time.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import { awsDemonstrationKeys } from '../../../wire/jwt/awsDemonstrationKeys.ts';
import { signJwt } from '../../../wire/jwt/signJwt.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { issueGrant } from '../identity-center/grants.ts';
import { identityStoreArn, instanceArn, oauthApplicationArn } from '../identity-center/instance.ts';

/** AWS publishes neither; an hour is what its examples show for access tokens. */
const lifetimes = { access: minutes(60), refresh: minutes(7 * 24 * 60) } as const;

/** The scope by which an application may act towards AWS on behalf of the person. */
export const identityContextScope = 'sts:identity_context';

export interface ApplicationTerms {
  readonly applicationId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly refreshable: boolean;
}

const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token';

/**
 * Gives an application its tokens for a person. The ID token names both, and carries the context that STS
 * takes (Identity Center User Guide, "Trusted identity propagation"). One key signs for all instances.
 */
export async function issueApplicationTokens(
  before: World,
  instance: IdentityCenterIn,
  { refreshable, ...terms }: ApplicationTerms,
): Promise<{ readonly world: World; readonly result: AwsStructure }> {
  const { applicationId, userId, scopes } = terms;
  const expiresAt = before.clock + lifetimes.access;
  let [accessToken, world] = issueGrant(
    before,
    { kind: 'application-token', use: 'access', ...terms, scopes: [...scopes], expiresAt },
    96,
    'aoa',
  );
  let refreshToken: string | undefined;
  if (refreshable)
    [refreshToken, world] = issueGrant(
      world,
      {
        kind: 'application-token',
        use: 'refresh',
        ...terms,
        scopes: [...scopes],
        expiresAt: before.clock + lifetimes.refresh,
      },
      96,
      'aor',
    );
  let identityContext: string | undefined;
  if (scopes.includes(identityContextScope))
    [identityContext, world] = issueGrant(
      world,
      { kind: 'identity-context', applicationId, userId, expiresAt },
      192,
      'AQoJ',
    );
  const issuedAt = Math.floor(before.clock / 1000);
  const claims: JsonObject = {
    iss: `https://identitycenter.amazonaws.com/${instance.instanceId}`,
    sub: userId,
    aud: oauthApplicationArn(before, instance, applicationId),
    iat: issuedAt,
    exp: issuedAt + lifetimes.access / 1000,
    'aws:instance_arn': instanceArn(instance),
    'aws:instance_account': before.organization.managementAccount,
    'aws:identity_store_id': instance.identityStoreId,
    'aws:identity_store_arn': identityStoreArn(before, instance),
    ...(identityContext !== undefined && { [identityContextScope]: identityContext }),
  };
  const key = awsDemonstrationKeys.identityCenter;
  const idToken = await signJwt({ alg: 'ES384', kid: key.kid, typ: 'JWT' }, claims, key);
  return {
    world,
    result: {
      accessToken,
      tokenType: 'Bearer',
      expiresIn: lifetimes.access / 1000,
      refreshToken,
      idToken: idToken.ok ? idToken.value : undefined,
      issuedTokenType: accessTokenType,
      scope: [...scopes],
      ...(identityContext !== undefined && { awsAdditionalDetails: { identityContext } }),
    },
  };
}
