import { sessionCookie } from '../../../wire/http/cookies.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { redirectTo } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import { mintHandle, mintUuid } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import type { Caller } from '../caller.ts';
import { consoleCookie, consoleCookieDomain } from '../console/consoleSession.ts';
import { recordSignInEvent } from './signInEvent.ts';

/** Whose console session it is, and where their browser goes. */
export interface ConsoleEntry {
  readonly caller: Caller & { readonly kind: 'role-session' | 'federated-user' };
  /** The SAML identity provider that vouched. */
  readonly issuer?: string;
  /** Where the person signs in again, as the broker says. */
  readonly signInPage?: string;
  /** An address of the console. */
  readonly destination: string;
}

/** Keeps a console session in the world, as long as its credentials live, and sends the browser on with its cookie. */
export function openConsole(
  world: World,
  request: HttpRequest,
  { caller, issuer, signInPage, destination }: ConsoleEntry,
): Pick<Answer, 'world' | 'response'> {
  const { accessKeyId, expiresAt } = caller.session;
  const [handle, afterHandle] = mintHandle(world);
  const [requestId, minted] = mintUuid(afterHandle);
  const signedIn: World = {
    ...minted,
    webSessions: minted.webSessions.set(handle, {
      kind: 'console',
      accessKeyId,
      expiresAt,
      ...(issuer !== undefined && { issuer }),
      ...(signInPage !== undefined && { signInPage }),
    }),
  };
  const cookie = sessionCookie(consoleCookie, handle, {
    domain: consoleCookieDomain,
    path: '/',
    sameSite: 'Lax',
  });
  return {
    world: recordSignInEvent(signedIn, request, caller, requestId, 'ConsoleLogin'),
    response: redirectTo(destination, [cookie]),
  };
}
