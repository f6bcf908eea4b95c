import { own } from '../../../kit/own.ts';
import type { World } from '../../world/world.ts';
import { openIdConnectProviderArn } from '../arns.ts';
import { awsHost } from '../hosts.ts';
import { accountIn } from '../iamObjects.ts';

/** Whoever issued a token, as a role's account knows them. */
export interface FederatedProvider {
  /** As a trust policy names it: the ARN of the IAM provider, or a built-in provider's name. */
  readonly principal: string;
  /** What its condition keys begin with: the issuer's URL without `https://`. */
  readonly keyPrefix: string;
  /** What IAM holds of it; undefined for a built-in one, for which IAM holds nothing. */
  readonly registered?: {
    readonly clientIds: readonly string[];
    readonly thumbprints: readonly string[];
  };
}

/** OpenID providers that every account trusts to speak for their own people (FACTS 5.3). */
const builtIn: readonly string[] = ['accounts.google.com', 'cognito-identity.amazonaws.com'];

/** The providers whose access tokens STS takes, by ProviderId (FACTS 5.2). */
export const accessTokenProviders = ['www.amazon.com', 'graph.facebook.com'] as const;
export type AccessTokenProvider = (typeof accessTokenProviders)[number];

/** An issuer's URL without its scheme. Google may leave the scheme out of `iss` itself. */
export const withoutScheme = (issuer: string): string => issuer.replace(/^https:\/\//, '');

/**
 * The provider for a token's `iss`, as this account knows it. Tokens in which AWS itself vouches for an
 * identity are for the world outside and are never traded back (FACTS 4.10).
 */
export function findProvider(
  world: World,
  account: string,
  issuer: string,
): FederatedProvider | undefined {
  const keyPrefix = withoutScheme(issuer);
  if (builtIn.includes(keyPrefix)) return { principal: keyPrefix, keyPrefix };
  if (!issuer.startsWith('https://') || !URL.canParse(issuer)) return undefined;
  if (awsHost(new URL(issuer).host)?.service === 'outbound-issuer') return undefined;
  const registered = own(accountIn(world, account)?.openIdConnectProviders, keyPrefix);
  return (
    registered && {
      principal: openIdConnectProviderArn(account, keyPrefix),
      keyPrefix,
      registered,
    }
  );
}
