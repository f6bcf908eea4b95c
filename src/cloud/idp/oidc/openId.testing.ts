import { textOf, utf8 } from '../../../kit/bytes.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import { headerOf, type Headers } from '../../../wire/http/records.ts';
import { formType, writeForm } from '../../../wire/http/form.ts';
import { challengeOf } from '../../../wire/oauth/pkce.ts';
import type { JwsAlgorithm } from '../../../wire/jwt/algorithms.ts';
import type { PrivateJwk } from '../../../wire/jwt/jwk.ts';
import { signJwt } from '../../../wire/jwt/signJwt.ts';
import type { Lab } from '../../aws/cloud.testing.ts';
import type { Exchange } from '../../network.ts';
import type { World } from '../../world/world.ts';
import type { SigningProvider } from './openIdTurn.ts';

export const social = 'accounts.social.example';
export const google = 'accounts.google.com';
export const github = 'token.actions.githubusercontent.com';
export const corporate = 'login.corp.example';
export const cluster = 'oidc.eks.us-east-1.amazonaws.com/id/5C3A9E71D04B48F6A2E8B7F1936D20AC';
export const callback = 'https://photos.example/callback';
export const verifier = 'a-secret-of-the-application-which-nobody-else-knows';

/** The JSON in an answer. */
export const jsonIn = ({ response }: Exchange): JsonObject =>
  JSON.parse(textOf(response?.body ?? utf8('null'))) as JsonObject;

export const textMember = (object: JsonObject, name: string): string => {
  const value = object[name];
  if (typeof value !== 'string') throw new Error(`no ${name} in ${JSON.stringify(object)}`);
  return value;
};

/** Where a sign-in goes and as whom; everything may be said differently, or left out by undefined. */
export interface SignIn {
  readonly authorization?: string;
  readonly token?: string;
  readonly clientId?: string;
  readonly secret?: string;
  readonly username?: string;
  readonly password?: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly form?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Headers;
}

const given = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** The address at which a sign-in begins. */
export const authorizationUrl = (sign: SignIn = {}): string =>
  `${sign.authorization ?? `https://${social}/authorize`}?${new URLSearchParams(
    given({
      response_type: 'code',
      client_id: sign.clientId ?? 'photo-app',
      redirect_uri: callback,
      scope: 'openid profile email',
      state: 'the state',
      nonce: 'the nonce',
      code_challenge: challengeOf(verifier),
      code_challenge_method: 'S256',
      ...sign.query,
    }),
  )}`;

/** Posts name and password to the sign-in form. */
export const submitPassword = (lab: Lab, sign: SignIn = {}): Promise<Exchange> =>
  lab.post(authorizationUrl(sign), {
    username: sign.username ?? 'ana',
    password: sign.password ?? `demonstration-${sign.username ?? 'ana'}`,
  });

/** The parameters with which the provider sends the browser back. */
export const sentBack = ({ response }: Exchange): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new URL((response && headerOf(response, 'location')) ?? 'https://nowhere.example/')
      .searchParams,
  );

/** Trades a code at the token endpoint. */
export const trade = (lab: Lab, code: string, sign: SignIn = {}): Promise<Exchange> =>
  lab.post(
    sign.token ?? `https://${social}/token`,
    given({
      grant_type: 'authorization_code',
      code,
      redirect_uri: sign.query?.['redirect_uri'] ?? callback,
      client_id: sign.clientId ?? 'photo-app',
      client_secret: sign.secret,
      code_verifier: verifier,
      ...sign.form,
    }),
    sign.headers,
  );

/** A whole sign-in: what the token endpoint answers in the end. */
export async function signIn(lab: Lab, sign: SignIn = {}): Promise<JsonObject> {
  const { code = '' } = sentBack(await submitPassword(lab, sign));
  return jsonIn(await trade(lab, code, sign));
}

export const idToken = async (lab: Lab, sign: SignIn = {}): Promise<string> =>
  textMember(await signIn(lab, sign), 'id_token');

export const googleApp: SignIn = {
  authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
  token: 'https://oauth2.googleapis.com/token',
  clientId: '407408718192-android.apps.googleusercontent.com',
  query: { redirect_uri: 'com.example.photos:/callback' },
};

