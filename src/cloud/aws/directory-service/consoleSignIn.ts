import { minutes } from '../../../kit/time.ts';
import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { fieldOf, formOf } from '../../../wire/http/form.ts';
import { readCookies, sessionCookie } from '../../../wire/http/cookies.ts';
import { redirectTo } from '../../htmlPage.ts';
import { findPerson, type FoundPerson } from '../../idp/findPerson.ts';
import type { Answer } from '../../network.ts';
import { mintHandle } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import { assumeForService } from './assumeForService.ts';
import { checkLogon } from './checkLogon.ts';
import { rolesPage } from './directoryPages.ts';
import { type DirectoryTurn, goOn, refuse } from './directoryTurn.ts';
import { directoryServiceRules as rules } from './rules.ts';

const cookieName = 'directory-session';
const home = 'https://us-east-1.console.aws.amazon.com/console/home';

/** The roles that are delegated to a group of the person. */
const rolesOf = ({ service }: DirectoryTurn, { person }: FoundPerson): readonly string[] =>
  Object.entries(service.delegatedRoles).flatMap(([arn, { groups }]) =>
    groups.some((group) => person.groups.includes(group)) ? [arn] : [],
  );

/** `POST /console`: has the domain check who it is, and lists the roles of the person's groups. */
export function signInForConsole(turn: DirectoryTurn): Answer {
  const { world, directoryId } = turn;
  const { found, parts, text } = checkLogon(turn);
  if (!found) return refuse(world, 401, text, parts);
  const roles = rolesOf(turn, found);
  const delegated = check(rules.delegated, roles.length > 0, { saw: found.person.groups });
  if (roles.length === 0)
    return refuse(world, 403, 'You have no role in this account.', [...parts, delegated]);
  const [handle, next] = mintHandle(world);
  const session = {
    kind: 'directory',
    directoryId,
    person: found.samAccountName,
    expiresAt: world.clock + minutes(15),
  } as const;
  return goOn(
    { ...next, webSessions: next.webSessions.set(handle, session) },
    rolesPage(roles, [sessionCookie(cookieName, handle, { path: '/', sameSite: 'Lax' })]),
    [...parts, delegated],
  );
}

function visitorOf({ request, world, directoryId, service }: DirectoryTurn) {
  const session = world.webSessions.get(readCookies(request).get(cookieName) ?? '');
  const directory = own(world.directories, service.directory);
  return session?.kind === 'directory' &&
    session.directoryId === directoryId &&
    world.clock < session.expiresAt &&
    directory
    ? findPerson(directory, service.directory, session.person)
    : undefined;
}

/** A link of the sign-in page that opens the console with these credentials, for a quarter of an hour. */
function consoleLink(
  world: World,
  accessKeyId: string,
): { readonly world: World; readonly url: string } {
  const [token, next] = mintHandle(world);
  const link = {
    kind: 'sign-in-token',
    accessKeyId,
    expiresAt: world.clock + minutes(15),
  } as const;
  const query = new URLSearchParams({ Action: 'login', Destination: home, SigninToken: token });
  return {
    world: { ...next, webSessions: next.webSessions.set(token, link) },
    url: `https://signin.aws.amazon.com/federation?${query.toString()}`,
  };
}

/**
 * `POST /console/role`: Directory Service assumes the role that the person has chosen and sends the browser
 * to the console (FACTS 8.2). AWS does not publish how the browser gets there; here it is a link of the
 * federation endpoint.
 */
export function openConsoleWithRole(turn: DirectoryTurn): Answer {
  const { request, world } = turn;
  const found = visitorOf(turn);
  const session = check(rules.session, found !== undefined);
  if (!found) return refuse(world, 401, 'Sign in first.', [session]);
  const roleArn = fieldOf(formOf(request), 'delegatedRole') ?? '';
  const roles = rolesOf(turn, found);
  const offered = check(rules.roleOffered, roles.includes(roleArn), {
    saw: roleArn,
    wanted: roles,
  });
  if (offered.holds === false)
    return refuse(world, 403, 'You may not have this role.', [session, offered]);
  const assumed = assumeForService(world, request, {
    service: 'ds.amazonaws.com',
    roleArn,
    sessionName: found.samAccountName,
  });
  const parts = [session, offered, assumed.why];
  if (!assumed.session)
    return refuse(
      assumed.world,
      403,
      'AWS Directory Service may not assume this role.',
      parts,
      assumed.evidence,
    );
  const link = consoleLink(assumed.world, assumed.session.accessKeyId);
  return goOn(link.world, redirectTo(link.url), parts, assumed.evidence);
}
