import { fieldOf, readQuery } from '../../wire/http/form.ts';

/** Where a sign-in that begins at the identity provider is to lead. */
export interface SignOnTarget {
  /** The relying party's identifier. Absent: the person has yet to choose. */
  readonly relyingParty?: string;
  /** What the relying party is to get back as it is: for AWS the console page to open. */
  readonly relayState?: string;
}

/**
 * Reads the address of `IdpInitiatedSignOn.aspx`: `loginToRp=<identifier>`, or `RelayState=` with
 * `RPID=<identifier>&RelayState=<state>` encoded inside, which AD FS reads only where it is set up to.
 * Source: Microsoft, "Supporting Identity Provider Initiated RelayState".
 * @param readsRelayState the provider's setting EnableRelayStateForIdpInitiatedSignOn
 */
export function signOnTarget(url: string, readsRelayState: boolean): SignOnTarget {
  const query = readQuery(url);
  const relayState = readsRelayState ? fieldOf(query, 'RelayState') : undefined;
  const inner = new URLSearchParams(relayState ?? '');
  const identifier = inner.get('RPID') ?? fieldOf(query, 'loginToRp');
  const state = inner.has('RPID') ? inner.get('RelayState') : null;
  return {
    ...(identifier ? { relyingParty: identifier } : {}),
    ...(state === null ? {} : { relayState: state }),
  };
}
