const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** Whether a client may register this: https, or http at a loopback address (RFC 8252 section 7.3). */
export function isRegistrable(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname, hash } = new URL(uri);
  return (
    hash === '' && (protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname)))
  );
}

/** The address without a port where it is one of the client's own machine: the port is free then. */
function comparable(uri: string): string {
  const url = new URL(uri);
  if (url.protocol === 'http:' && loopback.includes(url.hostname)) url.port = '';
  return url.href;
}

/** Whether a redirect URI is one that was registered. At a loopback address any port will do. */
export const isRegistered = (uri: string, registered: readonly string[]): boolean =>
  isRegistrable(uri) && registered.some((one) => comparable(one) === comparable(uri));
