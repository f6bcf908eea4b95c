import type { Actor } from '../flow.ts';

/** What the actors of the photo app do alike, whoever signs its people in. */
export const anasBrowser = {
  name: 'Ana’s browser',
  kind: 'person',
  about: 'Ana types her password here, at her provider, and nowhere else. The app never sees it.',
} as const satisfies Actor;

export const photoApp = {
  name: 'Photo app',
  kind: 'client',
  about:
    'An app on Ana’s phone, with no server behind it. Whatever is in it can be read by whoever owns a phone, so it holds no secret and no AWS key.',
} as const satisfies Actor;

/** Where providers send the browser back to. The phone opens addresses of this host in the app. */
export const callback = 'https://photos.example/callback';

export const photoAppAgent = { userAgent: 'PhotoApp/4.2' } as const;

/** What the app draws for one sign-in, to recognise the answer. */
export interface SignInSecrets {
  /** Goes to the provider as a hash first, and as it is with the code (PKCE). */
  readonly verifier: string;
  /** Comes back with the code. */
  readonly state: string;
  /** Comes back in the ID token. */
  readonly nonce: string;
}

/** The code in the address that the browser was sent back to, for whoever knows the state. */
export function codeIn(address: string, state: string): string {
  const { searchParams } = new URL(address);
  if (searchParams.get('state') !== state) throw new Error('The answer is to another sign-in.');
  return searchParams.get('code') ?? '';
}
