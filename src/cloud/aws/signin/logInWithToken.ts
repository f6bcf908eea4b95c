import { isoTime, seconds } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { fieldOf, type Fields } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { Answer } from '../../network.ts';
import type { RoleSessionIn, World } from '../../world/world.ts';
import { issueSession } from '../sts/issueSession.ts';
import { checkLife } from './checkSession.ts';
import { refuseFederation } from './federationAnswer.ts';
import { consoleUrlOf } from './landingUrl.ts';
import { type ConsoleEntry, openConsole } from './openConsole.ts';
import { federationRules } from './rules.ts';

/** Credentials of the console's own for the same role session, so that it can outlive those of the broker. */
function lengthen(
  world: World,
  session: RoleSessionIn,
  duration: number,
): { readonly world: World; readonly caller: ConsoleEntry['caller'] } {
  const { accessKeyId, secretAccessKey, sessionToken, issuedAt, ...terms } = session;
  const expiresAt = world.clock + seconds(duration);
  const issued = issueSession<RoleSessionIn>(world, { ...terms, expiresAt });
  return { world: issued.world, caller: { kind: 'role-session', session: issued.session } };
}

const pageOf = (issuer: string | undefined): Pick<ConsoleEntry, 'signInPage'> =>
  issuer !== undefined && URL.canParse(issuer) && /^https?:$/.test(new URL(issuer).protocol)
    ? { signInPage: new URL(issuer).href }
    : {};

/**
 * `Action=login`: opens the console for whoever carries a sign-in token, within fifteen minutes of its
 * making and while its credentials live (FACTS 3.2). A SessionDuration counts from here; the role's
 * MaxSessionDuration, which is about credentials, does not bound it.
 */
export function logInWithToken(
  world: World,
  request: HttpRequest,
  fields: Fields,
  admitted: readonly Why[],
): Answer {
  const found = world.webSessions.get(fieldOf(fields, 'SigninToken') ?? '');
  const token = found?.kind === 'sign-in-token' ? found : undefined;
  const destination = consoleUrlOf(fieldOf(fields, 'Destination') ?? '');
  const life: ReturnType<typeof checkLife> = token
    ? checkLife(world, token.accessKeyId)
    : { parts: [] };
  const parts: readonly Why[] = [
    ...admitted,
    check(federationRules.tokenKnown, token !== undefined),
    check(federationRules.tokenLive, token ? world.clock < token.expiresAt : null, {
      saw: isoTime(world.clock),
      ...(token && { wanted: `before ${isoTime(token.expiresAt)}` }),
    }),
    ...life.parts,
    check(federationRules.destination, destination !== undefined, {
      saw: fieldOf(fields, 'Destination') ?? 'none',
      wanted: 'https://console.aws.amazon.com/…',
    }),
  ];
  const why = allOf(federationRules.federation, parts);
  const { caller } = life;
  if (why.holds === false || !token || !caller || destination === undefined)
    return refuseFederation(world, parts);

  const entry = { ...pageOf(fieldOf(fields, 'Issuer')), destination };
  const longer =
    token.sessionDuration === undefined || caller.kind !== 'role-session'
      ? { world, caller }
      : lengthen(world, caller.session, token.sessionDuration);
  return { ...openConsole(longer.world, request, { ...entry, caller: longer.caller }), why };
}
