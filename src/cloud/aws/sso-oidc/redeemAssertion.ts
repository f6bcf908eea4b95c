import { check, type Why } from '../../../kit/why.ts';
import { isJsonObject, type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';
import { type JwsAlgorithm, jwsAlgorithms } from '../../../wire/jwt/algorithms.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import { verifyJwt } from '../../../wire/jwt/verifyJwt.ts';
import { checkIdToken } from '../../../wire/oidc/checkIdToken.ts';
import type { Network } from '../../network.ts';
import type { IdentityCenterIn, StoreUserIn, World } from '../../world/world.ts';
import type { OAuthApplicationIn } from '../identity-center/instance.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { withoutScheme } from '../webIdentity/federatedProvider.ts';
import { fetchIssuerKeys } from '../webIdentity/fetchIssuerKeys.ts';
import type { ApplicationGrant } from './redeemApplicationToken.ts';

const algorithms = Object.keys(jwsAlgorithms) as readonly JwsAlgorithm[];

/** The value at a path of names such as `person.id`. */
const valueAt = (claims: JsonObject, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, name) => (isJsonObject(at) ? memberOf(at, name) : undefined), claims);

const attributes: Readonly<
  Record<
    IdentityCenterIn['trustedTokenIssuers'][string]['identityStoreAttributePath'],
    (user: StoreUserIn) => string | undefined
  >
> = {
  userName: ({ userName }) => userName,
  'emails.value': ({ email }) => email,
  externalId: ({ externalId }) => externalId,
};

/**
 * A token of a trusted token issuer (RFC 7523): the application trusts its issuer, the issuer signed it for
 * an audience that the application named and it is in date, and its claim names one person of the store.
 */
export async function redeemAssertion(
  network: Network,
  before: World,
  instance: IdentityCenterIn,
  application: OAuthApplicationIn,
  assertion: string | undefined,
): Promise<ApplicationGrant> {
  const parts: Why[] = [
    check(rules.grantParameter, assertion !== undefined, { wanted: 'assertion' }),
  ];
  let world = before;
  const refuse = (error: ApplicationGrant['error'] = 'InvalidGrantException') => ({
    world,
    parts,
    error,
  });
  if (assertion === undefined) return refuse('InvalidRequestException');
  const read = readJwt(assertion);
  parts.push(check(rules.assertionForm, read.ok));
  if (!read.ok) return refuse();
  const { claims } = read.value;
  const iss = memberOf(claims, 'iss');
  const known = Object.entries(application.jwtBearer).flatMap(([id, audiences]) => {
    const issuer = instance.trustedTokenIssuers[id];
    return issuer ? [{ ...issuer, audiences }] : [];
  });
  const issuer = known.find(({ issuerUrl }) => issuerUrl === iss);
  parts.push(
    check(rules.tokenIssuerTrusted, issuer !== undefined, {
      saw: typeof iss === 'string' ? iss : '',
      wanted: known.map(({ issuerUrl }) => issuerUrl),
    }),
  );
  if (!issuer) return refuse();

  const keyPrefix = withoutScheme(issuer.issuerUrl);
  const fetched = await fetchIssuerKeys(network, world, issuer.issuerUrl, {
    principal: keyPrefix,
    keyPrefix,
  });
  world = fetched.world;
  parts.push(fetched.why);
  if (!fetched.keys) return refuse();
  const signature = await verifyJwt(assertion, { keys: fetched.keys, algorithms });
  parts.push(signature.why);
  if (signature.why.holds !== true) return refuse();
  const { why, fault } = checkIdToken(claims, {
    now: world.clock,
    expSkewSeconds: world.settings.idTokenSkew,
    audiences: issuer.audiences,
  });
  parts.push(why);
  if (fault) return refuse();

  const value = valueAt(claims, issuer.claimAttributePath);
  const attribute = attributes[issuer.identityStoreAttributePath];
  const people = Object.entries(instance.users).filter(
    ([, user]) => typeof value === 'string' && attribute(user) === value,
  );
  const [person] = people;
  const isOne = people.length === 1 && person?.[1].active === true;
  parts.push(
    check(rules.assertionPerson, isOne, {
      saw: typeof value === 'string' ? value : JSON.stringify(value ?? null),
      wanted: issuer.identityStoreAttributePath,
    }),
  );
  return isOne ? { world, parts, userId: person[0] } : refuse();
}
