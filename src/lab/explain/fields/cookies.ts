import type { Entry } from '../entry.ts';
import { labOnly, microsoft, rfc } from '../source.ts';

/** Cookies by name, and what a Set-Cookie header says of one. */
export const cookies: readonly Entry[] = [
  {
    kind: 'cookie',
    name: 'MSISAuth',
    title: 'Sign-in at AD FS',
    text: 'AD FS sets it once the password was right. While it lasts, AD FS signs the person in to any relying party without asking again. Here it is a plain handle; a real AD FS puts an encrypted token into it.',
    ...microsoft('AD FS single sign-on settings'),
  },
  {
    kind: 'cookie',
    name: 'aws-creds',
    title: 'Session of the console',
    text: 'The sign-in page sets it; the console reads from it whose session this is. Whoever has it is signed in. The lab needs one cookie where the real console sets several, and its content is a plain handle.',
    ...labOnly,
  },
  {
    kind: 'cookie-attribute',
    name: 'Domain',
    title: 'Hosts that get the cookie',
    text: 'The cookie goes to this name and to every name beneath it. Without this attribute it would go back only to the very host that set it.',
    ...rfc(6265, '5.2.3'),
  },
  {
    kind: 'cookie-attribute',
    name: 'Path',
    title: 'Pages that get the cookie',
    text: 'The cookie goes only to addresses that begin with this path. This keeps order; it does not keep other pages of the host from reading it.',
    ...rfc(6265, '5.2.4'),
  },
  {
    kind: 'cookie-attribute',
    name: 'Secure',
    title: 'Over https only',
    text: 'The browser never sends the cookie over a connection that is not encrypted.',
    ...rfc(6265, '5.2.5'),
  },
  {
    kind: 'cookie-attribute',
    name: 'HttpOnly',
    title: 'Not for scripts',
    text: 'Scripts on the page cannot read the cookie, so an injected script cannot carry it off.',
    ...rfc(6265, '5.2.6'),
  },
  {
    kind: 'cookie-attribute',
    name: 'SameSite',
    title: 'Whether it travels from other sites',
    text: 'None: it always travels. Lax: it comes along when a link or redirect leads here, but not with a form posted from another site. Strict: only within its own site.',
    source: 'RFC 6265bis, “The SameSite attribute”',
    href: 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/',
  },
];
