import { iamGuide, s3Guide, signedRequest } from '../../explain/source.ts';
import type { GlossaryTerm } from '../glossaryTerm.ts';

const consoleAccess = iamGuide(
  'Enable custom identity broker access to the AWS console',
  'id_roles_providers_enable-console-custom-url',
);

/** How requests are signed and recorded, and ways into the console. */
export const requestTerms: readonly GlossaryTerm[] = [
  {
    id: 'sigv4',
    term: 'SigV4',
    aliases: ['Signature Version 4', 'AWS4-HMAC-SHA256'],
    text: 'How requests to AWS are signed: an HMAC over the request, with a key made from the secret key, the day, the Region and the service. The secret itself never travels, and the signature is good for minutes.',
    see: ['presigned-url', 'session-token', 'temporary-credentials'],
    flows: ['saml-api', 'cross-account-role', 'mfa-session'],
    ...signedRequest,
  },
  {
    id: 'presigned-url',
    term: 'Presigned URL',
    aliases: ['pre-signed URL'],
    text: 'An address that carries the signature of one request. Whoever has it can make that request, until it expires or the credentials behind it do. No way of federating is one.',
    see: ['sigv4', 'sign-in-token'],
    flows: ['saml-api'],
    ...s3Guide('Download and upload objects with presigned URLs', 'using-presigned-url'),
  },
  {
    id: 'cloudtrail',
    term: 'CloudTrail',
    aliases: ['AWS CloudTrail'],
    text: 'The record of who did what in an AWS account. Every event names the principal, the operation, the time and the address; for a session also how it began.',
    see: ['principal', 'session-name', 'source-identity'],
    flows: ['saml-console', 'role-chaining'],
    source: 'AWS CloudTrail User Guide, “CloudTrail userIdentity element”',
    href: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
  },
  {
    id: 'clock-skew',
    term: 'Clock skew',
    text: 'The difference between two clocks. AWS refuses a signature that is more than five minutes off, in S3 fifteen, and assertions and tokens outside of the times they name.',
    see: ['sigv4', 'saml-assertion'],
    flows: ['saml-api'],
    ...iamGuide(
      'Troubleshoot Signature Version 4 signing for AWS API requests',
      'reference_sigv-troubleshooting',
    ),
  },
  {
    id: 'broker',
    term: 'Identity broker',
    aliases: ['custom broker', 'broker'],
    text: 'A program of one’s own that signs people in by whatever the company has, and gets AWS credentials for them with its own. It is the last resort: it holds keys, and every mistake in it is yours.',
    see: ['get-federation-token', 'assume-role', 'federation-endpoint'],
    flows: ['broker-federation-token', 'broker-assume-role'],
    statements: ['N05', 'N21'],
    ...consoleAccess,
  },
  {
    id: 'federation-endpoint',
    term: 'Federation endpoint',
    text: 'https://signin.aws.amazon.com/federation: takes temporary credentials, gives a sign-in token for them, and opens the console for whoever brings that token.',
    see: ['sign-in-token', 'broker'],
    flows: ['broker-federation-token', 'broker-assume-role'],
    statements: ['N24'],
    ...consoleAccess,
  },
  {
    id: 'sign-in-token',
    term: 'Sign-in token',
    aliases: ['SigninToken'],
    text: 'What the federation endpoint gives for temporary credentials. A login URL that holds it opens the console, within 15 minutes. The URL carries no SigV4 signature.',
    see: ['federation-endpoint', 'presigned-url'],
    flows: ['broker-federation-token', 'broker-assume-role'],
    statements: ['N09'],
    ...consoleAccess,
  },
  {
    id: 'role-chooser',
    term: 'Role chooser',
    text: 'The page of the AWS sign-in endpoint that lists the roles of a SAML assertion, where there is more than one. What is chosen there is sent to STS, with the assertion.',
    see: ['saml-assertion', 'acs-url'],
    flows: ['saml-console'],
    ...iamGuide(
      'Enable SAML 2.0 federated principals to access the AWS console',
      'id_roles_providers_enable-console-saml',
    ),
  },
];
