import type { Step } from '../flow.ts';
import { instanceOf } from './identityCenterChanges.ts';

/** Who signs in at the portal, and with what. */
export interface PortalSignInBag {
  readonly userName: string;
  readonly password: string;
}

/** The actors that a sign-in at the portal needs, by the names that its steps use. */
export type PortalSignInActor = 'browser' | 'portal' | 'signIn';

type SignInStep = Step<PortalSignInActor, PortalSignInBag>;

/** What people of Identity Center are called in sentences: the display name of the store. */
export const nameOf = (world: Parameters<typeof instanceOf>[0], userName: string): string =>
  Object.values(instanceOf(world).users).find((user) => user.userName === userName)?.name
    .givenName ?? userName;

/** The portal’s redirect, followed to the form. */
export const openSignIn: SignInStep = {
  id: 'open-sign-in',
  phase: 'authenticate',
  title: 'Open the sign-in page',
  from: 'browser',
  to: 'signIn',
  label: 'GET /platform/login',
  reply: 'Sign-in form',
  say: ({ exchange, world }) => ({
    what: `The browser follows the redirect to ${new URL(exchange?.request.url ?? '').host}. The address names the directory ${instanceOf(world).identityStoreId} and the page to come back to.`,
    why: 'Only the sign-in page of Identity Center asks for a password. Portal, command line and accounts take its word for it.',
  }),
  run: async ({ browser }) => {
    await browser.follow();
  },
};

/** The form, filled in. What it tells holds for the store of Identity Center as identity source. */
export const signIn: SignInStep = {
  id: 'sign-in',
  phase: 'authenticate',
  title: 'Sign in',
  from: 'browser',
  to: 'signIn',
  label: 'POST user name and password',
  reply: 'Redirect to the portal, with a handle',
  say: ({ need, world }) => ({
    what: `Identity Center finds ${need('userName')} in its own store and checks the password. Then it sends the browser back to the portal with a handle in the address.`,
    why: `${nameOf(world, need('userName'))} is a person of the identity store, not an IAM user: no account has a user of that name.`,
    correction: {
      statement: 'N11',
      notes: 'People come from the built-in store or from AD, OneLogin or Okta.',
      today:
        'True, but an instance has exactly one identity source: its own directory, Active Directory, or one external SAML 2.0 provider. Here it is its own directory.',
    },
  }),
  run: async ({ browser, need }) => {
    await browser.submit({ username: need('userName'), password: need('password') });
  },
};

/** Back at the portal, which takes up the sign-in. */
export const returnToPortal: SignInStep = {
  id: 'return-to-portal',
  phase: 'authenticate',
  title: 'Return to the portal',
  from: 'browser',
  to: 'portal',
  label: 'GET /start/session with the handle',
  reply: 'Cookie, redirect to the page wanted',
  say: ({ world }) => ({
    what: `The portal trades the handle for a session of its own and gives the browser a cookie. The session lasts ${instanceOf(world).portalSessionDuration / 3600} hours.`,
    why: 'The sign-in page is another host and could not set the portal’s cookie. The handle counts once and for a few minutes, so it is worth little to whoever reads it in a log.',
  }),
  run: async ({ browser }) => {
    await browser.follow();
  },
};

/**
 * From the portal’s redirect to the portal’s cookie, with the store of Identity Center as identity source.
 * The step before has left the browser with the redirect to the sign-in page; after these steps it holds
 * the redirect to the page that it wanted first.
 */
export const portalSignIn: readonly SignInStep[] = [openSignIn, signIn, returnToPortal];
