import { startUrl } from '../../cloud/aws/identity-center/instance.ts';
import type { Narration, Step } from '../flow.ts';
import { instanceOf } from './identityCenterChanges.ts';
import { nameOf, type PortalSignInActor, type PortalSignInBag } from './portalSignIn.ts';

/**
 * The first step of whoever begins at the portal: it does not know the browser and sends it on.
 * @param more what the flow has to say about it beyond what happens
 */
export const arriveAtPortal = (
  more: Omit<Narration, 'what'>,
): Step<PortalSignInActor, PortalSignInBag> => ({
  id: 'open-portal',
  phase: 'authenticate',
  title: 'Open the access portal',
  from: 'browser',
  to: 'portal',
  label: 'GET /start, without a cookie',
  reply: 'Redirect to the sign-in page',
  say: ({ exchange, need, world }) => ({
    what: `${nameOf(world, need('userName'))} opens ${startUrl(instanceOf(world))}. The portal does not know this browser and sends it to the sign-in page with a ${exchange?.response?.status}.`,
    ...more,
  }),
  run: async ({ browser, world }) => {
    await browser.open(startUrl(instanceOf(world)));
  },
});
