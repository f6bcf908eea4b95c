import type { Why } from '../../../kit/why.ts';
import type { World } from '../../world/world.ts';
import type { GrantOf } from '../identity-center/grants.ts';
import type { SignedInUser } from '../identity-center/portalSession.ts';
import type { SsoOidcErrorCode } from './ssoOidcError.ts';

/** Who asks for tokens, and what they bring. */
export interface GrantRequest {
  readonly world: World;
  readonly clientId: string;
  readonly client: GrantOf<'client'>;
  readonly deviceCode: string | undefined;
  readonly code: string | undefined;
  readonly redirectUri: string | undefined;
  readonly codeVerifier: string | undefined;
  readonly refreshToken: string | undefined;
}

/** What a grant was worth: the person whose sign-in it stands for, or the error. */
export type Redeemed = { readonly world: World; readonly parts: readonly Why[] } & (
  | { readonly person: SignedInUser; readonly error?: undefined }
  | { readonly person?: undefined; readonly error: SsoOidcErrorCode }
);
