import { sha256 } from '@noble/hashes/sha2.js';
import { photoClient, photoUserPool } from '../../cloud/world/default/cognito.ts';
import type { World } from '../../cloud/world/world.ts';
import { fromBase64, toHex, utf8 } from '../../kit/bytes.ts';
import { clientPublic, clientSignature } from '../../wire/srp/srp.ts';
import { writeTimestamp } from '../../wire/srp/timestamp.ts';
import type { AwsClients } from '../awsClients.ts';

/** What the user pool answers to the first message of SRP. */
export interface SrpChallenge {
  readonly salt: string;
  readonly secretBlock: string;
  /** SRP_B, in hexadecimal. */
  readonly serverPublic: string;
  readonly userId: string;
}

/** The private number of the app. A real app draws it at random; here a replay must give the same bytes. */
export const privateNumber = ({ seed, clock }: World, username: string): string =>
  toHex(sha256(utf8(`${seed} SRP ${username} ${clock}`)));

/** InitiateAuth with USER_SRP_AUTH: the name, and a number made from the private one. */
export async function startSrp(
  aws: AwsClients,
  username: string,
  privateHex: string,
): Promise<SrpChallenge> {
  const { InitiateAuthCommand } = await import('@aws-sdk/client-cognito-identity-provider');
  const client = await aws.cognitoIdentityProvider();
  const { ChallengeParameters: asked = {} } = await client.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_SRP_AUTH',
      ClientId: photoClient,
      AuthParameters: { USERNAME: username, SRP_A: clientPublic(BigInt(`0x${privateHex}`)) },
    }),
  );
  return {
    salt: asked['SALT'] ?? '',
    secretBlock: asked['SECRET_BLOCK'] ?? '',
    serverPublic: asked['SRP_B'] ?? '',
    userId: asked['USER_ID_FOR_SRP'] ?? '',
  };
}

/** What the app sends in place of the password. */
export interface PasswordClaim {
  readonly signature: string;
  readonly secretBlock: string;
  readonly timestamp: string;
}

/** The proof that whoever made it knows the password: an HMAC that only this sign-in accepts. */
export function claimPassword(
  { salt, secretBlock, serverPublic, userId }: SrpChallenge,
  password: string,
  privateHex: string,
  at: number,
): PasswordClaim {
  const timestamp = writeTimestamp(at);
  const signature = clientSignature(
    {
      poolName: photoUserPool.slice(photoUserPool.indexOf('_') + 1),
      userId,
      secretBlock: fromBase64(secretBlock) ?? new Uint8Array(0),
      timestamp,
    },
    password,
    { a: BigInt(`0x${privateHex}`), saltHex: salt, serverPublicHex: serverPublic },
  );
  if (signature === undefined) throw new Error('The user pool sent no SRP challenge.');
  return { signature, secretBlock, timestamp };
}

/** The tokens of a user pool: JWTs that say who somebody is, and what they may do with the pool. */
export interface PoolTokens {
  readonly idToken: string;
  readonly accessToken: string;
}

/** What a sign-in comes to next: a question more, with the session that its answer names, or tokens. */
export interface SignInStep {
  readonly session?: string;
  readonly tokens?: PoolTokens;
}

/** RespondToAuthChallenge. */
export async function answerChallenge(
  aws: AwsClients,
  name: 'PASSWORD_VERIFIER' | 'SOFTWARE_TOKEN_MFA',
  responses: Readonly<Record<string, string>>,
  session?: string,
): Promise<SignInStep> {
  const { RespondToAuthChallengeCommand } =
    await import('@aws-sdk/client-cognito-identity-provider');
  const client = await aws.cognitoIdentityProvider();
  const { Session, AuthenticationResult: result } = await client.send(
    new RespondToAuthChallengeCommand({
      ClientId: photoClient,
      ChallengeName: name,
      ChallengeResponses: responses,
      ...(session !== undefined && { Session: session }),
    }),
  );
  return {
    ...(Session !== undefined && { session: Session }),
    ...(result && {
      tokens: { idToken: result.IdToken ?? '', accessToken: result.AccessToken ?? '' },
    }),
  };
}

/** RespondToAuthChallenge with the proof of the password. */
export const provePassword = (
  aws: AwsClients,
  username: string,
  { signature, secretBlock, timestamp }: PasswordClaim,
): Promise<SignInStep> =>
  answerChallenge(aws, 'PASSWORD_VERIFIER', {
    USERNAME: username,
    PASSWORD_CLAIM_SIGNATURE: signature,
    PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
    TIMESTAMP: timestamp,
  });
