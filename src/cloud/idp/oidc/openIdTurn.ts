import type { Instant } from '../../../kit/time.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { OpenIdProviderIn, World } from '../../world/world.ts';

export type OpenIdKind = OpenIdProviderIn['kind'];
export type ProviderOf<Kind extends OpenIdKind> = Extract<OpenIdProviderIn, { kind: Kind }>;

/** A provider where people sign in with a browser. */
export type SignInProvider = Extract<OpenIdProviderIn, { people: unknown }>;

/** A provider whose tokens are JWTs that it signs. */
export type SigningProvider = Extract<OpenIdProviderIn, { signingKeys: unknown }>;

/** What an answer of a provider on the web is made from. */
export interface OpenIdTurn<Provider extends OpenIdProviderIn = OpenIdProviderIn> {
  readonly request: HttpRequest;
  readonly world: World;
  /** The provider's key in the world: its issuer's URL without `https://`. */
  readonly id: string;
  readonly provider: Provider;
  /** The provider's own clock, which may be off. */
  readonly now: Instant;
}

/** The URL that a provider states as `iss`. */
export const issuerOf = (id: string): string => `https://${id}`;
