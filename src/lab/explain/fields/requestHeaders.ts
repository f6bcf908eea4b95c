import type { Entry } from '../entry.ts';
import { observed, rfc } from '../source.ts';

const kind = 'request-header';

/** Headers that a browser or an HTTP library sets by itself. */
export const requestHeaders: readonly Entry[] = [
  {
    kind,
    name: 'Host',
    title: 'Host name asked for',
    text: 'The client sets it from the address. One machine may answer for many names, so it has to be told which is meant. In a signed AWS request the signature must cover it; otherwise the request could be sent to another service.',
    ...rfc(9110, '7.2'),
  },
  {
    kind,
    name: 'User-Agent',
    title: 'Program that asks',
    text: 'The program’s own name for itself. Nobody checks it and it proves nothing. CloudTrail writes it down as userAgent.',
    ...rfc(9110, '10.1.5'),
  },
  {
    kind,
    name: 'Accept',
    title: 'Formats the client can read',
    text: 'The browser lists the formats it can use, the best first; q gives the weight of the rest. The server may send another.',
    ...rfc(9110, '12.5.1'),
  },
  {
    kind,
    name: 'Accept-Language',
    title: 'Languages the reader prefers',
    text: 'The browser sends the languages its user has set. Sign-in pages use it to choose their words; nothing depends on it.',
    ...rfc(9110, '12.5.4'),
  },
  {
    kind,
    name: 'Content-Type',
    title: 'Format of the body',
    text: 'The sender says how the body is to be read. application/x-www-form-urlencoded means names and values as a form sends them. With another type the server would not find the parameters.',
    ...rfc(9110, '8.3'),
  },
  {
    kind,
    name: 'Content-Length',
    title: 'Length of the body in bytes',
    text: 'The sender counts the bytes of the body, so that the receiver knows where it ends.',
    ...rfc(9110, '8.6'),
  },
  {
    kind,
    name: 'Origin',
    title: 'Site that started the request',
    text: 'The browser names the site whose page sent the form, and scripts cannot change it. In SAML it is the identity provider’s site, because its page posts to AWS.',
    ...rfc(6454, '7'),
  },
  {
    kind,
    name: 'Referer',
    title: 'Page that led here',
    text: 'The browser names the page before. To another site it sends the origin only, so that no address with secrets leaks. The misspelling is the header’s real name.',
    ...rfc(9110, '10.1.3'),
  },
  {
    kind,
    name: 'Cookie',
    title: 'Cookies of this site',
    text: 'The browser sends back what this site gave it earlier with Set-Cookie. Whoever holds such a cookie is taken for the person who signed in.',
    ...rfc(6265, '4.2'),
  },
  {
    kind,
    name: 'Authorization',
    title: 'Who asks, and the proof',
    text: 'The client names its access key and gives the signature of this request. The service computes the signature anew with the secret it has on file; one changed byte, and it refuses.',
    ...rfc(9110, '11.6.2'),
  },
  {
    kind,
    name: 'amz-sdk-invocation-id',
    title: 'Id of this SDK call',
    text: 'The AWS SDK gives every call an id, and repeats it when it tries again. AWS can tell a retry from a new call by it; nothing else depends on it.',
    ...observed,
  },
  {
    kind,
    name: 'amz-sdk-request',
    title: 'Which attempt this is',
    text: 'The AWS SDK counts its attempts here. The lab allows one only: on a second attempt the SDK would correct a wrong clock by itself and hide the fault.',
    ...observed,
  },
];
