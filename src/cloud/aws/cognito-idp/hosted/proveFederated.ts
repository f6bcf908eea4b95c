import { check, type Why } from '../../../../kit/why.ts';
import { type JsonObject, memberOf } from '../../../../wire/aws/jsonObject.ts';
import { jwsAlgorithms, type JwsAlgorithm } from '../../../../wire/jwt/algorithms.ts';
import { verifyJwt } from '../../../../wire/jwt/verifyJwt.ts';
import { checkIdToken } from '../../../../wire/oidc/checkIdToken.ts';
import type { Evidence } from '../../../network.ts';
import type { World } from '../../../world/world.ts';
import { fetchIssuerKeys } from '../../webIdentity/fetchIssuerKeys.ts';
import { withoutScheme } from '../../webIdentity/federatedProvider.ts';
import { askProvider } from '../askProvider.ts';
import type { ProviderAccess } from '../identityProviders.ts';
import { idpResponseUrl } from './federation.ts';
import type { HostedTurn } from './hostedTurn.ts';
import { hostedUiRules } from './rules.ts';

/** What came of a code of another identity provider. */
export interface ProvenPerson {
  /** After the questions that were asked. */
  readonly world: World;
  readonly parts: readonly Why[];
  readonly evidence: readonly Evidence[];
  /** What the provider says of the person; undefined where it vouches for nobody. */
  readonly claims?: JsonObject;
  /** What the app is told where it vouches for nobody. AWS does not publish its texts. */
  readonly refusal: string;
}

const algorithms = Object.keys(jwsAlgorithms) as readonly JwsAlgorithm[];

const textIn = (document: JsonObject | undefined, name: string): string | undefined => {
  const value = document && memberOf(document, name);
  return typeof value === 'string' ? value : undefined;
};

/** Whether an ID token is the provider's, for the pool, of this very sign-in (OpenID Connect Core section 3.1.3.7). */
async function checkToken(
  turn: HostedTurn,
  world: World,
  { issuer, clientId }: ProviderAccess,
  nonce: string,
  text: string,
): Promise<{
  readonly world: World;
  readonly parts: readonly Why[];
  readonly claims?: JsonObject;
}> {
  const keyPrefix = withoutScheme(issuer);
  const fetched = await fetchIssuerKeys(turn.network, world, issuer, {
    principal: keyPrefix,
    keyPrefix,
  });
  if (!fetched.keys) return { world: fetched.world, parts: [fetched.why] };
  const { why, token } = await verifyJwt(text, { keys: fetched.keys, algorithms });
  const claims = why.holds === true ? token?.claims : undefined;
  if (!claims) return { world: fetched.world, parts: [fetched.why, why] };
  const stated = textIn(claims, 'iss');
  const parts = [
    fetched.why,
    why,
    // Google may leave out the scheme.
    check(hostedUiRules.idpIssuer, stated !== undefined && withoutScheme(stated) === keyPrefix, {
      saw: stated ?? 'none',
      wanted: issuer,
    }),
    checkIdToken(claims, { now: fetched.world.clock, audiences: [clientId] }).why,
    check(hostedUiRules.idpNonce, textIn(claims, 'nonce') === nonce),
  ];
  const good = parts.every(({ holds }) => holds === true);
  return { world: fetched.world, parts, ...(good && { claims }) };
}

/**
 * Trades the code of another identity provider for its tokens, as an app of it does, and finds out for whom
 * they were issued: by the ID token, and by what the provider tells the bearer of the access token.
 */
export async function proveFederated(
  turn: HostedTurn,
  access: ProviderAccess,
  nonce: string,
  code: string,
): Promise<ProvenPerson> {
  const { clientId, clientSecret, tokenUrl, attributesUrl, issuer } = access;
  const traded = await askProvider(turn.network, turn.world, hostedUiRules.idpTokens, tokenUrl, {
    form: {
      grant_type: 'authorization_code',
      code,
      redirect_uri: idpResponseUrl(turn.request),
      client_id: clientId,
      ...(clientSecret !== undefined && { client_secret: clientSecret }),
    },
  });
  const parts: Why[] = [traded.why];
  const evidence = [...traded.evidence];
  const refuse = (world: World, refusal: string): ProvenPerson => ({
    world,
    parts,
    evidence,
    refusal,
  });
  const accessToken = textIn(traded.document, 'access_token');
  const idToken = textIn(traded.document, 'id_token');
  if (!traded.document || accessToken === undefined || (issuer !== '' && idToken === undefined)) {
    if (traded.document) parts.push(check(hostedUiRules.idpTokens, false));
    return refuse(traded.world, 'The identity provider issued no token for the code.');
  }
  let { world } = traded;
  let claims: JsonObject = {};
  if (idToken !== undefined && issuer !== '') {
    const checked = await checkToken(turn, world, access, nonce, idToken);
    world = checked.world;
    parts.push(...checked.parts);
    if (!checked.claims) return refuse(world, 'Invalid ID token.');
    claims = checked.claims;
  }
  if (attributesUrl === undefined) return { world, parts, evidence, claims, refusal: '' };
  const told = await askProvider(turn.network, world, hostedUiRules.idpAttributes, attributesUrl, {
    headers: [['Authorization', `Bearer ${accessToken}`]],
  });
  parts.push(told.why);
  evidence.push(...told.evidence);
  if (!told.document)
    return refuse(told.world, 'The identity provider did not tell of the person.');
  // OpenID Connect Core section 5.3.2: the answer may not be about somebody else.
  const same = issuer === '' || memberOf(told.document, 'sub') === memberOf(claims, 'sub');
  parts.push(check(hostedUiRules.idpSubject, same));
  if (!same) return refuse(told.world, 'The identity provider told of somebody else.');
  return {
    world: told.world,
    parts,
    evidence,
    claims: { ...claims, ...told.document },
    refusal: '',
  };
}
