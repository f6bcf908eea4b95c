import type { JsonObject } from '../../../wire/aws/jsonObject.ts';

/** Somebody whom a provider vouched for to an identity pool. */
export interface Login {
  /** The key in `Logins`. */
  readonly provider: string;
  /** Who they are at that provider. */
  readonly subject: string;
  /** For a user pool: the app client of the token. */
  readonly clientId?: string;
  /** What the token says of them; role mappings and tags are made from it. */
  readonly claims: JsonObject;
}

/** The provider of GetOpenIdTokenForDeveloperIdentity's tokens. Its subject is an identity id. */
export const developerProvider = 'cognito-identity.amazonaws.com';

/** `amr` of the pool's own token (FACTS 6.9). */
export const amrOf = (logins: readonly Login[]): readonly string[] =>
  logins.length === 0
    ? ['unauthenticated']
    : [
        'authenticated',
        ...logins.flatMap(({ provider, subject }) =>
          provider === developerProvider
            ? []
            : [
                provider,
                `${provider}:${provider.startsWith('cognito-idp.') ? 'CognitoSignIn' : 'OIDC'}:${subject}`,
              ],
        ),
      ];