export const dataPortal: SignIn = {
  authorization: `https://${corporate}/authorize`,
  token: `https://${corporate}/token`,
  clientId: 'data-portal',
  secret: 'demonstration-data-portal',
  query: { redirect_uri: 'https://portal.corp.example/callback' },
};

export const facebookApp: SignIn = {
  authorization: 'https://www.facebook.com/dialog/oauth',
  token: 'https://graph.facebook.com/oauth/access_token',
  clientId: '880123456789012',
  secret: 'demonstration-facebook',
  query: { scope: 'email' },
};

export const amazonApp: SignIn = {
  authorization: 'https://www.amazon.com/ap/oa',
  token: 'https://api.amazon.com/auth/o2/token',
  clientId: 'amzn1.application-oa2-client.4d8c2f7ab3e14690',
  secret: 'demonstration-amazon',
  query: { scope: 'profile' },
};

export const accessToken = async (lab: Lab, sign: SignIn): Promise<string> =>
  textMember(await signIn(lab, sign), 'access_token');

/** A job of GitHub Actions asks for its token. */
export const askForJobToken = (lab: Lab, job: string, audience?: string): Promise<Exchange> =>
  lab.get(
    `https://pipelines.actions.githubusercontent.com/idtoken?api-version=2.0${
      audience === undefined ? '' : `&audience=${audience}`
    }`,
    [['Authorization', `bearer ${job}`]],
  );

export const jobToken = async (lab: Lab, job = 'main'): Promise<string> =>
  textMember(
    jsonIn(await askForJobToken(lab, `demonstration-job-${job}`, 'sts.amazonaws.com')),
    'value',
  );

/** A kubelet asks for the token that it mounts into a pod. */
export const askForPodToken = (
  lab: Lab,
  account: string,
  spec: unknown = { audiences: ['sts.amazonaws.com'], expirationSeconds: 86_400 },
  kubelet = 'demonstration-kubelet',
): Promise<Exchange> =>
  lab.send({
    method: 'POST',
    url: `https://5c3a9e71d04b48f6a2e8b7f1936d20ac.gr7.us-east-1.eks.amazonaws.com/api/v1/namespaces/photos/serviceaccounts/${account}/token`,
    headers: [
      ['Authorization', `Bearer ${kubelet}`],
      ['Content-Type', 'application/json'],
    ],
    body: utf8(JSON.stringify({ kind: 'TokenRequest', spec })),
  });

export async function podToken(lab: Lab, account = 'thumbnails'): Promise<string> {
  const { status } = jsonIn(await askForPodToken(lab, account));
  return textMember(status as JsonObject, 'token');
}

export function signingProvider(world: World, id: string): SigningProvider {
  const provider = world.openIdProviders[id];
  if (!provider || !('signingKeys' in provider)) throw new Error(`no issuer ${id}`);
  return provider;
}

/** The same world with an issuer changed. */
export const changeIssuer =
  (id: string, change: Partial<SigningProvider>) =>
  (world: World): World => ({
    ...world,
    openIdProviders: {
      ...world.openIdProviders,
      // A part of a provider on top of a provider of the same kind.
      [id]: { ...signingProvider(world, id), ...change } as SigningProvider,
    },
  });

/** A token that an issuer never meant to issue: any claims, under any header, by any key. */
export async function forgedToken(
  world: World,
  id: string,
  claims: JsonObject,
  header: { readonly alg?: JwsAlgorithm; readonly kid?: string; readonly key?: PrivateJwk } = {},
): Promise<string> {
  const { signingKeys, signingAlgorithm } = signingProvider(world, id);
  const key = header.key ?? signingKeys[0];
  if (!key) throw new Error('an issuer has a key');
  const { alg = signingAlgorithm, kid = signingKeys[0]?.kid ?? '' } = header;
  const signed = await signJwt({ typ: 'JWT', alg, kid }, claims, key);
  if (!signed.ok) throw new Error(signed.faults.join());
  return signed.value;
}

/** A form as a request body, for endpoints that `Lab.post` does not reach. */
export const formBody = (fields: Readonly<Record<string, string>>) => ({
  headers: [['Content-Type', formType]] as const,
  body: writeForm(Object.entries(fields)),
});
