import type { Entry } from '../entry.ts';
import { iamGuide, labOnly, rfc, stsApi } from '../source.ts';

const guide = iamGuide(
  'Enable custom identity broker access to the AWS console',
  'id_roles_providers_enable-console-custom-url',
);
const process = {
  source: 'AWS SDKs and Tools Reference Guide, “Process credential provider”',
  href: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html',
};
const onPageAndSent = ['html-field', 'form-field'] as const;
const federation = 'query-parameter';
const json = 'json-member';

/** What a custom identity broker asks for and hands out, the federation endpoint, and GetFederationToken. */
export const broker: readonly Entry[] = [
  {
    kind: onPageAndSent,
    name: 'logonName',
    title: 'Name of the person',
    text: 'The broker binds to the directory with it. Later it goes, or the mail address of the same person does, to STS as the name of the session, and AWS takes the broker’s word for it.',
    ...rfc(4511, '4.2'),
  },
  {
    kind: onPageAndSent,
    name: 'logonPassword',
    title: 'Password of the person',
    text: 'The broker sees it, and tries it on the directory in an LDAP bind. With SAML only the identity provider sees passwords. An empty one must be refused here: LDAP answers it with success.',
    ...rfc(4513, '5.1.2'),
  },
  {
    kind: onPageAndSent,
    name: 'access',
    title: 'Access that the person asks for',
    text: 'A name out of the broker’s own list. What the page offers proves nothing: a browser can send any name, so the broker has to look at the groups when the request comes.',
    ...labOnly,
  },
  {
    kind: 'cookie',
    name: 'broker-session',
    title: 'Session at the broker',
    text: 'Stands for a person who has signed in to the broker, and for the credentials that it holds for them. It is worth as much as the AWS access behind it.',
    ...labOnly,
  },
  {
    kind: json,
    name: 'Version',
    place: 'elsewhere',
    title: 'Edition of the credentials’ JSON',
    text: 'Always 1. The AWS CLI and the SDKs refuse output of a credential_process that says anything else.',
    ...process,
  },
  {
    kind: json,
    name: 'AccessKeyId',
    place: 'elsewhere',
    title: 'Access key id',
    text: 'Of the temporary credentials that STS gave the broker for this person; it begins with ASIA. The broker’s own key, which begins with AKIA, stays where it is.',
    ...process,
  },
  {
    kind: json,
    name: 'SecretAccessKey',
    place: 'elsewhere',
    title: 'Secret access key',
    text: 'Signs the program’s requests. This is the one time that the broker sends it to the person’s machine.',
    ...process,
  },
  {
    kind: json,
    name: 'SessionToken',
    place: 'elsewhere',
    title: 'Session token',
    text: 'Goes along with every signed request. Without it the key and the secret are worth nothing.',
    ...process,
  },
  {
    kind: json,
    name: 'Expiration',
    place: 'elsewhere',
    title: 'End of the credentials',
    text: 'In ISO 8601. The SDKs run the credential_process again shortly before. Left out, they would take the credentials for ones that never expire.',
    ...process,
  },
  {
    kind: federation,
    name: 'Action',
    place: 'signin',
    title: 'What the federation endpoint is to do',
    text: 'getSigninToken trades credentials for a token and is called by the broker; login opens the console with that token and is called by the browser.',
    ...guide,
  },
  {
    kind: federation,
    name: 'Session',
    place: 'signin',
    title: 'Credentials to trade',
    text: 'JSON with sessionId, sessionKey and sessionToken. They may be those of a role or of a federated user; those of GetSessionToken and long-term keys are refused.',
    ...guide,
  },
  {
    kind: federation,
    name: 'SessionDuration',
    place: 'signin',
    title: 'Length of the console session in seconds',
    text: '900 to 43,200, and only with the credentials of a role: with those of GetFederationToken the call fails. After role chaining it may not exceed an hour. Left out, the session lasts as long as the credentials.',
    ...guide,
  },
  {
    kind: json,
    name: 'SigninToken',
    place: 'signin',
    title: 'Sign-in token',
    text: 'Stands for the credentials in a login URL, so that no key is in it. It works for 15 minutes, for whoever has it.',
    ...guide,
  },
  {
    kind: federation,
    name: 'SigninToken',
    place: 'signin',
    title: 'Sign-in token',
    text: 'Made by getSigninToken less than 15 minutes ago. AWS looks at nothing else to decide who is let in, so the URL must not be mailed, logged or kept.',
    ...guide,
  },
  {
    kind: federation,
    name: 'Issuer',
    place: 'signin',
    title: 'Where to sign in again',
    text: 'The broker’s own address. When the console session is over, AWS sends the person there. It is a convenience and no check.',
    ...guide,
  },
  {
    kind: federation,
    name: 'Destination',
    place: 'signin',
    title: 'Page of the console to open',
    text: 'An address of the AWS console, and of nothing else. Whether the person may see anything there is for the policies to say.',
    ...guide,
  },
  {
    kind: 'form-field',
    name: 'Name',
    place: 'sts',
    title: 'Name of the federated user',
    text: 'Two to 32 letters, digits and +=,.@-_, chosen by the broker. It becomes the end of the ARN, and a bucket policy can name it. STS does not know whether such a person exists.',
    ...stsApi('GetFederationToken'),
  },
  {
    kind: 'xml-element',
    name: ['GetFederationTokenResponse', 'GetFederationTokenResult'],
    title: 'Answer to GetFederationToken',
    text: 'Credentials of somebody whom an IAM user has vouched for, and how AWS calls them.',
    ...stsApi('GetFederationToken'),
  },
  {
    kind: 'xml-element',
    name: 'FederatedUser',
    title: 'The federated user',
    text: 'Two names of the same person, an id and an ARN. There is no such user in IAM: they exist as long as the credentials.',
    ...stsApi('FederatedUser'),
  },
  {
    kind: 'xml-element',
    name: 'FederatedUserId',
    title: 'Id of the federated user',
    text: 'The account, a colon and the name that the broker passed. Policies see it as aws:userid.',
    ...stsApi('FederatedUser'),
  },
];
