/** The parts of a URL as they go over the wire, not resolved and not re-encoded. */
export interface RequestTarget {
  /** What belongs into `Host`: lower case, without user info, without the scheme's own port. */
  readonly authority: string;
  /** Never empty. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
}

const ownPort: Readonly<Record<string, string>> = { http: ':80', https: ':443' };

/**
 * Splits an absolute URL (RFC 3986 appendix B). Not with `URL`: that one removes dot segments and
 * rewrites escapes, and a signature covers what was sent.
 */
export function requestTarget(url: string): RequestTarget {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/.exec(url);
  const [, scheme = '', rawAuthority = '', path = '', query = ''] = match ?? [];
  const authority = rawAuthority.slice(rawAuthority.lastIndexOf('@') + 1).toLowerCase();
  const port = ownPort[scheme.toLowerCase()];
  return {
    authority:
      port !== undefined && authority.endsWith(port) ? authority.slice(0, -port.length) : authority,
    path: path === '' ? '/' : path,
    query,
  };
}
