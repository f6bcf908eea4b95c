import type { OidcRule } from '../../../wire/oidc/rules.ts';
import { rfc, stsApi, type Source } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const discovery: Source = {
  source: 'OpenID Connect Discovery 1.0, section 4.3',
  href: 'https://openid.net/specs/openid-connect-discovery-1_0.html',
};
const core: Source = {
  source: 'OpenID Connect Core 1.0, section 3.1.3.7',
  href: 'https://openid.net/specs/openid-connect-core-1_0.html',
};
const sts = stsApi('AssumeRoleWithWebIdentity');

/** What an issuer publishes, and the claims of its ID tokens. */
export const oidcRules: Readonly<Record<OidcRule, RuleText>> = {
  'oidc.discovery': {
    title: 'Discovery document',
    holds: 'The issuer describes itself as it must.',
    fails: 'The issuer does not describe itself as it must.',
    ...discovery,
  },
  'oidc.discovery.form': {
    title: 'Form of the document',
    holds: 'The discovery document is a JSON object.',
    fails: 'The discovery document is not a JSON object.',
    ...discovery,
  },
  'oidc.discovery.issuer': {
    title: 'Issuer in the document',
    holds: 'The document names the issuer that it was fetched for.',
    fails: 'The document names another issuer than it was fetched for.',
    ...discovery,
  },
  'oidc.discovery.jwks-uri': {
    title: 'Address of the keys',
    holds: 'The document names an https address of the keys.',
    fails: 'The document names no https address of the keys.',
    ...discovery,
  },
  'oidc.discovery.members': {
    title: 'Members of the document',
    holds: 'The document has the lists that AWS wants.',
    fails: 'The document lacks a list that AWS wants.',
    ...sts,
  },
  'oidc.id-token': {
    title: 'Claims of the token',
    holds: 'The token is alive, complete and meant for an accepted client.',
    fails: 'The claims of the token are not accepted.',
    ...core,
  },
  'oidc.exp': {
    title: 'Expiry of the token',
    holds: 'The token has not expired.',
    fails: 'The token has expired, or states no expiry in whole seconds.',
    ...rfc(7519, '4.1.4'),
  },
  'oidc.nbf': {
    title: 'Start of the token',
    holds: 'The token is already valid.',
    fails: 'The token is not valid yet.',
    ...rfc(7519, '4.1.5'),
  },
  'oidc.iat': {
    title: 'Time of issue',
    holds: 'The token states when it was issued.',
    fails: 'The token does not state in whole seconds when it was issued.',
    ...sts,
  },
  'oidc.sub': {
    title: 'Subject of the token',
    holds: 'The token names its subject.',
    fails: 'The token names no subject.',
    ...core,
  },
  'oidc.azp': {
    title: 'Authorized party',
    holds: 'The token has several audiences and names the authorized party.',
    fails: 'The token has several audiences and names no authorized party.',
    ...core,
  },
  'oidc.aud': {
    title: 'Audience of the token',
    holds: 'The token was issued for an accepted client.',
    fails: 'The token was not issued for an accepted client.',
    ...core,
  },
};
