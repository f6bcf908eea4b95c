import { minutes } from '../../../kit/time.ts';
import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { redirectTo } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import { mintHandle } from '../../world/mint.ts';
import { checkLogon } from './checkLogon.ts';
import { logonPage } from './directoryPages.ts';
import { type DirectoryTurn, goOn, refuse } from './directoryTurn.ts';
import { directoryServiceRules as rules } from './rules.ts';

/** Where each application takes back the people whom the directory has signed in. */
const returnAddresses: Readonly<Record<string, string>> = {
  quicksight: 'https://us-east-1.quicksight.aws.amazon.com/sn/auth/signin',
};

/**
 * `/auth/?client_id=...`: signs a person in to an application of AWS that takes its people from the
 * directory. STS has no part in it: the application learns who they are and issues no AWS credentials to
 * them (FACTS 8.2). What travels between page and application is not published; here it is a code.
 */
export function signInToApplication(turn: DirectoryTurn): Answer {
  const { request, world, service, directoryId } = turn;
  const id = fieldOf(readQuery(request.url), 'client_id') ?? '';
  const application = own(service.applications, id);
  const address = own(returnAddresses, id);
  const enabled = check(
    rules.applicationEnabled,
    application?.enabled === true && address !== undefined,
    { saw: id, wanted: Object.keys(service.applications) },
  );
  if (!application?.enabled || address === undefined)
    return refuse(world, 403, 'This application is not enabled for the directory.', [enabled]);
  if (request.method === 'GET') {
    const { pathname, search } = new URL(request.url);
    return goOn(world, logonPage(pathname + search, id), [enabled]);
  }
  const { found, parts, text } = checkLogon(turn);
  if (!found) return refuse(world, 401, text, [enabled, ...parts]);
  const may = check(
    rules.applicationGroup,
    application.groups.some((group) => found.person.groups.includes(group)),
    { saw: found.person.groups, wanted: application.groups },
  );
  if (may.holds === false)
    return refuse(world, 403, 'You are not a user of this application.', [enabled, ...parts, may]);
  const [code, next] = mintHandle(world);
  const session = {
    kind: 'application-code',
    directoryId,
    application: id,
    person: found.samAccountName,
    expiresAt: world.clock + minutes(5),
  } as const;
  return goOn(
    { ...next, webSessions: next.webSessions.set(code, session) },
    redirectTo(`${address}?${new URLSearchParams({ code }).toString()}`),
    [enabled, ...parts, may],
  );
}
