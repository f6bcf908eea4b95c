import type { WebIdentityRule } from '../../../cloud/aws/sts/webIdentityRules.ts';
import type { OpenIdRule } from '../../../cloud/idp/oidc/rules.ts';
import { iamGuide, labOnly, rfc, sessionTags, type Source, stsApi } from '../source.ts';
import { openId } from '../fields/openIdSource.ts';
import type { RuleText } from './ruleText.ts';

const assume = stsApi('AssumeRoleWithWebIdentity');
const getToken = stsApi('GetWebIdentityToken');
const oidcProviders = iamGuide(
  'Create an OpenID Connect (OIDC) identity provider in IAM',
  'id_roles_providers_create_oidc',
);
const thumbprints = iamGuide(
  'Obtain the thumbprint for an OpenID Connect identity provider',
  'id_roles_providers_create_oidc_verify-thumbprint',
);
const outbound = iamGuide(
  'Federating AWS identities to external services',
  'id_roles_providers_outbound',
);
const github: Source = { source: 'GitHub Docs, “OpenID Connect reference”' };
const kubernetes: Source = { source: 'Kubernetes documentation, “Managing Service Accounts”' };

/** What identity providers on the web check before they hand out a code or a token. */
export const openIdRuleTexts: Readonly<Record<OpenIdRule, RuleText>> = {
  'op.endpoint': {
    title: 'Address at the provider',
    holds: 'The provider answers at this address.',
    fails: 'The provider has nothing at this address.',
    ...openId('Discovery', '3'),
  },
  'op.method': {
    title: 'Method of the request',
    holds: 'The address takes this method.',
    fails: 'The address does not take this method.',
    ...rfc(6749, '3'),
  },
  'op.discovery': {
    title: 'Discovery document',
    holds: 'The provider says where its endpoints and keys are.',
    fails: 'The provider does not say where its endpoints and keys are.',
    ...openId('Discovery', '4'),
  },
  'op.keys': {
    title: 'Published keys',
    holds: 'The provider hands out its public keys.',
    fails: 'The provider does not hand out its public keys.',
    ...rfc(7517, '5'),
  },
  'op.authorization': {
    title: 'Sign-in at the provider',
    holds: 'The provider goes on with the sign-in.',
    fails: 'The provider does not go on with the sign-in.',
    ...rfc(6749, '4.1.1'),
  },
  'op.client': {
    title: 'Application',
    holds: 'The provider knows this application.',
    fails: 'The provider knows no application with this client id.',
    ...rfc(6749, '2.2'),
  },
  'op.redirect-uri': {
    title: 'Address to return to',
    holds: 'The address to return to is one that the application registered.',
    fails: 'The application registered no such address, so the provider sends nothing there.',
    ...rfc(6749, '3.1.2'),
  },
  'op.response-type': {
    title: 'Kind of answer',
    holds: 'The application asks for a code.',
    fails: 'The application asks for something other than a code.',
    ...rfc(6749, '3.1.1'),
  },
  'op.scope': {
    title: 'Scope',
    holds: 'The application asks for an ID token by the scope openid.',
    fails: 'The scope openid is missing, without which there is no ID token.',
    ...openId('Core', '3.1.2.1'),
  },
  'op.code-challenge': {
    title: 'Challenge of PKCE',
    holds: 'The application ties the code to a secret of its own, by a SHA-256 of it.',
    fails: 'The application does not tie the code to a secret of its own by the method S256.',
    ...rfc(7636, '4.3'),
  },
  'op.user': {
    title: 'Person',
    holds: 'The provider knows somebody of this name.',
    fails: 'The provider knows nobody of this name.',
    ...openId('Core', '3.1.2.3'),
  },
  'op.password': {
    title: 'Password',
    holds: 'The password is that of the person.',
    fails: 'The password is not that of the person.',
    ...openId('Core', '3.1.2.3'),
  },
  'op.token': {
    title: 'Tokens for a code',
    holds: 'The provider hands out tokens.',
    fails: 'The provider hands out no tokens.',
    ...rfc(6749, '4.1.3'),
  },
  'op.grant-type': {
    title: 'Kind of grant',
    holds: 'The provider offers this kind of grant.',
    fails: 'The provider does not offer this kind of grant.',
    ...rfc(6749, '5.2'),
  },
  'op.client-secret': {
    title: 'Secret of the application',
    holds: 'The application proves itself by its secret.',
    fails: 'The secret is missing or is not that of the application.',
    ...rfc(6749, '2.3'),
  },
  'op.grant-known': {
    title: 'Code or refresh token',
    holds: 'The provider issued this code or token, and it was not used yet.',
    fails: 'The provider did not issue this code or token, or it was used already.',
    ...rfc(6749, '4.1.2'),
  },
  'op.grant-live': {
    title: 'Life of the code',
    holds: 'The code or token has not expired.',
    fails: 'The code or token has expired.',
    ...rfc(6749, '4.1.2'),
  },
  'op.grant-client': {
    title: 'Holder of the code',
    holds: 'The code was issued to this application.',
    fails: 'The code was issued to another application.',
    ...rfc(6749, '4.1.3'),
  },
  'op.grant-redirect-uri': {
    title: 'Address of the code',
    holds: 'The application names the address to which the code was sent.',
    fails: 'The application does not name the address to which the code was sent.',
    ...rfc(6749, '4.1.3'),
  },
  'op.code-verifier': {
    title: 'Verifier of PKCE',
    holds: 'The verifier is the secret behind the challenge.',
    fails: 'The verifier is not the secret behind the challenge, so the code may be stolen.',
    ...rfc(7636, '4.6'),
  },
  'op.access-token': {
    title: 'Access token',
    holds: 'The provider issued this access token, and it still lives.',
    fails: 'The provider did not issue this access token, or it has expired.',
    ...rfc(6750, '3.1'),
  },
  'op.job-token': {
    title: 'ID token for a job',
    holds: 'GitHub vouches for the job.',
    fails: 'GitHub does not vouch for the job.',
    ...github,
  },
  'op.job': {
    title: 'Running job',
    holds: 'The request token belongs to a running job.',
    fails: 'The request token belongs to no running job.',
    ...github,
  },
  'op.job-permission': {
    title: 'Permission of the job',
    holds: 'The workflow lets the job ask for ID tokens.',
    fails: 'The workflow does not give the job the permission id-token: write.',
    ...github,
  },
  'op.service-account-token': {
    title: 'Token for a pod',
    holds: 'The cluster vouches for the service account.',
    fails: 'The cluster does not vouch for the service account.',
    ...kubernetes,
  },
  'op.kubelet': {
    title: 'Kubelet',
    holds: 'The node’s kubelet is asking.',
    fails: 'Whoever is asking is not the node’s kubelet.',
    ...kubernetes,
  },
  'op.service-account': {
    title: 'Service account',
    holds: 'The cluster has this service account.',
    fails: 'The cluster has no such service account.',
    ...kubernetes,
  },
  'op.token-request': {
    title: 'What the token is to hold',
    holds: 'The request says for whom the token is and how long it is to live.',
    fails: 'The request asks for a token that the cluster does not issue.',
    ...kubernetes,
  },
};

