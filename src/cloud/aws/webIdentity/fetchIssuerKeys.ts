import { allOf, check, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { Jwks } from '../../../wire/jwt/jwk.ts';
import { discoveryUrlOf, readDiscovery } from '../../../wire/oidc/discovery.ts';
import { readJwks } from '../../../wire/oidc/readJwks.ts';
import { certificateOf } from '../../idp/oidc/certificateOf.ts';
import { fetchJson } from '../../fetchJson.ts';
import type { Network } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { webIdentityRules } from '../sts/webIdentityRules.ts';
import { type FederatedProvider, withoutScheme } from './federatedProvider.ts';
import { invalidToken, noVerificationKey } from './invalidToken.ts';

export interface FetchedKeys {
  /** After the questions that STS asked. */
  readonly world: World;
  readonly why: Why;
  readonly error?: AwsError;
  readonly keys?: Jwks;
}

const wrongThumbprint = invalidToken(
  "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
);

/**
 * Whether STS may take keys from this host. A thumbprint that IAM lists counts only where AWS does not
 * trust the authority behind the host's certificate (FACTS 5.3).
 */
function checkThumbprint(world: World, host: string, { registered }: FederatedProvider): Why {
  const { trusted, thumbprint = '' } = certificateOf(world, host);
  const listed = registered?.thumbprints.map((each) => each.toLowerCase()) ?? [];
  return check(
    webIdentityRules.thumbprint,
    trusted ? null : listed.includes(thumbprint.toLowerCase()),
    { saw: thumbprint, wanted: listed },
  );
}

/**
 * The keys of an issuer, fetched over the network as STS does it: first the discovery document at the
 * issuer's own address, then the key set that it names. STS keeps what it has fetched for a while; the lab
 * fetches at every call, so that a key which changes is seen at once.
 */
export async function fetchIssuerKeys(
  network: Network,
  before: World,
  issuer: string,
  provider: FederatedProvider,
): Promise<FetchedKeys> {
  const parts: Why[] = [];
  const refuse = (world: World, error: AwsError = noVerificationKey): FetchedKeys => ({
    world,
    why: { ...allOf(webIdentityRules.keys, parts), holds: false },
    error,
  });
  const url = discoveryUrlOf(`https://${withoutScheme(issuer)}`);
  if (!URL.canParse(url)) return refuse(before);
  const found = await fetchJson(network, before, webIdentityRules.discoveryFetched, url);
  parts.push(found.why);
  if (found.why.holds === false) return refuse(found.world);
  const { why, jwksUri } = readDiscovery(found.document, `https://${withoutScheme(issuer)}`);
  parts.push(why);
  if (jwksUri === undefined) return refuse(found.world);

  const thumbprint = checkThumbprint(found.world, new URL(jwksUri).host, provider);
  parts.push(thumbprint);
  if (thumbprint.holds === false) return refuse(found.world, wrongThumbprint);

  const fetched = await fetchJson(network, found.world, webIdentityRules.keysFetched, jwksUri);
  parts.push(fetched.why);
  if (fetched.why.holds === false) return refuse(fetched.world);
  const keys = readJwks(fetched.document);
  parts.push(
    check(webIdentityRules.keySet, keys.ok, {
      saw: keys.ok ? keys.value.keys.map(({ kid }) => kid ?? '(no kid)') : keys.faults,
    }),
  );
  if (!keys.ok) return refuse(fetched.world);
  return { world: fetched.world, why: allOf(webIdentityRules.keys, parts), keys: keys.value };
}
