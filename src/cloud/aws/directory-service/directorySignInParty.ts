import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import type { Answer, Party } from '../../network.ts';
import { signInToApplication } from './applicationSignIn.ts';
import { openConsoleWithRole, signInForConsole } from './consoleSignIn.ts';
import { directoryAt } from './directoryAt.ts';
import { logonPage } from './directoryPages.ts';
import { type DirectoryTurn, goOn, refuse } from './directoryTurn.ts';
import { directoryServiceRules as rules } from './rules.ts';

/** Lets people in to the console pages only where console access is enabled for the directory. */
const forConsole =
  (answer: (turn: DirectoryTurn) => Answer) =>
  (turn: DirectoryTurn): Answer => {
    const { world, service } = turn;
    const enabled = check(rules.consoleAccess, service.consoleAccess);
    return service.consoleAccess
      ? answer(turn)
      : refuse(world, 403, 'Console access is not enabled for this directory.', [enabled]);
  };

const routes: Readonly<Record<string, (turn: DirectoryTurn) => Answer>> = {
  'GET /console': forConsole(({ world }) =>
    goOn(world, logonPage('/console', 'the AWS console'), [check(rules.consoleAccess, true)]),
  ),
  'POST /console': forConsole(signInForConsole),
  'POST /console/role': forConsole(openConsoleWithRole),
  'GET /auth/': signInToApplication,
  'POST /auth/': signInToApplication,
};

/**
 * The access URL of a directory of AWS Directory Service, `https://<alias>.awsapps.com`: signs people of the
 * domain in to the console, by roles that are delegated to their groups, and to applications (FACTS 8.2).
 */
export const directorySignInParty: Party = (request, { world }) => {
  const { host, pathname } = new URL(request.url);
  const [directoryId, service] = directoryAt(world, host) ?? [];
  if (directoryId === undefined || !service)
    throw new Error(`no directory of the world is at ${host}`);
  const saw = `${request.method} ${pathname}`;
  const route = own(routes, saw);
  return route
    ? route({ request, world, directoryId, service })
    : refuse(world, 404, 'There is no such page.', [
        check(rules.page, false, { saw, wanted: Object.keys(routes) }),
      ]);
};
