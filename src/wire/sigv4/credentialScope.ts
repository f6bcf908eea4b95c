/** What a signature is good for: `20260131/us-east-1/sts/aws4_request`. */
export interface CredentialScope {
  /** `yyyymmdd`, in UTC. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** `aws4_request`. */
  readonly terminator: string;
}

export const scopeTerminator = 'aws4_request';

export const writeScope = ({ date, region, service, terminator }: CredentialScope): string =>
  `${date}/${region}/${service}/${terminator}`;

/** Splits `AKID/date/region/service/aws4_request`. Undefined unless it has exactly five parts. */
export function parseCredential(
  credential: string,
): { readonly accessKeyId: string; readonly scope: CredentialScope } | undefined {
  const [accessKeyId, date, region, service, terminator, ...more] = credential.split('/');
  if (!accessKeyId || !date || !region || !service || !terminator || more.length > 0)
    return undefined;
  return { accessKeyId, scope: { date, region, service, terminator } };
}
