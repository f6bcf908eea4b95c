import type { CognitoIdentityRule } from '../../../cloud/aws/cognito-identity/rules.ts';
import { cognitoGuide, identityPoolsApi } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const flows = cognitoGuide('Identity pools authentication flow', 'authentication-flow');
const credentials = identityPoolsApi('GetCredentialsForIdentity');
const roles = cognitoGuide('Using role-based access control', 'role-based-access-control');
const provider = identityPoolsApi('CognitoIdentityProvider');

/** What identity pools check, in words. */
export const cognitoIdentityRuleTexts: Readonly<Record<CognitoIdentityRule, RuleText>> = {
  'cognito-identity.request': {
    title: 'Request to an identity pool',
    holds: 'Cognito does what was asked.',
    fails: 'Cognito refuses what was asked.',
    ...flows,
  },
  'cognito-identity.get-id': {
    title: 'Identity',
    holds: 'The pool has an identity for whoever asks.',
    fails: 'The pool gives no identity.',
    ...identityPoolsApi('GetId'),
  },
  'cognito-identity.get-open-id-token': {
    title: 'Token for the classic flow',
    holds: 'The pool vouches for the identity with a token of its own.',
    fails: 'The pool gives no token.',
    ...identityPoolsApi('GetOpenIdToken'),
  },
  'cognito-identity.get-credentials': {
    title: 'Credentials for an identity',
    holds: 'Cognito fetched credentials for the identity from STS.',
    fails: 'The identity gets no credentials.',
    ...credentials,
  },
  'cognito-identity.administer': {
    title: 'Request of the pool’s owner',
    holds: 'The owner’s request went through.',
    fails: 'The owner’s request was refused.',
    ...cognitoGuide('Identity and access management for Amazon Cognito', 'security-iam'),
  },
  'cognito-identity.settings': {
    title: 'Settings of the pool',
    holds: 'The settings are ones that a pool may have.',
    fails: 'One of the settings is none that a pool may have.',
    ...identityPoolsApi('CreateIdentityPool'),
  },
  'cognito-identity.login-provider': {
    title: 'Social providers',
    holds: 'Every social provider is one that pools know.',
    fails: 'Pools do not know one of the social providers.',
    ...identityPoolsApi('CreateIdentityPool'),
  },
  'cognito-identity.user-pool-provider': {
    title: 'User pools as providers',
    holds: 'Each is named cognito-idp.REGION.amazonaws.com/USER_POOL_ID, with an app client.',
    fails: 'One is not named cognito-idp.REGION.amazonaws.com/USER_POOL_ID, or has no app client.',
    ...provider,
  },
  'cognito-identity.provider-arn': {
    title: 'Providers in IAM',
    holds: 'OpenID Connect and SAML providers are named by the ARNs that IAM gave them.',
    fails: 'An OpenID Connect or SAML provider is not named by the ARN that IAM gave it.',
    ...identityPoolsApi('CreateIdentityPool'),
  },
  'cognito-identity.tags': {
    title: 'Keys of tags',
    holds: 'Every key is one that a tag may have.',
    fails:
      'A key has other characters than tags may have, or begins with aws:, or there are too many.',
    ...identityPoolsApi('TagResource'),
  },
  'cognito-identity.developer-provider': {
    title: 'Name of the developer provider',
    holds: 'The name stays the one that was once set.',
    fails: 'The name was set before and cannot be changed.',
    ...identityPoolsApi('CreateIdentityPool'),
  },
  'cognito-identity.role-settings': {
    title: 'Roles and mappings',
    holds: 'The roles and mappings are ones that a pool may have.',
    fails: 'A role or a mapping is none that a pool may have.',
    ...identityPoolsApi('SetIdentityPoolRoles'),
  },
  'cognito-identity.provider-name': {
    title: 'Name of the provider',
    holds: 'The provider is named as an app names it when it shows a token.',
    fails: 'No app could show a token under this name.',
    ...identityPoolsApi('SetIdentityPoolRoles'),
  },
  'cognito-identity.role-mapping': {
    title: 'Completeness of the mapping',
    holds: 'Each mapping says what happens where it settles no role, and has the rules it goes by.',
    fails: 'A mapping lacks AmbiguousRoleResolution, or the rules it is to go by.',
    ...identityPoolsApi('RoleMapping'),
  },
  'cognito-identity.role-arns': {
    title: 'ARNs of roles',
    holds: 'Every role is named by the ARN of a role.',
    fails: 'One of the ARNs is not that of a role.',
    ...identityPoolsApi('SetIdentityPoolRoles'),
  },
  'cognito-identity.pool': {
    title: 'Identity pool',
    holds: 'There is such an identity pool in this region.',
    fails: 'There is no such identity pool in this region.',
    ...identityPoolsApi('GetId'),
  },
  'cognito-identity.identity': {
    title: 'Identity of the request',
    holds: 'The identity is one that the caller may act as.',
    fails: 'There is no such identity, or the caller may not act as it.',
    ...credentials,
  },
  'cognito-identity.logins': {
    title: 'Logins',
    holds: 'Every token that was shown is good.',
    fails: 'A token that was shown is not good.',
    ...flows,
  },
  'cognito-identity.login': {
    title: 'One login',
    holds: 'The provider vouches for somebody.',
    fails: 'The token vouches for nobody here.',
    ...flows,
  },
  'cognito-identity.provider': {
    title: 'Provider of the token',
    holds: 'The pool is set up for this provider.',
    fails: 'The pool is not set up for this provider.',
    ...provider,
  },
  'cognito-identity.issuer': {
    title: 'Issuer of the token',
    holds: 'The token was issued by the provider that the login names.',
    fails: 'The token was issued by somebody else than the login names.',
    ...flows,
  },
  'cognito-identity.token-use': {
    title: 'Kind of token',
    holds: 'It is an ID token.',
    fails: 'It is no ID token.',
    ...cognitoGuide(
      'Understanding the identity (ID) token',
      'amazon-cognito-user-pools-using-the-id-token',
    ),
  },
  'cognito-identity.token-lives': {
    title: 'Token alive',
    holds: 'The token has not expired.',
    fails: 'The token has expired.',
    ...flows,
  },
  'cognito-identity.audience': {
    title: 'App of the token',
    holds: 'The token was issued to an app that the pool knows.',
    fails: 'The token was issued to an app that the pool does not know.',
    ...provider,
  },
  'cognito-identity.server-side-check': {
    title: 'ServerSideTokenCheck',
    holds: 'The user pool still knows the person and the sign-in.',
    fails: 'The user pool has ended the sign-in, or lost the person.',
    ...provider,
  },
  'cognito-identity.developer-token': {
    title: 'Token for a developer’s user',
    holds: 'This pool signed the token, and it has not expired.',
    fails: 'This pool did not sign the token, or it has expired.',
    ...cognitoGuide('Developer-authenticated identities', 'developer-authenticated-identities'),
  },
  'cognito-identity.guests': {
    title: 'Guests',
    holds: 'The pool lets guests in.',
    fails: 'The pool lets no guests in.',
    ...cognitoGuide('Identity pools console overview', 'identity-pools'),
  },
  'cognito-identity.linked': {
    title: 'Logins of the identity',
    holds: 'The logins belong to this identity.',
    fails: 'The logins do not belong to this identity.',
    ...credentials,
  },
  'cognito-identity.conflict': {
    title: 'One identity',
    holds: 'The logins belong to one identity.',
    fails: 'The logins belong to several identities.',
    ...credentials,
  },
  'cognito-identity.classic-flow': {
    title: 'Classic flow',
    holds: 'The pool has the basic (classic) flow on.',
    fails: 'The pool has the basic (classic) flow off.',
    ...flows,
  },
  'cognito-identity.role': {
    title: 'Role of the identity',
    holds: 'It is settled which role the identity gets.',
    fails: 'No role is settled for the identity.',
    ...roles,
  },
  'cognito-identity.role-set': {
    title: 'Role of the pool',
    holds: 'The pool has a role for people like this.',
    fails: 'The pool has no role for people like this.',
    ...identityPoolsApi('SetIdentityPoolRoles'),
  },
  'cognito-identity.custom-role': {
    title: 'Role that was asked for',
    holds: 'The token offers the role.',
    fails: 'The token does not offer the role.',
    ...roles,
  },
  'cognito-identity.ambiguous-role': {
    title: 'Mapping of the role',
    holds: 'The mapping settles the role, or falls back to the pool’s.',
    fails: 'The mapping settles no role, and says to deny then.',
    ...roles,
  },
  'cognito-identity.assume-role': {
    title: 'Cognito’s call to STS',
    holds: 'STS lets the identity have the role.',
    fails: 'STS does not let the identity have the role.',
    ...cognitoGuide('Role trust and permissions', 'role-trust-and-permissions'),
  },
};
