import { own } from '../../../kit/own.ts';
import { allOf, check } from '../../../kit/why.ts';
import { fieldOf, formOf, readQuery } from '../../../wire/http/form.ts';
import { htmlPage, paragraph, redirectTo } from '../../htmlPage.ts';
import type { Answer, Party } from '../../network.ts';
import { awsHost } from '../hosts.ts';
import { instanceIn, portalHost } from '../identity-center/instance.ts';
import { signedInUser } from '../identity-center/portalSession.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { signInUrl } from '../sso-signin/signInAddress.ts';
import { methodNotAllowed, notFound } from '../webPages.ts';
import { askConsent, decideAuthorization } from './authorization.ts';
import { confirmDevice, decideDevice } from './device.ts';
import { openApplication } from './openApplication.ts';
import { openConsole } from './openConsole.ts';
import { endPortalSession, sessionHandleOf } from './portalCookie.ts';
import { startPage } from './startPage.ts';
import { takeUpSignIn } from './takeUpSignIn.ts';
import type { PortalPage, Visit } from './visit.ts';

const title = 'AWS access portal';
const reading = ['GET', 'HEAD'];

interface Route {
  readonly methods: readonly string[];
  readonly page: PortalPage;
}

function signOut({ request, scene, admitted }: Visit): Answer {
  const { world, cookie } = endPortalSession(scene.world, request);
  return {
    world,
    response: htmlPage(200, title, [paragraph('You have signed out.')], [cookie]),
    why: allOf(rules.portalPage, [admitted]),
  };
}

const routes: Readonly<Record<string, Route>> = {
  '/start': { methods: reading, page: startPage },
  '/start/console': { methods: ['POST'], page: openConsole },
  '/start/application': { methods: ['POST'], page: openApplication },
  '/start/device': { methods: [...reading, 'POST'], page: confirmDevice },
  '/start/device/decision': { methods: ['POST'], page: decideDevice },
  '/start/authorize': { methods: reading, page: askConsent },
  '/start/authorize/decision': { methods: ['POST'], page: decideAuthorization },
  '/start/signout': { methods: ['POST'], page: signOut },
};

/**
 * The access portal of Identity Center. The real one is a script that shows its pages under fragments such
 * as `/start/#/device`; here each page has a path of its own and works without scripts.
 */
export const accessPortal: Party = (request, scene) => {
  const { world } = scene;
  const { identityCenter } = world;
  if (!identityCenter) throw new Error('Only a world with Identity Center has a portal.');
  const { pathname, search } = new URL(request.url);
  if (pathname === '/')
    return { world, response: redirectTo('/start'), why: check(rules.portalPage, true) };
  if (pathname === '/start/session')
    return reading.includes(request.method)
      ? takeUpSignIn(request, world, identityCenter)
      : methodNotAllowed(world, title, request, reading);
  const path = pathname.replace(/\/$/, '');
  const route = own(routes, path);
  if (!route)
    return notFound(
      world,
      title,
      `${request.method} ${pathname}`,
      'There is nothing at this address. The portal begins at /start.',
    );
  if (!route.methods.includes(request.method))
    return methodNotAllowed(world, title, request, route.methods);

  const person = signedInUser(world, sessionHandleOf(request));
  const admitted = check(rules.portalSession, person ? true : null);
  if (!person) {
    // What a form had sent is lost: the person sends it again once they are signed in.
    const backTo = reading.includes(request.method) ? path + search : '/start';
    return {
      world,
      response: redirectTo(signInUrl(identityCenter, backTo)),
      why: allOf(rules.portalPage, [admitted]),
    };
  }
  const fields = request.method === 'POST' ? formOf(request) : readQuery(request.url);
  return route.page({ request, scene, identityCenter, person, fields, admitted });
};

/** The address that a device shows to its person. It leads to the portal of the region's instance. */
export const devicePage: Party = (request, { world }) => {
  const { host, pathname } = new URL(request.url);
  const instance = instanceIn(world, awsHost(host)?.region ?? '');
  if (!instance || pathname !== '/')
    return notFound(world, title, pathname, 'There is nothing at this address.');
  const userCode = fieldOf(readQuery(request.url), 'user_code');
  const query = userCode === undefined ? '' : `?user_code=${encodeURIComponent(userCode)}`;
  return {
    world,
    response: redirectTo(`https://${portalHost(instance)}/start/device${query}`),
    why: check(rules.portalPage, true),
  };
};