/** What STS checks of tokens that come in for credentials, and of tokens that it issues. */
export const webIdentityRuleTexts: Readonly<Record<WebIdentityRule, RuleText>> = {
  'sts.assume-role-with-web-identity': {
    title: 'AssumeRoleWithWebIdentity',
    holds: 'STS issues credentials for the role.',
    fails: 'STS issues no credentials.',
    ...assume,
  },
  'sts.web.provider-id': {
    title: 'Provider of an access token',
    holds: 'STS takes access tokens of this provider.',
    fails: 'STS takes access tokens of Facebook and Amazon only.',
    ...assume,
  },
  'sts.web.token': {
    title: 'Form of the token',
    holds: 'The token can be read as a JWT.',
    fails: 'The token is not a JWT. It may be an access token, which STS cannot read.',
    ...rfc(7519, '7.2'),
  },
  'sts.web.provider': {
    title: 'Provider in IAM',
    holds: 'The role’s account knows the issuer of the token.',
    fails: 'The role’s account has no OIDC provider for the issuer of the token.',
    ...oidcProviders,
  },
  'sts.web.keys': {
    title: 'Keys of the issuer',
    holds: 'STS has the keys of the issuer.',
    fails: 'STS could not get the keys of the issuer.',
    ...assume,
  },
  'sts.web.discovery-fetched': {
    title: 'Discovery document fetched',
    holds: 'The issuer answers where its discovery document must be.',
    fails: 'The issuer does not answer where its discovery document must be.',
    ...openId('Discovery', '4'),
  },
  'sts.web.keys-fetched': {
    title: 'Key set fetched',
    holds: 'The issuer answers where its discovery document says that its keys are.',
    fails: 'The issuer does not answer where its discovery document says that its keys are.',
    ...openId('Discovery', '3'),
  },
  'sts.web.key-set': {
    title: 'Key set',
    holds: 'What the issuer hands out is a set of keys.',
    fails: 'What the issuer hands out is not a set of keys that STS can use.',
    ...rfc(7517, '5'),
  },
  'sts.web.thumbprint': {
    title: 'Thumbprint',
    holds: 'The certificate of the keys’ host has a thumbprint that IAM lists.',
    fails:
      'AWS does not trust the certificate of the keys’ host, and IAM does not list its thumbprint.',
    ...thumbprints,
  },
  'sts.web.subject-length': {
    title: 'Length of the subject',
    holds: 'The subject has at most 255 characters.',
    fails: 'The subject has more than 255 characters.',
    ...assume,
  },
  'sts.web.tags': {
    title: 'Session tags in the token',
    holds: 'The session tags and the source identity in the token can be used.',
    fails: 'The session tags or the source identity in the token cannot be used.',
    ...sessionTags,
  },
  'sts.web.provider-asked': {
    title: 'Provider asked',
    holds: 'The provider of the access token answers STS.',
    fails: 'The provider of the access token does not answer STS.',
    ...assume,
  },
  'sts.web.provider-vouches': {
    title: 'Provider’s word',
    holds: 'The provider vouches for the access token.',
    fails: 'The provider does not vouch for the access token.',
    ...assume,
  },
  'sts.web.trust': {
    title: 'Trust in the token',
    holds: 'The role lets in whoever holds this token.',
    fails: 'The role does not let in whoever holds this token.',
    ...assume,
  },
  'sts.get-web-identity-token': {
    title: 'GetWebIdentityToken',
    holds: 'STS vouches for the caller with a token.',
    fails: 'STS issues no token for the caller.',
    ...getToken,
  },
  'sts.outbound.enabled': {
    title: 'Outbound federation',
    holds: 'The account has outbound federation switched on.',
    fails: 'The account does not have outbound federation switched on.',
    ...outbound,
  },
  'sts.outbound.span': {
    title: 'Life of the token',
    holds: 'The token ends no later than the session that asks for it.',
    fails: 'The token would outlive the session that asks for it.',
    ...getToken,
  },
  'sts.outbound.size': {
    title: 'Size of the token',
    holds: 'What the token says fits into it.',
    fails: 'What the token would say does not fit into it.',
    ...labOnly,
  },
  'sts.outbound.signed': {
    title: 'Signature of the token',
    holds: 'STS signed the token with the account’s key for this algorithm.',
    fails: 'STS could not sign the token.',
    ...getToken,
  },
  'sts.outbound.issuer': {
    title: 'Issuer of an account',
    holds: 'An account has this issuer.',
    fails: 'No account has this issuer.',
    ...outbound,
  },
};
