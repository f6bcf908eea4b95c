import type { Entry } from '../entry.ts';
import { rfc } from '../source.ts';

const kind = 'response-header';

/** Headers of any web server. */
export const responseHeaders: readonly Entry[] = [
  {
    kind,
    name: 'Content-Type',
    title: 'Format of the body',
    text: 'The server says how the body is to be read: text/html is a page for people, text/xml and application/xml are answers for programs.',
    ...rfc(9110, '8.3'),
  },
  {
    kind,
    name: 'Content-Length',
    title: 'Length of the body in bytes',
    text: 'The server counts the bytes of the body, so that the client knows where it ends.',
    ...rfc(9110, '8.6'),
  },
  {
    kind,
    name: 'Cache-Control',
    title: 'Whether it may be kept',
    text: 'no-store tells browsers and proxies to keep no copy. Pages that carry an assertion or show an account need it.',
    ...rfc(9111, '5.2'),
  },
  {
    kind,
    name: 'Location',
    title: 'Where to go next',
    text: 'The browser opens this address by itself. After a SAML sign-in it is the console, or the console page that RelayState asked for.',
    ...rfc(9110, '10.2.2'),
  },
  {
    kind,
    name: 'Set-Cookie',
    title: 'Cookie for the browser',
    text: 'The server gives the browser a value to send back with later requests. What follows the value says where and how it may travel.',
    ...rfc(6265, '4.1'),
  },
  {
    kind,
    name: 'Date',
    title: 'The server’s clock',
    text: 'When the answer was made. An SDK compares it with its own clock to find out by how much that is off.',
    ...rfc(9110, '6.6.1'),
  },
  {
    kind,
    name: 'Last-Modified',
    title: 'When the object was last written',
    text: 'S3 sets it when the object is stored. A client can ask for the object only if it is newer than the copy it has.',
    ...rfc(9110, '8.8.2'),
  },
  {
    kind,
    name: 'ETag',
    title: 'Version of the content',
    text: 'A value that changes when the content changes. For an object put whole, S3 uses the MD5 of its bytes; with some kinds of encryption and for objects put in parts it is another value.',
    ...rfc(9110, '8.8.3'),
  },
  {
    kind,
    name: 'Accept-Ranges',
    title: 'Parts may be asked for',
    text: 'bytes means that a client may ask for a piece of the object with the header Range.',
    ...rfc(9110, '14.3'),
  },
];
