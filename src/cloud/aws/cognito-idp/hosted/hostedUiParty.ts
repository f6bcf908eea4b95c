import { own } from '../../../../kit/own.ts';
import { check } from '../../../../kit/why.ts';
import type { Answer, Party } from '../../../network.ts';
import { awsHost } from '../../hosts.ts';
import { methodNotAllowed, notFound } from '../../webPages.ts';
import { poolAtDomain } from '../userPools.ts';
import { authorize } from './authorize.ts';
import { errorPage } from './hostedPages.ts';
import type { HostedTurn } from './hostedTurn.ts';
import { idpResponse } from './idpResponse.ts';
import { login } from './login.ts';
import { logout } from './logout.ts';
import { revoke } from './revoke.ts';
import { hostedUiRules } from './rules.ts';
import { token } from './token.ts';
import { userInfo } from './userInfo.ts';

interface Endpoint {
  readonly methods: readonly string[];
  readonly answer: (turn: HostedTurn) => Answer | Promise<Answer>;
}

const endpoints: Readonly<Record<string, Endpoint>> = {
  '/oauth2/authorize': { methods: ['GET'], answer: authorize },
  '/oauth2/idpresponse': { methods: ['GET'], answer: idpResponse },
  '/login': { methods: ['GET', 'POST'], answer: login },
  '/oauth2/token': { methods: ['POST'], answer: token },
  '/oauth2/userInfo': { methods: ['GET', 'POST'], answer: userInfo },
  '/oauth2/revoke': { methods: ['POST'], answer: revoke },
  '/logout': { methods: ['GET'], answer: logout },
};

const title = 'Amazon Cognito';

/** The hosted UI of user pools: sign-in pages for people, and OAuth 2.0 for apps (FACTS 6.7). */
export const hostedUiParty: Party = (request, { world, network }) => {
  const { host, pathname } = new URL(request.url);
  const { prefix, region } = awsHost(host) ?? {};
  const found =
    prefix === undefined || region === undefined ? undefined : poolAtDomain(world, region, prefix);
  if (!found || region === undefined)
    return {
      world,
      response: errorPage(400, 'Login pages unavailable'),
      why: check(hostedUiRules.domain, false, { saw: host }),
    };
  const endpoint = own(endpoints, pathname);
  if (!endpoint) return notFound(world, title, pathname, 'The hosted UI has no such page.');
  if (!endpoint.methods.includes(request.method))
    return methodNotAllowed(world, title, request, endpoint.methods);
  return endpoint.answer({ request, world, network, region, ...found });
};
