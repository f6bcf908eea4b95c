import type { Entry } from '../entry.ts';
import { jsonRequests, rfc, s3Api, s3Guide, type Source, stsApi } from '../source.ts';

const webIdentity = stsApi('AssumeRoleWithWebIdentity');

const openId = (section: string): Source => ({
  source: `OpenID Connect Core 1.0, section ${section}`,
  href: 'https://openid.net/specs/openid-connect-core-1_0.html',
});

const discovery: Source = {
  source: 'OpenID Connect Discovery 1.0, section 3',
  href: 'https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata',
};

const tokenAndKey = ['jwt-header', 'json-member'] as const;

/** Tokens and keys, as every issuer writes them. */
const tokens: readonly Entry[] = [
  {
    kind: tokenAndKey,
    name: 'alg',
    title: 'Algorithm of the signature',
    text: 'RS256 is RSA with SHA-256, RS512 with SHA-512. Whoever checks the token takes only the algorithms that they expect; a token must not choose how it is checked.',
    ...rfc(7515, '4.1.1'),
  },
  {
    kind: tokenAndKey,
    name: 'kid',
    title: 'Which key signed',
    text: 'An issuer publishes several keys, so that it can change them. Whoever checks a token looks for the key with this name among the published ones.',
    ...rfc(7515, '4.1.4'),
  },
  {
    kind: 'jwt-header',
    name: 'typ',
    title: 'Type of the token',
    text: 'JWT as a rule; identity pools write JWS. Nothing depends on it here.',
    ...rfc(7515, '4.1.9'),
  },
  {
    kind: 'jwt-claim',
    name: 'iss',
    title: 'Issuer of the token',
    text: 'The address of whoever signed. Below it lies the discovery document, which names the keys. Whoever checks the token compares it with the issuers they trust before anything is fetched.',
    ...rfc(7519, '4.1.1'),
  },
  {
    kind: 'jwt-claim',
    name: 'sub',
    title: 'Who it is about',
    text: 'The issuer’s own, lasting name for the person. Unique only together with iss: two issuers may use the same one.',
    ...rfc(7519, '4.1.2'),
  },
  {
    kind: 'jwt-claim',
    name: 'aud',
    title: 'For whom the token was made',
    text: 'The app that the person signed in to; for the token of an identity pool, the pool. Whoever takes a token checks this, or any app could use the tokens that its users show it.',
    ...rfc(7519, '4.1.3'),
  },
  {
    kind: 'jwt-claim',
    name: 'exp',
    title: 'End of the token',
    text: 'Seconds since 1970. From then on nobody takes the token any more.',
    ...rfc(7519, '4.1.4'),
  },
  {
    kind: 'jwt-claim',
    name: 'iat',
    title: 'When it was issued',
    text: 'Seconds since 1970, by the issuer’s clock.',
    ...rfc(7519, '4.1.6'),
  },
  {
    kind: 'jwt-claim',
    name: 'jti',
    title: 'Id of the token',
    text: 'No two tokens of an issuer have the same.',
    ...rfc(7519, '4.1.7'),
  },
  {
    kind: 'jwt-claim',
    name: 'auth_time',
    title: 'When the person signed in',
    text: 'Seconds since 1970. A token that was refreshed is newer than this.',
    ...openId('2'),
  },
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
    ...openId('5.1'),
  },
  {
    kind: 'jwt-claim',
    name: 'email_verified',
    title: 'Whether the mail address was checked',
    text: 'true: the provider has seen that the person gets mail at this address.',
    ...openId('5.1'),
  },
  {
    kind: 'jwt-claim',
    name: ['given_name', 'family_name'],
    title: 'Name of the person',
    text: 'For people to read. Nothing may be decided by it.',
    ...openId('5.1'),
  },
];

/** What an issuer publishes so that others can check its tokens. */
const published: readonly Entry[] = [
  {
    kind: 'json-member',
    name: 'issuer',
    title: 'Issuer, in its own words',
    text: 'Must equal the address under which the document was fetched, and the iss of the tokens.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'jwks_uri',
    title: 'Where the keys are',
    text: 'The address of the issuer’s public keys. Whoever checks a token fetches them from there.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'authorization_endpoint',
    title: 'Where people sign in',
    text: 'An app sends the browser there. Whoever only checks tokens does not need it.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'token_endpoint',
    title: 'Where apps get tokens',
    text: 'An app trades a code for tokens there.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'userinfo_endpoint',
    title: 'Where apps ask about the person',
    text: 'Answers with claims about whoever an access token was issued for.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'end_session_endpoint',
    title: 'Where people sign out',
    text: 'An app sends the browser there to end the sign-in at the issuer.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'revocation_endpoint',
    title: 'Where apps give tokens back',
    text: 'An app sends a refresh token there that is no longer to be taken.',
    ...rfc(7009, '2'),
  },
  {
    kind: 'json-member',
    name: 'response_types_supported',
    title: 'What the sign-in page can return',
    text: 'code: a code to trade for tokens. token: tokens in the address itself, which nobody should use any more.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'subject_types_supported',
    title: 'Kinds of sub',
    text: 'public: every app sees the same sub of a person. pairwise: each app another.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'scopes_supported',
    title: 'Scopes that may be asked for',
    text: 'openid is what makes a sign-in OpenID Connect; the others ask for more claims.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'id_token_signing_alg_values_supported',
    title: 'Algorithms of its ID tokens',
    text: 'The issuer signs with one of these. A token with another is not from this issuer.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'token_endpoint_auth_methods_supported',
    title: 'How apps prove who they are',
    text: 'client_secret_basic: the secret in the header Authorization. client_secret_post: in the body. An app without a secret uses neither.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'keys',
    title: 'Public keys of the issuer',
    text: 'Everybody may read them; they check signatures and make none. More than one, so that the next is known before it is used.',
    ...rfc(7517, '5.1'),
  },
  {
    kind: 'json-member',
    name: 'kty',
    title: 'Kind of key',
    text: 'RSA, or EC for elliptic curves. It says which members make up the key.',
    ...rfc(7517, '4.1'),
  },
  {
    kind: 'json-member',
    name: 'use',
    title: 'What the key is for',
    text: 'sig: it checks signatures. enc would be for encryption.',
    ...rfc(7517, '4.2'),
  },
  {
    kind: 'json-member',
    name: ['n', 'e'],
    title: 'The RSA key itself',
    text: 'n is the modulus, e the exponent, both in base64url. AQAB is 65,537.',
    ...rfc(7518, '6.3.1'),
  },
];

