import { seconds } from '../../../kit/time.ts';
import { check } from '../../../kit/why.ts';
import { memberOf } from '../../../wire/aws/jsonObject.ts';
import { awsDemonstrationKeys } from '../../../wire/jwt/awsDemonstrationKeys.ts';
import { type Jwks, publicJwkOf } from '../../../wire/jwt/jwk.ts';
import { signJwt } from '../../../wire/jwt/signJwt.ts';
import { verifyJwt } from '../../../wire/jwt/verifyJwt.ts';
import type { World } from '../../world/world.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { invalidToken, tokenExpired } from './errors.ts';
import { cognitoIdentityRules } from './rules.ts';

export const issuer = 'https://cognito-identity.amazonaws.com';

const key = awsDemonstrationKeys.cognitoIdentity;

/** What all identity pools together publish as an issuer. */
export const identityKeys: Jwks = { keys: [publicJwkOf(key, 'RS512')] };

/** What an OpenID token of an identity pool says. */
export interface TokenContents {
  readonly identityId: string;
  readonly poolId: string;
  readonly amr: readonly string[];
  /** Seconds. */
  readonly lifetime: number;
  /** Session tags for STS. */
  readonly principalTags?: Readonly<Record<string, string>>;
}

/** An OpenID token of an identity pool, RS512 (FACTS 6.9), with session tags as STS reads them. */
export async function signPoolToken(
  { clock }: World,
  { identityId, poolId, amr, lifetime, principalTags = {} }: TokenContents,
): Promise<string> {
  const now = Math.floor(clock / 1000);
  const tags = Object.entries(principalTags);
  const signed = await signJwt(
    { kid: key.kid, typ: 'JWS', alg: 'RS512' },
    {
      sub: identityId,
      aud: poolId,
      amr,
      iss: issuer,
      ...(tags.length > 0 && {
        'https://aws.amazon.com/tags': {
          principal_tags: Object.fromEntries(tags.map(([name, value]) => [name, [value]])),
        },
      }),
      exp: now + lifetime,
      iat: now,
    },
    key,
  );
  if (!signed.ok) throw new Error(signed.faults.join());
  return signed.value;
}

/** The identity that a token of GetOpenIdTokenForDeveloperIdentity stands for, in this pool. */
export async function checkDeveloperToken(
  { clock }: World,
  poolId: string,
  text: string,
): Promise<Checked<string>> {
  const { why, token } = await verifyJwt(text, { keys: identityKeys, algorithms: ['RS512'] });
  const claims = why.holds === true ? token?.claims : undefined;
  const subject = claims && memberOf(claims, 'sub');
  const exp = Number(claims && memberOf(claims, 'exp'));
  const fits =
    claims !== undefined && memberOf(claims, 'aud') === poolId && typeof subject === 'string';
  const reason = {
    ...check(cognitoIdentityRules.developerToken, fits && clock < seconds(exp)),
    parts: [why],
  };
  if (!fits || typeof subject !== 'string')
    return failed(reason, invalidToken('Not a token of this identity pool.'));
  if (clock >= seconds(exp)) return failed(reason, tokenExpired(Math.floor(clock / 1000), exp));
  return passed(reason, subject);
}
