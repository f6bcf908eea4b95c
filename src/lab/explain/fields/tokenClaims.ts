import type { Entry } from '../entry.ts';
import { openId } from './openIdSource.ts';
import { rfc, sessionTags } from '../source.ts';

/** Claims about the person and the sign-in that only some issuers write. */
export const tokenClaims: readonly Entry[] = [
  {
    kind: 'jwt-claim',
    name: 'scope',
    title: 'What the token allows',
    text: 'Names with blanks between them. aws.cognito.signin.user.admin lets the app read and change the person’s own account in the user pool.',
    ...rfc(8693, '4.2'),
  },
  {
    kind: 'jwt-claim',
    name: 'email',
    title: 'Mail address',
    text: 'What the provider has on file. It may change, and may never have been checked; to tell people apart, use sub.',
    ...openId('Core', '5.1'),
  },
  {
    kind: 'jwt-claim',
    name: 'email_verified',
    title: 'Whether the mail address was checked',
    text: 'true: the provider has seen that the person gets mail at this address.',
    ...openId('Core', '5.1'),
  },
  {
    kind: 'jwt-claim',
    name: ['given_name', 'family_name'],
    title: 'Name of the person',
    text: 'For people to read. Nothing may be decided by it.',
    ...openId('Core', '5.1'),
  },
  {
    kind: 'jwt-claim',
    name: 'azp',
    title: 'Which app asked for the token',
    text: 'Stands beside aud where the token was made for another than the app that asked, as when a phone app gets a token for its server. For Google, AWS compares this one with the client ids it knows.',
    ...openId('Core', '2'),
  },
  {
    kind: 'jwt-claim',
    name: 'at_hash',
    title: 'Hash of the access token',
    text: 'Ties the ID token to the access token that came with it. An app that gets both through a browser can tell by it that none was exchanged on the way.',
    ...openId('Core', '3.1.3.6'),
  },
  {
    kind: 'jwt-claim',
    name: 'https://aws.amazon.com/tags',
    title: 'Session tags',
    text: 'Tags for the session, and which of them travel on to further roles. The role’s trust policy must allow sts:TagSession, or STS refuses the whole request.',
    ...sessionTags,
  },
];
