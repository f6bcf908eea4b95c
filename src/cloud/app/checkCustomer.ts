import { own } from '../../kit/own.ts';
import { check, type Why } from '../../kit/why.ts';
import { memberOf } from '../../wire/aws/jsonObject.ts';
import { readJwt } from '../../wire/jwt/readJwt.ts';
import { verifyJwt } from '../../wire/jwt/verifyJwt.ts';
import { checkIdToken } from '../../wire/oidc/checkIdToken.ts';
import { discoveryUrlOf, readDiscovery } from '../../wire/oidc/discovery.ts';
import { readJwks } from '../../wire/oidc/readJwks.ts';
import { fetchJson } from '../fetchJson.ts';
import type { Network } from '../network.ts';
import type { PartnerApiIn, World } from '../world/world.ts';
import { partnerRules as rules } from './partnerRules.ts';

/** Who comes in with a token, or why nobody does. */
export interface CheckedCustomer {
  /** After the questions to the issuer. */
  readonly world: World;
  readonly parts: readonly Why[];
  readonly customer?: { readonly name: string; readonly subject: string };
  /** Whether the token is sound and only its subject is not let in. */
  readonly stranger?: boolean;
}

/**
 * Checks a token as a resource server should (RFC 7519, RFC 8725, OpenID Connect Discovery 1.0): an issuer
 * that is known beforehand, its keys fetched from its own address, the signature by an algorithm of the
 * server's choice, times, audience, and at last the subject.
 */
export async function checkCustomer(
  network: Network,
  before: World,
  api: PartnerApiIn,
  token: string,
): Promise<CheckedCustomer> {
  const parts: Why[] = [];
  let world = before;
  const refused = (): CheckedCustomer => ({ world, parts });

  const read = readJwt(token);
  const iss = read.ok ? memberOf(read.value.claims, 'iss') : undefined;
  const issuer = typeof iss === 'string' ? iss : '';
  const contract = own(api.customers, issuer);
  parts.push(
    check(rules.issuer, contract !== undefined, {
      saw: read.ok ? issuer : 'no JWT',
      wanted: Object.keys(api.customers),
    }),
  );
  if (!read.ok || !contract) return refused();

  const found = await fetchJson(network, world, rules.discoveryFetched, discoveryUrlOf(issuer));
  world = found.world;
  parts.push(found.why);
  if (found.why.holds === false) return refused();
  const { why, jwksUri } = readDiscovery(found.document, issuer);
  parts.push(why);
  if (jwksUri === undefined) return refused();
  const fetched = await fetchJson(network, world, rules.keysFetched, jwksUri);
  world = fetched.world;
  parts.push(fetched.why);
  if (fetched.why.holds === false) return refused();
  const keys = readJwks(fetched.document);
  parts.push(
    check(rules.keySet, keys.ok, {
      saw: keys.ok ? keys.value.keys.map(({ kid }) => kid ?? '(no kid)') : keys.faults,
    }),
  );
  if (!keys.ok) return refused();

  const signature = await verifyJwt(token, { keys: keys.value, algorithms: api.algorithms });
  parts.push(signature.why);
  if (signature.why.holds !== true) return refused();
  const { claims } = read.value;
  const checked = checkIdToken(claims, {
    now: world.clock,
    expSkewSeconds: api.skew,
    audiences: [api.audience],
  });
  parts.push(checked.why);
  if (checked.fault) return refused();

  const subject = String(memberOf(claims, 'sub'));
  const admitted = contract.subjects?.includes(subject);
  parts.push(
    check(rules.subject, admitted ?? null, {
      saw: subject,
      ...(contract.subjects && { wanted: contract.subjects }),
    }),
  );
  if (admitted === false) return { world, parts, stranger: true };
  return { world, parts, customer: { name: contract.name, subject } };
}
