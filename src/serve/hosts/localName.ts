import { isIP } from 'node:net';

/**
 * Whether a name can only mean this machine or one nearby: a loopback name (RFC 6761 section 6.3), an
 * address, a name without dots as containers have it, or one under a domain kept for private networks
 * (`.local`: RFC 6762; `.internal`: reserved by ICANN). Such a name says nothing of the service wanted.
 */
export const isLocalName = (host: string): boolean =>
  !host.includes('.') || isAddress(host) || /\.(?:localhost|local|internal)$/.test(host);

/** An IPv4 address, or an IPv6 address in brackets as `Host` has it. */
export const isAddress = (host: string): boolean => isIP(host.replace(/^\[(.*)\]$/, '$1')) > 0;
