import type { Credentials } from '../../cloud/credentials.ts';
import type { AwsClients } from '../awsClients.ts';
import { issuedCredentials } from '../issuedCredentials.ts';

export interface WebIdentitySession {
  readonly credentials: Credentials & { readonly expiration: Date };
  /** The ARN of the session. */
  readonly session: string;
  /** Whom the token stands for, in the words of whoever issued it. */
  readonly subject: string;
  /** The application that the token was issued to, as STS understood it. */
  readonly audience: string;
}

/** Trades a token for credentials by the official SDK. The call is not signed: the token is the proof. */
export async function assumeWithToken(
  aws: AwsClients,
  input: {
    readonly RoleArn: string;
    readonly RoleSessionName: string;
    readonly WebIdentityToken: string;
    readonly ProviderId?: string;
  },
): Promise<WebIdentitySession> {
  const { AssumeRoleWithWebIdentityCommand } = await import('@aws-sdk/client-sts');
  const client = await aws.sts();
  const answer = await client.send(new AssumeRoleWithWebIdentityCommand(input));
  const { Credentials: issued, AssumedRoleUser: user } = answer;
  return {
    credentials: issuedCredentials(issued),
    session: user?.Arn ?? '',
    subject: answer.SubjectFromWebIdentityToken ?? '',
    audience: answer.Audience ?? '',
  };
}
