import type { Credentials as StsCredentials } from '@aws-sdk/client-sts';
import type { Credentials } from '../cloud/credentials.ts';

/** Credentials as a client signs with them, from an answer of STS. */
export const issuedCredentials = (
  issued: StsCredentials | undefined,
): Credentials & { readonly sessionToken: string; readonly expiration: Date } => ({
  accessKeyId: issued?.AccessKeyId ?? '',
  secretAccessKey: issued?.SecretAccessKey ?? '',
  sessionToken: issued?.SessionToken ?? '',
  expiration: issued?.Expiration ?? new Date(0),
});
