import type { SignInProvider } from './openIdTurn.ts';

/** What a provider tells of a person, by the scopes that were granted (OpenID Connect Core 1.0 section 5.4). */
export function profileClaims(
  { displayName, email }: SignInProvider['people'][string],
  scope: string,
): Readonly<Record<string, unknown>> {
  const scopes = scope.split(' ');
  return {
    ...(scopes.includes('profile') && { name: displayName }),
    ...(scopes.includes('email') && email !== undefined && { email, email_verified: true }),
  };
}
