import { own } from '../../../kit/own.ts';
import { allOf, check } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { memberOf } from '../../../wire/aws/jsonObject.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import type { Network } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { openIdConnectProviderArn } from '../arns.ts';
import { accountIn } from '../iamObjects.ts';
import { failed, passed } from '../reasons.ts';
import { accessTokenProviders, withoutScheme } from '../webIdentity/federatedProvider.ts';
import { proveByAccessToken } from '../webIdentity/proveByAccessToken.ts';
import { proveByIdToken } from '../webIdentity/proveByIdToken.ts';
import type { CheckedLogin } from './checkedLogin.ts';
import { invalidToken, notIdToken, tokenExpired, wrongAudience } from './errors.ts';
import type { FoundIdentityPool } from './identityPools.ts';
import { cognitoIdentityRules } from './rules.ts';

/**
 * The apps whose tokens of this provider the pool takes: those that it lists itself, and those that IAM
 * lists for the provider where the pool names it by its ARN.
 */
function appsOf(world: World, { pool }: FoundIdentityPool, provider: string): readonly string[] {
  const named = pool.openIdConnectProviderArns.includes(
    openIdConnectProviderArn(pool.account, provider),
  );
  const registered = own(accountIn(world, pool.account)?.openIdConnectProviders, provider);
  return [
    ...(own(pool.supportedLoginProviders, provider)?.split(';') ?? []),
    ...((named && registered?.clientIds) || []),
  ];
}

/** An access token of Facebook or Amazon: opaque, so that its issuer is asked about it. */
async function byAccessToken(
  network: Network,
  before: World,
  at: FoundIdentityPool,
  provider: (typeof accessTokenProviders)[number],
  token: string,
): Promise<CheckedLogin> {
  const { world, evidence, parts, identity, error } = await proveByAccessToken(
    network,
    before,
    provider,
    token,
  );
  const apps = appsOf(world, at, provider);
  const known = identity && apps.includes(identity.audience);
  const why = allOf(cognitoIdentityRules.login, [
    check(cognitoIdentityRules.provider, true, { saw: provider }),
    ...parts,
    check(cognitoIdentityRules.audience, known ?? null, {
      ...(identity && { saw: identity.audience }),
      wanted: apps,
    }),
  ]);
  const outcome = !identity
    ? failed(why, invalidToken(error?.message ?? 'It proves nothing.'))
    : known === true
      ? passed(why, { provider, subject: identity.subject, claims: {} })
      : failed(why, wrongAudience);
  return { world, evidence, outcome };
}

/** An ID token of Google or of an issuer that IAM knows: its signature is checked by the issuer's keys. */
async function byIdToken(
  network: Network,
  before: World,
  at: FoundIdentityPool,
  provider: string,
  token: string,
): Promise<CheckedLogin> {
  const read = readJwt(token);
  const claims = read.ok ? read.value.claims : {};
  const iss = memberOf(claims, 'iss');
  const same = typeof iss === 'string' && withoutScheme(iss) === provider;
  const start = [
    check(cognitoIdentityRules.provider, true, { saw: provider }),
    check(cognitoIdentityRules.tokenUse, read.ok),
    check(cognitoIdentityRules.issuer, read.ok ? same : null, {
      saw: typeof iss === 'string' ? iss : 'none',
      wanted: provider,
    }),
  ];
  if (!read.ok || !same)
    return {
      world: before,
      evidence: [],
      outcome: failed(
        allOf(cognitoIdentityRules.login, start),
        read.ok ? invalidToken("Issuer doesn't match providerName") : notIdToken,
      ),
    };
  const proof = await proveByIdToken(network, before, at.pool.account, token);
  const { world, evidence, identity } = proof;
  const now = Math.floor(world.clock / 1000);
  const exp = Number(memberOf(claims, 'exp'));
  const lives = identity !== undefined && now < exp;
  const apps = appsOf(world, at, provider);
  const audiences = [identity?.audience, memberOf(claims, 'aud')];
  const known = audiences.some((one) => typeof one === 'string' && apps.includes(one));
  const why = allOf(cognitoIdentityRules.login, [
    ...start,
    ...proof.parts,
    check(cognitoIdentityRules.tokenLives, identity ? lives : null, {
      saw: String(now),
      wanted: `< ${exp}`,
    }),
    check(cognitoIdentityRules.audience, identity ? known : null, {
      ...(identity && { saw: identity.audience }),
      wanted: apps,
    }),
  ]);
  const refuse = (error: AwsError): CheckedLogin => ({
    world,
    evidence,
    outcome: failed(why, error),
  });
  if ((identity && !lives) || proof.error?.code === 'ExpiredTokenException')
    return refuse(tokenExpired(now, exp));
  if (!identity) return refuse(invalidToken(proof.error?.message ?? 'It proves nothing.'));
  if (!known) return refuse(wrongAudience);
  return { world, evidence, outcome: passed(why, { provider, subject: identity.subject, claims }) };
}

/** A token of a provider that STS knows to check too: an OIDC issuer, Google, Facebook, Amazon. */
export function fromWeb(
  network: Network,
  world: World,
  at: FoundIdentityPool,
  provider: string,
  token: string,
): Promise<CheckedLogin> {
  const asked = accessTokenProviders.find((one) => one === provider);
  return asked
    ? byAccessToken(network, world, at, asked, token)
    : byIdToken(network, world, at, provider, token);
}
