import { own } from '../../kit/own.ts';
import { allOf, check, type Why } from '../../kit/why.ts';
import { headerOf, type HttpResponse } from '../../wire/http/records.ts';
import { bearerToken } from '../idp/oidc/accessToken.ts';
import { jsonAnswer, oauthError } from '../idp/oidc/jsonAnswer.ts';
import type { Answer, Party } from '../network.ts';
import { mintUuid } from '../world/mint.ts';
import type { World } from '../world/world.ts';
import { checkCustomer, type CheckedCustomer } from './checkCustomer.ts';
import { partnerRules as rules } from './partnerRules.ts';

type Customer = NonNullable<CheckedCustomer['customer']>;

/** What the API does for a customer, by method and path. */
const operations: ReadonlyMap<
  string,
  (customer: Customer, world: World) => { readonly world: World; readonly response: HttpResponse }
> = new Map([
  [
    'GET /v1/account',
    ({ name, subject }: Customer, world: World) => ({
      world,
      response: jsonAnswer(200, { customer: name, caller: subject }),
    }),
  ],
  [
    'POST /v1/orders',
    ({ name }: Customer, before: World) => {
      const [order, world] = mintUuid(before);
      return { world, response: jsonAnswer(201, { customer: name, order }) };
    },
  ],
]);

const challenge = (value: string): readonly [string, string] => ['WWW-Authenticate', value];

/**
 * The API of a company outside of AWS: a resource server that takes bearer tokens of its customers' own
 * issuers (RFC 6750). It gave no key to anybody; what it knows of a customer is the issuer's address and
 * the subjects that may come.
 */
export const partnerApi: Party = async (request, { world, network }) => {
  const { host, pathname } = new URL(request.url);
  const api = own(world.partnerApis, host);
  if (!api) throw new Error(`no API of the world is at ${host}`);
  const parts: Why[] = [];
  const refuse = (after: World, response: HttpResponse): Answer => ({
    world: after,
    response,
    why: { ...allOf(rules.request, parts), holds: false },
  });

  const token = bearerToken(headerOf(request, 'authorization'));
  parts.push(check(rules.bearer, token !== undefined));
  if (token === undefined)
    return refuse(
      world,
      jsonAnswer(401, { error: 'unauthorized' }, [challenge(`Bearer realm="${host}"`)]),
    );
  const checked = await checkCustomer(network, world, api, token);
  parts.push(...checked.parts);
  if (!checked.customer) {
    const [status, error, description] = checked.stranger
      ? ([403, 'insufficient_scope', 'The contract does not cover this subject.'] as const)
      : ([401, 'invalid_token', 'The token is not accepted.'] as const);
    return refuse(
      checked.world,
      oauthError(status, error, description, [
        challenge(`Bearer realm="${host}", error="${error}"`),
      ]),
    );
  }
  const operation = operations.get(`${request.method} ${pathname}`);
  parts.push(
    check(rules.operation, operation !== undefined, {
      saw: `${request.method} ${pathname}`,
      wanted: [...operations.keys()],
    }),
  );
  if (!operation) return refuse(checked.world, jsonAnswer(404, { error: 'not_found' }));
  return {
    ...operation(checked.customer, checked.world),
    why: allOf(rules.request, parts),
  };
};
