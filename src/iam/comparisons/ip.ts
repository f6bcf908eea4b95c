import type { Comparison } from '../comparison.ts';
import { parseIp } from './parseIp.ts';

interface Range {
  readonly address: readonly number[];
  readonly prefix: number;
}

/** An address alone is a range of one. */
function parseRange(text: string): Range | undefined {
  const [host = '', length, ...rest] = text.split('/');
  const address = parseIp(host);
  if (!address || rest.length > 0) return undefined;
  const bits = address.length * 8;
  if (length === undefined) return { address, prefix: bits };
  if (!/^\d{1,3}$/.test(length) || Number(length) > bits) return undefined;
  return { address, prefix: Number(length) };
}

function contains({ address, prefix }: Range, host: readonly number[]): boolean {
  if (host.length !== address.length) return false;
  return address.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, prefix - index * 8));
    return byte >> (8 - bits) === (host[index] ?? 0) >> (8 - bits);
  });
}

/**
 * An address in a range of addresses (CIDR, RFC 4632). IPv4 and IPv6 never match each other.
 * Source: IAM User Guide, reference_policies_elements_condition_operators, IP address operators.
 */
export const ip: Comparison = {
  expects: 'an IP address or a range in CIDR form',
  compile: (wanted) => {
    const range = parseRange(wanted);
    if (!range) return undefined;
    return {
      matches: (saw) => {
        const host = saw === undefined ? undefined : parseIp(saw);
        return host !== undefined && contains(range, host);
      },
    };
  },
};
