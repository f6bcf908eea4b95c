import type { OpenIdProviderIn, World } from '../../world/world.ts';

/** Which endpoint of which provider an address is. */
export interface OpenIdEndpoint {
  readonly id: string;
  readonly provider: OpenIdProviderIn;
  /** As the world names it under `endpoints`, or `discovery`. */
  readonly name: string;
}

interface Placed extends OpenIdEndpoint {
  readonly path: string;
}

type Addresses = ReadonlyMap<string, readonly Placed[]>;

const known = new WeakMap<World['openIdProviders'], Addresses>();

/** Every endpoint by its host. Made once for each state of the providers. */
function addressesOf(providers: World['openIdProviders']): Addresses {
  const found = known.get(providers);
  if (found) return found;
  const made = new Map<string, Placed[]>();
  const place = (url: string, endpoint: OpenIdEndpoint): void => {
    const { host, pathname } = new URL(url);
    made.set(host, [...(made.get(host) ?? []), { ...endpoint, path: pathname }]);
  };
  for (const [id, provider] of Object.entries(providers)) {
    if ('signingKeys' in provider)
      place(`https://${id}/.well-known/openid-configuration`, { id, provider, name: 'discovery' });
    for (const [name, url] of Object.entries(provider.endpoints))
      if (url !== undefined) place(url, { id, provider, name });
  }
  known.set(providers, made);
  return made;
}

/** Whether a provider of the world answers at this host. */
export const isOpenIdHost = ({ openIdProviders }: World, host: string): boolean =>
  addressesOf(openIdProviders).has(host);

/** The endpoint at an address. Everything beneath a cluster's API server is that server's. */
export function endpointAt({ openIdProviders }: World, url: string): OpenIdEndpoint | undefined {
  const { host, pathname } = new URL(url);
  return addressesOf(openIdProviders)
    .get(host)
    ?.find(
      ({ name, path }) =>
        path === pathname || (name === 'apiServer' && pathname.startsWith(withSlash(path))),
    );
}

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);
