import { own } from '../../../kit/own.ts';
import { seconds } from '../../../kit/time.ts';
import { check } from '../../../kit/why.ts';
import type { Answer, Party } from '../../network.ts';
import type { OpenIdProviderIn } from '../../world/world.ts';
import { authorize } from './authorize.ts';
import { discovery, keys } from './discovery.ts';
import { endpointAt } from './endpointAt.ts';
import { facebookApplication, facebookProfile } from './facebook.ts';
import { jobToken } from './jobToken.ts';
import { jsonAnswer } from './jsonAnswer.ts';
import { amazonProfile, amazonTokenInfo } from './loginWithAmazon.ts';
import type { OpenIdKind, OpenIdTurn, ProviderOf } from './openIdTurn.ts';
import { openIdRules } from './rules.ts';
import { serviceAccountToken } from './serviceAccountToken.ts';
import { token } from './token.ts';
import { userInfo } from './userInfo.ts';

/** One endpoint of a kind of provider: the methods that it takes, and its answer. */
interface Endpoint<Provider extends OpenIdProviderIn> {
  readonly methods: readonly string[];
  readonly answer: (turn: OpenIdTurn<Provider>) => Answer | Promise<Answer>;
}

type Endpoints = {
  readonly [Kind in OpenIdKind]: Readonly<Record<string, Endpoint<ProviderOf<Kind>>>>;
};

/** The table without the kinds, for a provider whose kind is known only when it is asked. */
type AnyEndpoints = Readonly<Record<OpenIdKind, Readonly<Record<string, Endpoint<never>>>>>;

const read = ['GET', 'HEAD'];
const published = {
  discovery: { methods: read, answer: discovery },
  keys: { methods: read, answer: keys },
} as const;
const authorization = { methods: ['GET', 'POST'], answer: authorize } as const;

/** What each kind of provider answers, by the names that the world has for its endpoints. */
const endpoints: AnyEndpoints = {
  'sign-in': {
    ...published,
    authorization,
    token: { methods: ['POST'], answer: token },
    userInfo: { methods: ['GET', 'POST'], answer: userInfo },
  },
  facebook: {
    authorization,
    token: { methods: ['GET', 'POST'], answer: token },
    application: { methods: read, answer: facebookApplication },
    profile: { methods: read, answer: facebookProfile },
  },
  'login-with-amazon': {
    authorization,
    token: { methods: ['POST'], answer: token },
    tokenInfo: { methods: read, answer: amazonTokenInfo },
    profile: { methods: read, answer: amazonProfile },
  },
  'github-actions': { ...published, tokenRequest: { methods: ['GET'], answer: jobToken } },
  kubernetes: { ...published, apiServer: { methods: ['POST'], answer: serviceAccountToken } },
} satisfies Endpoints;

/** Answers for every host that a provider of the world's `openIdProviders` names in an address. */
export const openIdParty: Party = async (request, { world }) => {
  const { host, pathname } = new URL(request.url);
  const found = endpointAt(world, request.url);
  const endpoint = found && own(endpoints[found.provider.kind], found.name);
  if (!found || !endpoint)
    return {
      world,
      response: jsonAnswer(404, { error: 'not_found' }),
      why: check(openIdRules.endpoint, false, { saw: pathname }),
    };
  if (!endpoint.methods.includes(request.method))
    return {
      world,
      response: jsonAnswer(405, { error: 'method_not_allowed' }, [
        ['Allow', endpoint.methods.join(', ')],
      ]),
      why: check(openIdRules.method, false, { saw: request.method, wanted: endpoint.methods }),
    };
  const now = world.clock + seconds(own(world.clockOffsets, host) ?? 0);
  // What stands in the table under a kind takes providers of that kind.
  const provider = found.provider as never;
  return endpoint.answer({ request, world, id: found.id, provider, now });
};
