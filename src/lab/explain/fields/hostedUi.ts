import type { Entry } from '../entry.ts';
import { cognitoGuide, observed } from '../source.ts';

const login = cognitoGuide('The managed login sign-in endpoint: /login', 'login-endpoint');

/** What the hosted UI of a user pool sets and carries, beside the fields of OAuth. */
export const hostedUi: readonly Entry[] = [
  {
    kind: ['html-field', 'form-field'],
    name: '_csrf',
    title: 'Proof that the form is the page’s own',
    text: 'A random value that the page put into the form and into the cookie XSRF-TOKEN. Another site can make a browser send the cookie, and does not know the value for the form. Without both, the pool refuses.',
    ...login,
  },
  {
    kind: 'cookie',
    name: 'XSRF-TOKEN',
    title: 'The other half of _csrf',
    text: 'Set together with the form. The pool compares the two when the form comes back.',
    ...observed,
  },
  {
    kind: 'cookie',
    name: 'cognito',
    title: 'Sign-in at the hosted UI',
    text: 'Set when the person has proved who they are. For one hour, other apps of the same pool get a code without a new sign-in. To end it, the app sends the browser to /logout.',
    ...login,
  },
];
