import type { Entry } from '../entry.ts';
import { stsApi } from '../source.ts';

const kind = 'form-field';
const assume = stsApi('AssumeRoleWithWebIdentity');

/** Parameters and answer of AssumeRoleWithWebIdentity. */
export const webIdentity: readonly Entry[] = [
  {
    kind,
    name: 'WebIdentityToken',
    title: 'Token, as proof',
    text: 'An ID token, or an access token where ProviderId stands beside it. It stands in for a signature: whoever holds the token and knows the role’s name can make this call until the token ends.',
    ...assume,
  },
  {
    kind: 'xml-element',
    name: ['AssumeRoleWithWebIdentityResponse', 'AssumeRoleWithWebIdentityResult'],
    title: 'Answer to AssumeRoleWithWebIdentity',
    text: 'The operation’s name with Response around everything, and with Result around its members. The order of the members has no meaning.',
    ...assume,
  },
  {
    kind: 'xml-element',
    name: 'SubjectFromWebIdentityToken',
    title: 'Whom the token stands for',
    text: 'The sub of the ID token, or the user of the access token. Policies see it by the issuer’s key that ends in :sub, :id or :user_id; an app may build names of folders from it.',
    ...assume,
  },
  {
    kind: 'xml-element',
    name: 'Provider',
    title: 'Who vouched',
    text: 'The iss of the ID token, or the ProviderId of the access token.',
    ...assume,
  },
];
