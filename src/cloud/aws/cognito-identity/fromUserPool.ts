import { allOf, check, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { memberOf } from '../../../wire/aws/jsonObject.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import { verifyJwt } from '../../../wire/jwt/verifyJwt.ts';
import type { Evidence, Network } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { isSignedOut, personOf } from '../cognito-idp/checkAccessToken.ts';
import { regionOfPool } from '../cognito-idp/userPools.ts';
import { failed, passed } from '../reasons.ts';
import { fetchIssuerKeys } from '../webIdentity/fetchIssuerKeys.ts';
import { type CheckedLogin, unsupported } from './checkedLogin.ts';
import {
  invalidToken,
  notAuthorized,
  notIdToken,
  tokenExpired,
  unsupportedProvider,
} from './errors.ts';
import type { FoundIdentityPool } from './identityPools.ts';
import { cognitoIdentityRules } from './rules.ts';

/** An ID token of a user pool: its keys are fetched from the pool, as from any issuer. */
export async function fromUserPool(
  network: Network,
  before: World,
  { pool }: FoundIdentityPool,
  provider: string,
  token: string,
): Promise<CheckedLogin> {
  const configured = pool.cognitoIdentityProviders.filter((one) => one.providerName === provider);
  if (configured.length === 0)
    return unsupported(
      before,
      provider,
      pool.cognitoIdentityProviders.map(({ providerName }) => providerName),
    );
  const parts: Why[] = [check(cognitoIdentityRules.provider, true, { saw: provider })];
  const read = readJwt(token);
  const claims = read.ok ? read.value.claims : {};
  const evidence: Evidence[] = [
    { id: 'id-token', kind: 'policy', title: 'ID token', document: claims },
  ];
  let world = before;
  const refuse = (error: AwsError): CheckedLogin => ({
    world,
    evidence,
    outcome: failed(allOf(cognitoIdentityRules.login, parts), error),
  });
  const issuer = `https://${provider}`;
  const issued = memberOf(claims, 'iss') === issuer;
  parts.push(check(cognitoIdentityRules.issuer, issued, { wanted: issuer }));
  if (!issued) return refuse(invalidToken("Issuer doesn't match providerName"));
  const fetched = await fetchIssuerKeys(network, world, issuer, {
    principal: provider,
    keyPrefix: provider,
  });
  world = fetched.world;
  parts.push(fetched.why);
  if (!fetched.keys) return refuse(invalidToken("Couldn't verify signed token."));
  const { why } = await verifyJwt(token, { keys: fetched.keys, algorithms: ['RS256'] });
  parts.push(why);
  if (why.holds !== true) return refuse(invalidToken("Couldn't verify signed token."));

  const use = memberOf(claims, 'token_use');
  const exp = Number(memberOf(claims, 'exp'));
  const now = Math.floor(world.clock / 1000);
  const clientId = String(memberOf(claims, 'aud'));
  const client = configured.find((one) => one.clientId === clientId);
  const person = personOf(world, regionOfPool(provider.split('/')[1] ?? ''), claims);
  const standing = person?.user.enabled === true && !isSignedOut(world, person, claims);
  parts.push(
    check(cognitoIdentityRules.tokenUse, use === 'id', { saw: String(use), wanted: 'id' }),
    check(cognitoIdentityRules.tokenLives, now < exp, { saw: String(now), wanted: `< ${exp}` }),
    check(cognitoIdentityRules.audience, client !== undefined, {
      saw: clientId,
      wanted: configured.map((one) => one.clientId),
    }),
    check(
      cognitoIdentityRules.serverSideCheck,
      client?.serverSideTokenCheck === true ? standing : null,
    ),
  );
  if (use !== 'id') return refuse(notIdToken);
  if (now >= exp) return refuse(tokenExpired(now, exp));
  if (!client) return refuse(unsupportedProvider);
  if (client.serverSideTokenCheck && !standing)
    return refuse(
      notAuthorized('Invalid login token. The user is signed out, disabled or deleted.'),
    );
  return {
    world,
    evidence,
    outcome: passed(allOf(cognitoIdentityRules.login, parts), {
      provider,
      subject: String(memberOf(claims, 'sub')),
      clientId,
      claims,
    }),
  };
}
