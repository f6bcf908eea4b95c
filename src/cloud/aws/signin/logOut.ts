import { allOf, type Why } from '../../../kit/why.ts';
import { readCookies, sessionCookie } from '../../../wire/http/cookies.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { consoleCookie, consoleCookieDomain } from '../console/consoleSession.ts';
import { federationRules } from './rules.ts';

/**
 * `Action=logout`: ends the console session of the browser, if it has one. What page AWS answers with is
 * not known for sure (FACTS 3.2).
 */
export function logOut(world: World, request: HttpRequest, admitted: readonly Why[]): Answer {
  const handle = readCookies(request).get(consoleCookie) ?? '';
  const mine = world.webSessions.get(handle)?.kind === 'console';
  const gone = sessionCookie(consoleCookie, '', {
    domain: consoleCookieDomain,
    path: '/',
    sameSite: 'Lax',
    maxAge: 0,
  });
  return {
    world: mine ? { ...world, webSessions: world.webSessions.delete(handle) } : world,
    response: htmlPage(
      200,
      'Amazon Web Services Sign-In',
      [paragraph('You have signed out.')],
      [gone],
    ),
    why: allOf(federationRules.federation, admitted),
  };
}
