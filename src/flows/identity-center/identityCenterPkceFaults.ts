import type { Fault } from '../flow.ts';
import { minutesLater } from '../worldChanges.ts';
import { listener } from './pkceListener.ts';

const notRegistered = 'The client or its redirect URI is not registered.';

export const identityCenterPkceFaults: readonly Fault[] = [
  {
    id: 'mistyped-portal',
    title: 'The profile has a portal address that does not exist',
    breaks: (world) => world,
    inputs: { issuerUrl: 'https://corp-exampel.awsapps.com/start' },
    expect: {
      step: 'register-client',
      rule: 'sso-oidc.start-url',
      error: 'InvalidRequestException',
    },
    lesson:
      'For this grant a client registers with the portal that it belongs to. A mistyped address fails in the first call, before any browser opens.',
    repair: 'Copy sso_start_url from the portal’s page or from the Identity Center console.',
  },
  {
    id: 'redirect-not-registered',
    title: 'A tool of one’s own sends people to another path',
    breaks: (world) => world,
    inputs: { redirectUri: `http://${listener.host}/callback` },
    expect: { step: 'authorize', rule: 'sso-oidc.redirect-uri', error: notRegistered },
    lesson:
      'Only the port of a loopback address is free. Scheme, host and path have to be as they were registered, and the browser is told so on a page instead of being sent on.',
    repair: 'Register /callback, or use the path that was registered.',
  },
  {
    id: 'registration-expired',
    title: 'The registration is three months old',
    before: 'authorize',
    breaks: minutesLater(91 * 24 * 60),
    expect: { step: 'authorize', rule: 'sso-oidc.client-live', error: notRegistered },
    lesson:
      'A registration ends after 90 days. Client and secret are kept in a file between sign-ins; a tool that does not look at the date beside them fails one morning.',
    repair: 'Register again when clientSecretExpiresAt has passed.',
  },
  {
    id: 'state-of-another',
    title: 'The answer belongs to another sign-in',
    before: 'deliver-code',
    breaks: (world) => ({
      ...world,
      loopbackListeners: {
        ...world.loopbackListeners,
        [listener.host]: {
          name: 'AWS CLI',
          path: listener.path,
          state: '0b1f6d3a-52c4-4a77-9a0e-3d5c8e21f6b9',
        },
      },
    }),
    expect: {
      step: 'deliver-code',
      rule: 'client.callback-state',
      error: 'State parameter does not match expected value.',
    },
    lesson:
      'The command line was started anew meanwhile and waits for another state. Without this check, a page could slip somebody else’s code to the port, and one would work in a stranger’s name without noticing.',
    repair: 'Close the old browser tab and answer the newest one.',
  },
  {
    id: 'verifier-overwritten',
    title: 'Two sign-ins at once, one file for the verifier',
    breaks: (world) => world,
    inputs: {
      verifierAtTrade: 'another-verifier-that-protects-nothing-and-also-has-64-letters--',
    },
    expect: { step: 'take-token', rule: 'sso-oidc.code-verifier', error: 'InvalidGrantException' },
    lesson:
      'The code is bound to the challenge of the request that it answers. With the verifier of another request it is spent and worth nothing: so would it be for a thief.',
    repair: 'Keep the verifier with its sign-in, in memory. Begin the sign-in again.',
  },
  {
    id: 'localhost-for-127',
    title: 'The script writes localhost the second time',
    breaks: (world) => world,
    inputs: { redirectUriAtTrade: `http://localhost:51234${listener.path}` },
    expect: { step: 'take-token', rule: 'sso-oidc.redirect-uri', error: 'InvalidGrantException' },
    lesson:
      'At the trade, redirectUri is not an address to go to but a proof: it has to be, letter by letter, the one that the browser was sent with.',
    repair: 'Keep the redirect URI in one variable and use it in both places.',
  },
  {
    id: 'laptop-slept',
    title: 'The laptop sleeps between the browser and the trade',
    before: 'take-token',
    breaks: minutesLater(6),
    expect: { step: 'take-token', rule: 'sso-oidc.grant-live', error: 'InvalidGrantException' },
    lesson:
      'An authorization code is for the very next moment. RFC 6749 allows ten minutes at most; AWS does not publish its figure, the lab takes five.',
    repair: 'Redeem the code as soon as it arrives. Begin the sign-in again.',
  },
];
