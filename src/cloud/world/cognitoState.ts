import { List, Map } from 'immutable';
import type { WorldFile } from './worldSchema.ts';

type File = WorldFile['cognito'];
type Collection = Exclude<keyof File, 'mail'>;

/** What grows as Cognito is used, in persistent collections. */
export type CognitoState = {
  readonly [Name in Collection]: Map<string, Readonly<File[Name][string]>>;
} & {
  readonly mail: List<Readonly<File['mail'][number]>>;
  /** Identity ids by who they are: see `loginKey`. Not in the world file: it follows from `identities`. */
  readonly identityOf: Map<string, string>;
};

export type Identity = File['identities'][string];
export type Challenge = File['challenges'][string];
export type AuthorizationCode = File['codes'][string];
export type Federation = File['federations'][string];
export type RefreshToken = File['refreshTokens'][string];

/** How an identity pool finds the identity of somebody whom a provider vouches for. */
export const loginKey = (pool: string, provider: string, subject: string): string =>
  JSON.stringify([pool, provider, subject]);

export const openCognito = (file: File): CognitoState => ({
  identities: Map(file.identities),
  challenges: Map(file.challenges),
  codes: Map(file.codes),
  federations: Map(file.federations),
  refreshTokens: Map(file.refreshTokens),
  revokedOrigins: Map(file.revokedOrigins),
  mail: List(file.mail),
  identityOf: Map(
    Object.entries(file.identities).flatMap(([id, { pool, logins }]) =>
      Object.entries(logins).flatMap(([provider, subjects]) =>
        subjects.map((subject) => [loginKey(pool, provider, subject), id] as const),
      ),
    ),
  ),
});

export const closeCognito = (state: CognitoState): File => ({
  identities: state.identities.toObject(),
  challenges: state.challenges.toObject(),
  codes: state.codes.toObject(),
  federations: state.federations.toObject(),
  refreshTokens: state.refreshTokens.toObject(),
  revokedOrigins: state.revokedOrigins.toObject(),
  mail: state.mail.toArray(),
});
