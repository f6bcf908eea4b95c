import type { Entry } from '../entry.ts';
import { rfc } from '../source.ts';

/** The first line of a message. */
export const startLine: readonly Entry[] = [
  {
    kind: 'method',
    name: 'GET',
    title: 'Method GET',
    text: 'The client asks for what is at this address and means to change nothing. What it has to say stands in the address and the headers.',
    ...rfc(9110, '9.3.1'),
  },
  {
    kind: 'method',
    name: 'POST',
    title: 'Method POST',
    text: 'The client hands over a body and asks the server to act on it. Passwords, assertions and API parameters travel this way, because an address ends up in logs and histories.',
    ...rfc(9110, '9.3.3'),
  },
  {
    kind: 'status',
    name: '200',
    title: '200 OK',
    text: 'The server did what was asked. A page may still bring bad news: the sign-in form comes back with 200 when the password was wrong.',
    ...rfc(9110, '15.3.1'),
  },
  {
    kind: 'status',
    name: '201',
    title: '201 Created',
    text: 'The server made something new, and says in the body what it made.',
    ...rfc(9110, '15.3.2'),
  },
  {
    kind: 'status',
    name: '302',
    title: '302 Found',
    text: 'The browser goes on to the address in Location, with GET. AWS sends it when a sign-in has worked and the console comes next.',
    ...rfc(9110, '15.4.3'),
  },
  {
    kind: 'status',
    name: '400',
    title: '400 Bad Request',
    text: 'The request itself is at fault: a parameter, an assertion, a token that is too old. Sending the same again will fail the same way.',
    ...rfc(9110, '15.5.1'),
  },
  {
    kind: 'status',
    name: '401',
    title: '401 Unauthorized',
    text: 'The server does not know who is asking, or no longer does. The lab’s console answers so when its session has ended; how the real console words this is not documented.',
    ...rfc(9110, '15.5.2'),
  },
  {
    kind: 'status',
    name: '403',
    title: '403 Forbidden',
    text: 'The server understood and refuses. AWS answers so when no policy allows the call, and also when a signature does not match.',
    ...rfc(9110, '15.5.4'),
  },
  {
    kind: 'status',
    name: '404',
    title: '404 Not Found',
    text: 'The server has nothing at this address. Where a form was sent there, the address in the form is wrong or out of date.',
    ...rfc(9110, '15.5.5'),
  },
];
