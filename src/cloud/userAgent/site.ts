/**
 * Suffixes under which strangers register names side by side, apart from a single label such as
 * `com`. Browsers carry the whole Public Suffix List (https://publicsuffix.org); these are the
 * entries of it that a world's hosts can meet.
 */
const publicSuffixes: readonly RegExp[] = [
  /^(?:co|org|ac|gov)\.uk$/,
  /^(?:com|org|gov)\.(?:au|br|cn)$/,
  /^s3(?:\.[a-z0-9-]+)?\.amazonaws\.com$/,
  /^execute-api\.[a-z0-9-]+\.amazonaws\.com$/,
  /^auth\.[a-z0-9-]+\.amazoncognito\.com$/,
  /^(?:cloudfront|github|azurewebsites)\.(?:net|io)$/,
];

/** Whether everybody can register a name below this one, so that a cookie for it would reach strangers. */
export const isPublicSuffix = (domain: string): boolean =>
  !domain.includes('.') || publicSuffixes.some((suffix) => suffix.test(domain));

/** The part of a host that somebody registered: the public suffix and one label before it. */
function registrableDomain(host: string): string {
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.split('.');
  const start = labels.findIndex((_, index) => isPublicSuffix(labels.slice(index).join('.')));
  return labels.slice(Math.max(0, start - 1)).join('.');
}

/** HTML section 7.1.1: two addresses are same-site when scheme and registrable domain agree. */
export function isSameSite(one: string, other: string): boolean {
  const [first, second] = [new URL(one), new URL(other)];
  return (
    first.protocol === second.protocol &&
    registrableDomain(first.hostname) === registrableDomain(second.hostname)
  );
}
