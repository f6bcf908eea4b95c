import type { Entry } from '../entry.ts';
import { rfc, stsApi } from '../source.ts';
import { openId } from './openIdSource.ts';

const kind = 'json-member';
const metadata = openId('Discovery', '3');
const assume = stsApi('AssumeRoleWithWebIdentity');

/** Members of a discovery document and of a key set. */
export const openIdDocuments: readonly Entry[] = [
  {
    kind,
    name: 'issuer',
    title: 'Who publishes this document',
    text: 'Must be the URL under which the document was fetched and the iss of every token. If it differs, whoever fetched it refuses: the document may be somebody else’s.',
    ...openId('Discovery', '4.3'),
  },
  {
    kind,
    name: 'jwks_uri',
    title: 'Where the keys are',
    text: 'STS fetches the key set from here, from its own network. The host must be public; an address inside the company gives “Couldn’t retrieve verification key”.',
    ...metadata,
  },
  {
    kind,
    name: 'response_types_supported',
    title: 'Kinds of answer offered',
    text: 'What an app may ask for at the authorization endpoint. STS asks for nothing there, but refuses an issuer whose document lacks this list.',
    ...metadata,
  },
  {
    kind,
    name: 'subject_types_supported',
    title: 'Kinds of subject',
    text: 'public: everybody is told the same subject of a person. pairwise: every app gets another one. The list must be there.',
    ...metadata,
  },
  {
    kind,
    name: 'id_token_signing_alg_values_supported',
    title: 'Algorithms of the signature',
    text: 'How the issuer signs. STS takes RS256, RS384, RS512, ES256, ES384 and ES512, and wants the list to be there.',
    ...assume,
  },
  {
    kind,
    name: 'claims_supported',
    title: 'Claims that tokens may have',
    text: 'A hint for apps. Nothing checks it.',
    ...metadata,
  },
  {
    kind,
    name: ['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint'],
    title: 'Address of an endpoint',
    text: 'Where apps send browsers to sign in, where they trade codes for tokens, and where they ask about the person. STS uses none of the three.',
    ...metadata,
  },
  {
    kind,
    name: ['grant_types_supported', 'scopes_supported', 'token_endpoint_auth_methods_supported'],
    title: 'What apps may ask for',
    text: 'What can be traded for tokens, what can be asked for, and how an app proves itself; none is for apps that hold no secret. STS does not look at it.',
    ...metadata,
  },
  {
    kind,
    name: 'code_challenge_methods_supported',
    title: 'Methods of PKCE',
    text: 'Says that the provider ties codes to their apps by PKCE, and by which hash.',
    ...rfc(8414, '2'),
  },
  {
    kind,
    name: 'keys',
    title: 'Key set',
    text: 'The issuer’s public keys. A new one is added before it signs and an old one stays while its tokens live. STS reads at most 100 RSA and 100 elliptic-curve keys.',
    ...rfc(7517, '5.1'),
  },
  {
    kind,
    name: 'kty',
    title: 'Family of the key',
    text: 'RSA or EC. It must fit the algorithm that the token names.',
    ...rfc(7517, '4.1'),
  },
  {
    kind,
    name: 'use',
    title: 'What the key is for',
    text: 'sig: to check signatures. A key for encryption would say enc and is passed over.',
    ...rfc(7517, '4.2'),
  },
  {
    kind,
    name: 'alg',
    title: 'Algorithm of the key',
    text: 'The one algorithm that this key is used with.',
    ...rfc(7517, '4.4'),
  },
  {
    kind,
    name: 'kid',
    title: 'Name of the key',
    text: 'Tokens name their key by it. It means nothing by itself and changes with the key.',
    ...rfc(7517, '4.5'),
  },
  {
    kind,
    name: ['n', 'e'],
    title: 'The RSA key itself',
    text: 'Modulus and exponent, in base64url. Both are public: with them one can check a signature and not make one.',
    ...rfc(7518, '6.3.1'),
  },
];
