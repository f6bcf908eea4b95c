import { allOf, check, type Why } from '../../kit/why.ts';
import { memberOf, type JsonObject } from '../aws/jsonObject.ts';
import { oidcRule } from './rules.ts';

export interface Discovery {
  readonly issuer: string;
  readonly jwks_uri: string;
  readonly response_types_supported: readonly string[];
  readonly subject_types_supported: readonly string[];
  readonly id_token_signing_alg_values_supported: readonly string[];
  readonly authorization_endpoint?: string;
  readonly token_endpoint?: string;
  readonly userinfo_endpoint?: string;
}

/** Where an issuer's document stands (OpenID Connect Discovery 1.0 section 4). */
export const discoveryUrlOf = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

/** The document as an issuer serves it, with what AWS wants unless it is given otherwise. */
export const writeDiscovery = (
  given: Pick<Discovery, 'issuer' | 'jwks_uri'> & Partial<Discovery>,
): Discovery => ({
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  ...given,
});

const lists = [
  'response_types_supported',
  'subject_types_supported',
  'id_token_signing_alg_values_supported',
] as const;

/**
 * Checks the document that was fetched for an issuer. Its `jwks_uri` is given only where all checks hold.
 * AWS names the members it wants in the documentation of AssumeRoleWithWebIdentity's errors.
 */
export function readDiscovery(
  document: JsonObject | undefined,
  issuer: string,
): { readonly why: Why; readonly jwksUri: string | undefined } {
  const read = (name: string) => (document ? memberOf(document, name) : undefined);
  const stated = read('issuer');
  const jwksUri = read('jwks_uri');
  const missing = lists.filter((name) => {
    const list = read(name);
    return !Array.isArray(list) || list.length === 0;
  });
  const ifRead = (holds: boolean) => (document ? holds : null);
  const why = allOf(oidcRule.discovery, [
    check(oidcRule.discoveryForm, document !== undefined),
    check(oidcRule.discoveryIssuer, ifRead(stated === issuer), {
      ...(typeof stated === 'string' && { saw: stated }),
      wanted: issuer,
    }),
    check(oidcRule.discoveryJwksUri, ifRead(typeof jwksUri === 'string' && isHttps(jwksUri)), {
      ...(typeof jwksUri === 'string' && { saw: jwksUri }),
      wanted: 'https',
    }),
    check(oidcRule.discoveryMembers, ifRead(missing.length === 0), {
      saw: lists.filter((name) => !missing.includes(name)),
      wanted: lists,
    }),
  ]);
  return { why, jwksUri: why.holds === true && typeof jwksUri === 'string' ? jwksUri : undefined };
}

const isHttps = (text: string): boolean => URL.canParse(text) && text.startsWith('https://');
