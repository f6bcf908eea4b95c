import { own } from '../../../kit/own.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import { verifyJwt } from '../../../wire/jwt/verifyJwt.ts';
import type { Evidence, Network } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { openIdConnectProviderArn } from '../arns.ts';
import { isSignedOut, personOf } from '../cognito-idp/checkAccessToken.ts';
import { regionOfPool } from '../cognito-idp/userPools.ts';
import { findSamlProvider } from '../iamObjects.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { checkForAws } from '../saml/awsRelyingParty.ts';
import { fetchIssuerKeys } from '../webIdentity/fetchIssuerKeys.ts';
import { proveByAccessToken } from '../webIdentity/proveByAccessToken.ts';
import { proveByIdToken } from '../webIdentity/proveByIdToken.ts';
import { invalidToken, notAuthorized, tokenExpired, unsupportedProvider } from './errors.ts';
import type { FoundIdentityPool } from './identityPools.ts';
import { developerProvider, type Login } from './login.ts';
import { checkDeveloperToken } from './poolToken.ts';
import { cognitoIdentityRules } from './rules.ts';

/** What came of one token in `Logins`. */
export interface CheckedLogin {
  readonly world: World;
  readonly outcome: Checked<Login>;
  readonly evidence: readonly Evidence[];
}

const claimsIn = (token: string): JsonObject => {
  const read = readJwt(token);
  return read.ok ? read.value.claims : {};
};

const unsupported = (world: World, provider: string, wanted: readonly string[]): CheckedLogin => ({
  world,
  evidence: [],
  outcome: failed(
    allOf(cognitoIdentityRules.login, [
      check(cognitoIdentityRules.provider, false, { saw: provider, wanted }),
    ]),
    unsupportedProvider,
  ),
});

/** An ID token of a user pool: its keys are fetched from the pool, as from any issuer. */
async function fromUserPool(
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
  const claims = claimsIn(token);
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
  if (use !== 'id') return refuse(invalidToken('Not a valid OpenId Connect identity token.'));
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

/** A token of a provider that STS knows to check too: an OIDC issuer, Google, Facebook, Amazon. */
async function fromWeb(
  network: Network,
  before: World,
  { pool }: FoundIdentityPool,
  provider: string,
  token: string,
): Promise<CheckedLogin> {
  const byAccessToken = provider === 'graph.facebook.com' || provider === 'www.amazon.com';
  const apps = own(pool.supportedLoginProviders, provider)?.split(';');
  const proof = byAccessToken
    ? await proveByAccessToken(network, before, provider, token)
    : await proveByIdToken(network, before, pool.account, token);
  const claims = byAccessToken ? {} : claimsIn(token);
  const { world, evidence, identity } = proof;
  const now = Math.floor(world.clock / 1000);
  const exp = Number(memberOf(claims, 'exp') ?? Number.POSITIVE_INFINITY);
  const same = identity && (byAccessToken || identity.provider.keyPrefix === provider);
  const why = allOf(cognitoIdentityRules.login, [
    check(cognitoIdentityRules.provider, true, { saw: provider }),
    ...proof.parts,
    check(cognitoIdentityRules.issuer, identity ? same === true : null, { wanted: provider }),
    check(cognitoIdentityRules.tokenLives, identity && !byAccessToken ? now < exp : null),
    check(
      cognitoIdentityRules.audience,
      identity && apps ? apps.includes(identity.audience) : null,
      {
        ...(identity && { saw: identity.audience }),
        ...(apps && { wanted: apps }),
      },
    ),
  ]);
  const refuse = (error: AwsError): CheckedLogin => ({
    world,
    evidence,
    outcome: failed(why, error),
  });
  if (
    Number.isFinite(exp) &&
    now >= exp &&
    (identity || proof.error?.code === 'ExpiredTokenException')
  )
    return refuse(tokenExpired(now, exp));
  if (!identity) return refuse(invalidToken(proof.error?.message ?? 'It proves nothing.'));
  if (same !== true) return refuse(invalidToken("Issuer doesn't match providerName"));
  if (apps && !apps.includes(identity.audience)) return refuse(unsupportedProvider);
  return { world, evidence, outcome: passed(why, { provider, subject: identity.subject, claims }) };
}

/** A SAML response, in base64, for a provider that IAM knows. */
async function fromSaml(world: World, provider: string, response: string): Promise<CheckedLogin> {
  const found = findSamlProvider(world, provider);
  const known = check(cognitoIdentityRules.provider, found !== undefined, { saw: provider });
  if (!found) return unsupported(world, provider, []);
  const { assertion, error, why } = await checkForAws(response, found.metadata, world);
  const reason = allOf(cognitoIdentityRules.login, [known, why]);
  return {
    world,
    evidence: [],
    outcome:
      error || !assertion
        ? failed(reason, invalidToken(error?.message ?? 'The assertion is not valid.'))
        : passed(reason, { provider, subject: assertion.nameId, claims: {} }),
  };
}

/** Verifies one token of `Logins` by the kind of provider that its key names (FACTS 6.10). */
export async function checkLogin(
  network: Network,
  world: World,
  at: FoundIdentityPool,
  provider: string,
  token: string,
): Promise<CheckedLogin> {
  const { pool, poolId } = at;
  if (provider === developerProvider) {
    const outcome = await checkDeveloperToken(world, poolId, token);
    return {
      world,
      evidence: [],
      outcome: outcome.error
        ? outcome
        : passed(outcome.why, { provider, subject: outcome.value, claims: {} }),
    };
  }
  if (provider.startsWith('cognito-idp.')) return fromUserPool(network, world, at, provider, token);
  if (pool.samlProviderArns.includes(provider)) return fromSaml(world, provider, token);
  const registered = pool.openIdConnectProviderArns.includes(
    openIdConnectProviderArn(pool.account, provider),
  );
  if (registered || own(pool.supportedLoginProviders, provider) !== undefined)
    return fromWeb(network, world, at, provider, token);
  return unsupported(world, provider, [
    ...pool.openIdConnectProviderArns,
    ...Object.keys(pool.supportedLoginProviders),
  ]);
}
