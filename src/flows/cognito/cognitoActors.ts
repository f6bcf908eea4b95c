import type { Actor, NestedArrow } from '../flow.ts';

export const userPool = {
  name: 'User pool',
  kind: 'aws',
  hosts: ['cognito-idp.*.amazonaws.com', '*.auth.*.amazoncognito.com'],
  about:
    'An Amazon Cognito user pool. It knows the people of the app, checks who they are and says so in signed tokens. It gives no AWS credentials.',
} as const satisfies Actor;

export const identityPool = {
  name: 'Identity pool',
  kind: 'aws',
  hosts: ['cognito-identity.amazonaws.com', 'cognito-identity.*.amazonaws.com'],
  about:
    'An Amazon Cognito identity pool. It takes tokens of the providers that it was told to trust, keeps one identity for each person, and leads to AWS credentials.',
} as const satisfies Actor;

/** What anyone does who checks a token of an issuer: asks where its keys are, and fetches them. */
const keysOf = <From extends string, To extends string>(
  from: From,
  to: To,
): readonly NestedArrow<From | To>[] => [
  { from, to, label: 'GET discovery document', reply: 'Where the keys are' },
  { from, to, label: 'GET keys', reply: 'Public keys' },
];

/** The identity pool checks a token of this provider. */
export const checksTokenOf = <Provider extends string>(provider: Provider) =>
  keysOf('identityPool', provider);

/** STS checks a token that the identity pool signed. */
export const stsChecksPoolToken = keysOf('sts', 'identityPool');

/** The identity pool fetches credentials for somebody, with a token of its own. */
export const poolCallsSts: readonly NestedArrow<'identityPool' | 'sts'>[] = [
  {
    from: 'identityPool',
    to: 'sts',
    label: 'AssumeRoleWithWebIdentity (not signed)',
    reply: 'Temporary credentials',
  },
  ...stsChecksPoolToken,
];
