import type { World } from '../../world/world.ts';

/** What is known of a host's certificate without looking at it: the network of the lab has no TLS. */
export interface HostCertificate {
  /** Its chain ends at an authority that AWS trusts. */
  readonly trusted: boolean;
  /** SHA-1 of the top intermediate certificate, in hexadecimal. */
  readonly thumbprint?: string | undefined;
}

/** The certificate of the host that serves a provider's keys, as the world states it with the provider. */
export function certificateOf({ openIdProviders }: World, host: string): HostCertificate {
  for (const provider of Object.values(openIdProviders))
    if ('tls' in provider && new URL(provider.endpoints.keys).host === host) return provider.tls;
  return { trusted: true };
}