/** AssumeRoleWithWebIdentity. */
const exchange: readonly Entry[] = [
  {
    kind: 'form-field',
    name: 'WebIdentityToken',
    title: 'Token, as proof',
    text: 'Stands in for a signature: this call carries no AWS credentials. STS fetches the issuer’s keys and checks signature, audience and expiry, then the role’s trust policy.',
    ...webIdentity,
  },
  {
    kind: 'form-field',
    name: 'RoleSessionName',
    title: 'Name of the session',
    text: 'Becomes the end of the session’s ARN and is seen in CloudTrail. The caller chooses it. Cognito writes CognitoIdentityCredentials for everybody, so it tells nobody apart.',
    ...webIdentity,
  },
  {
    kind: 'form-field',
    name: 'Policy',
    title: 'Session policy',
    text: 'A policy that the caller passes along for this session alone. The session may do what both the role and this policy allow. Cognito passes one for guests, with the services that guests may use at most.',
    ...webIdentity,
  },
  {
    kind: 'form-field',
    name: 'PolicyArns.member.1.arn',
    title: 'Managed policy for the session',
    text: 'Managed policies may be named beside Policy, at most ten. Together they are one session policy: what none of them allows, the session cannot do.',
    ...webIdentity,
  },
  {
    kind: 'xml-element',
    name: ['AssumeRoleWithWebIdentityResponse', 'AssumeRoleWithWebIdentityResult'],
    title: 'Answer to AssumeRoleWithWebIdentity',
    text: 'The operation’s name with Response around everything, and with Result around its members.',
    ...webIdentity,
  },
  {
    kind: 'xml-element',
    name: 'Provider',
    title: 'Issuer of the token',
    text: 'The iss of the token that was shown. The role’s trust policy names the provider as Principal.Federated.',
    ...webIdentity,
  },
  {
    kind: 'xml-element',
    name: 'SubjectFromWebIdentityToken',
    title: 'Who it is at the issuer',
    text: 'The sub of the token; for one of an identity pool, the identity id. Policies can use it as a variable, and so give everybody a folder of their own.',
    ...webIdentity,
  },
];

/** How AWS’s JSON services are spoken to, and how objects are stored. */
const messages: readonly Entry[] = [
  {
    kind: 'request-header',
    name: 'x-amz-target',
    title: 'Operation to perform',
    text: 'Service and operation. A service of this kind has one address for all operations, so the name stands here.',
    ...jsonRequests,
  },
  {
    kind: 'response-header',
    name: 'x-amzn-errortype',
    title: 'Error code',
    text: 'The same as __type in the body, for clients that look here first.',
    ...jsonRequests,
  },
  {
    kind: 'json-member',
    name: '__type',
    title: 'Error code',
    text: 'The stable name of the error. Programs decide by it.',
    ...jsonRequests,
  },
  {
    kind: 'json-member',
    name: 'message',
    title: 'Error in words',
    text: 'For people. The wording may change, so no program should decide by it; but one code has many causes, and only this tells which.',
    ...jsonRequests,
  },
  {
    kind: 'method',
    name: 'PUT',
    title: 'Method PUT',
    text: 'The client hands over the whole content of what is to be at this address. Sent twice, it comes to the same.',
    ...rfc(9110, '9.3.4'),
  },
  {
    kind: ['request-header', 'response-header'],
    name: 'x-amz-checksum-crc32',
    title: 'Checksum of the content',
    text: 'CRC-32 of the content in base64. S3 compares it with what arrived, and keeps it with the object.',
    ...s3Guide('Checking object integrity in Amazon S3', 'checking-object-integrity'),
  },
  {
    kind: 'request-header',
    name: 'x-amz-sdk-checksum-algorithm',
    title: 'Which checksum is sent',
    text: 'The SDK says by which algorithm it made the checksum beside it. It does so of its own accord with every upload.',
    ...s3Api('PutObject'),
  },
  {
    kind: 'response-header',
    name: 'x-amz-checksum-type',
    title: 'What the checksum covers',
    text: 'FULL_OBJECT: the whole content. COMPOSITE would be made of the checksums of parts.',
    ...s3Api('PutObject'),
  },
];

/** Fields that other families meet too. */
export const borrowedCognito: readonly Entry[] = [
  ...tokens,
  ...published,
  ...exchange,
  ...messages,
];
