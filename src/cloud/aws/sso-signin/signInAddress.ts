import type { IdentityCenterIn } from '../../world/world.ts';
import { portalHost } from '../identity-center/instance.ts';

/** Where people of an instance sign in; the portal sends them there, with the page to come back to. */
export function signInUrl({ region, identityStoreId }: IdentityCenterIn, backTo: string): string {
  const query = new URLSearchParams({ directory_id: identityStoreId, continue: backTo });
  return `https://${region}.signin.aws/platform/login?${query.toString()}`;
}

/**
 * A page of the portal to go on with: a path of the portal, so that a sign-in never leads to another host.
 * The start page where the text is anything else.
 */
export const portalPath = (text: string | undefined): string =>
  text !== undefined && /^\/start(?:[/?]|$)/.test(text) && !text.includes('\\') ? text : '/start';

/** Back to the portal, with the handle that stands for the sign-in. */
export function portalReturnUrl(
  identityCenter: IdentityCenterIn,
  handle: string,
  backTo: string,
): string {
  const query = new URLSearchParams({ workflowResultHandle: handle, continue: backTo });
  return `https://${portalHost(identityCenter)}/start/session?${query.toString()}`;
}
