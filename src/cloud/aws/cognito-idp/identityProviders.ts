import { own } from '../../../kit/own.ts';
import type { UserPoolIn } from '../../world/world.ts';

export type PoolIdentityProvider = UserPoolIn['identityProviders'][string];
export type ProviderType = PoolIdentityProvider['type'];

type Details = Readonly<Record<string, string>>;

/**
 * What a pool knows of the social providers by itself. AWS lists the same members in DescribeIdentityProvider;
 * the addresses are those of the providers' documentation. Google is found like any issuer of ID tokens.
 */
export const knownDetails: Readonly<Record<ProviderType, Details>> = {
  OIDC: {},
  Google: { oidc_issuer: 'https://accounts.google.com' },
  Facebook: {
    authorize_url: 'https://www.facebook.com/dialog/oauth',
    token_url: 'https://graph.facebook.com/oauth/access_token',
    attributes_url: 'https://graph.facebook.com/me',
  },
  LoginWithAmazon: {
    authorize_url: 'https://www.amazon.com/ap/oa',
    token_url: 'https://api.amazon.com/auth/o2/token',
    attributes_url: 'https://api.amazon.com/user/profile',
  },
};

/** Whether a provider says who somebody is by an ID token; else it is asked by its access token. */
export const issuesIdTokens = (type: ProviderType): boolean => type === 'OIDC' || type === 'Google';

/** The claim that says who somebody is at a provider. */
export const subjectClaim: Readonly<Record<ProviderType, string>> = {
  OIDC: 'sub',
  Google: 'sub',
  Facebook: 'id',
  LoginWithAmazon: 'user_id',
};

/** How a pool goes about a sign-in at a provider. */
export interface ProviderAccess {
  readonly name: string;
  readonly provider: PoolIdentityProvider;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly scopes: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** Absent: nothing beyond the ID token is asked. */
  readonly attributesUrl: string | undefined;
  /** Empty for a provider without ID tokens. */
  readonly issuer: string;
}

export const isHttps = (text: string | undefined): text is string =>
  text !== undefined && URL.canParse(text) && text.startsWith('https://');

/** A provider of the pool by its name; undefined where there is none, or its details are of no use. */
export function accessOf(
  { identityProviders }: UserPoolIn,
  name: string,
): ProviderAccess | undefined {
  const provider = own(identityProviders, name);
  if (!provider) return undefined;
  const { type, details } = provider;
  const detail = (member: string): string | undefined => own(details, member);
  const [clientId, authorizeUrl, tokenUrl] = [
    detail('client_id'),
    detail('authorize_url'),
    detail('token_url'),
  ];
  const [attributesUrl, issuer] = [detail('attributes_url'), detail('oidc_issuer') ?? ''];
  const whole = issuesIdTokens(type) ? isHttps(issuer) : isHttps(attributesUrl);
  if (clientId === undefined || !isHttps(authorizeUrl) || !isHttps(tokenUrl) || !whole)
    return undefined;
  return {
    name,
    provider,
    clientId,
    clientSecret: detail('client_secret'),
    scopes: detail('authorize_scopes') ?? 'openid',
    authorizeUrl,
    tokenUrl,
    attributesUrl: isHttps(attributesUrl) ? attributesUrl : undefined,
    issuer: issuesIdTokens(type) ? issuer : '',
  };
}
