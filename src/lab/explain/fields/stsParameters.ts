import type { Entry } from '../entry.ts';
import { queryRequests, stsApi } from '../source.ts';

const kind = 'form-field';
const saml = stsApi('AssumeRoleWithSAML');

/** Parameters of calls to STS. */
export const stsParameters: readonly Entry[] = [
  {
    kind,
    name: 'Action',
    title: 'Operation to perform',
    text: 'The name of the API operation, upper and lower case as written. STS and IAM have one address for all of them, so the name stands here. An unknown one gives InvalidAction.',
    ...queryRequests,
  },
  {
    kind,
    name: 'Version',
    title: 'Version of the API',
    text: 'The date of the API’s edition. STS has had only one, 2011-06-15, and IAM only one, 2010-05-08. Without it, or with another, the service finds no operation.',
    ...queryRequests,
  },
  {
    kind,
    name: 'RoleArn',
    title: 'Role that is asked for',
    text: 'The ARN of the role. STS gives it only if the role’s trust policy lets in whoever asks. A SAML assertion must offer it too; a signed caller’s own policies must allow it, at least across accounts. A role that does not exist gets the same answer as one that says no.',
    ...stsApi('AssumeRole'),
  },
  {
    kind,
    name: 'PrincipalArn',
    title: 'SAML provider that vouches',
    text: 'The ARN of the SAML provider in IAM. Its stored metadata tells STS which issuer and which certificates to accept. It must stand beside the role in the assertion.',
    ...saml,
  },
  {
    kind,
    name: 'SAMLAssertion',
    title: 'SAML response, as proof',
    text: 'The whole response of the identity provider in base64, 4 to 100,000 characters. It stands in for a signature: this call carries no AWS credentials.',
    ...saml,
  },
  {
    kind,
    name: 'DurationSeconds',
    title: 'Length of the session in seconds',
    text: '900 to 43,200 for a role, 3,600 if left out. Above the role’s MaxSessionDuration, or above an hour in role chaining, STS refuses and does not shorten. An earlier SessionNotOnOrAfter in a SAML assertion ends the session sooner.',
    ...stsApi('AssumeRole'),
  },
];
