import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { memberOf, readJsonObject, type JsonObject } from '../../../wire/aws/jsonObject.ts';
import { noBody, phraseOf } from '../../../wire/http/records.ts';
import type { Network } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { webIdentityRules } from '../sts/webIdentityRules.ts';
import type { AccessTokenProvider } from './federatedProvider.ts';
import type { Proof } from './webIdentity.ts';

/** A question to a provider, and the answer if it gave one. */
interface Asked {
  readonly world: World;
  readonly parts: readonly Why[];
  readonly error?: AwsError;
  readonly answer?: JsonObject;
}

/**
 * Asks a provider one thing about an access token. Text of the refusal as seen of Facebook (FACTS 14);
 * AWS publishes the code for a provider that cannot be reached, not the text.
 */
async function ask(
  network: Network,
  world: World,
  provider: AccessTokenProvider,
  url: string,
): Promise<Asked> {
  const { host } = new URL(url);
  const request = {
    method: 'GET',
    url,
    headers: [
      ['Host', host],
      ['Accept', 'application/json'],
    ],
    body: noBody,
  } as const;
  const { exchange, world: after } = await network.send(request, world);
  const status = exchange.response?.status ?? 0;
  const reached = check(webIdentityRules.providerAsked, status > 0 && status < 500, {
    saw: status === 0 ? 'no answer' : String(status),
    wanted: host,
  });
  if (reached.holds === false)
    return {
      world: after,
      parts: [reached],
      error: awsError('IDPCommunicationError', 400, `${provider}: ${host} could not be reached`),
    };
  const answer = exchange.response && readJsonObject(exchange.response.body);
  const vouched = check(webIdentityRules.providerVouches, status === 200 && answer !== undefined, {
    saw: String(status),
    wanted: '200',
  });
  const parts = [reached, vouched];
  if (answer === undefined || vouched.holds === false)
    return {
      world: after,
      parts,
      error: awsError(
        'IDPRejectedClaim',
        403,
        `${provider}: ${provider} responded with HTTP/1.1 ${status} ${phraseOf(status)}`,
      ),
    };
  return { world: after, parts, answer };
}

const textIn = (answer: JsonObject | undefined, name: string): string | undefined => {
  const value = answer && memberOf(answer, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** What an answer that names nobody is taken for. */
const unusable = (provider: AccessTokenProvider): AwsError =>
  awsError('IDPRejectedClaim', 403, `${provider}: ${provider} does not vouch for this token`);

function identityOf(
  provider: AccessTokenProvider,
  subject: string | undefined,
  audience: string | undefined,
  subjectKey: string,
): Pick<Proof, 'error' | 'identity'> {
  if (subject === undefined || audience === undefined) return { error: unusable(provider) };
  return {
    identity: {
      provider: { principal: provider, keyPrefix: provider },
      subject,
      audience,
      providerName: provider,
      tags: {},
      transitiveTagKeys: [],
      sourceIdentity: undefined,
      keys: { [`${provider}:app_id`]: audience, [`${provider}:${subjectKey}`]: subject },
    },
  };
}

/**
 * Whom an access token stands for: opaque to STS, so that STS asks whoever issued it. Facebook is asked
 * for which application and for whom, Amazon both at once (FACTS 5.2, 5.4). AWS does not publish the
 * addresses that it asks; these are the ones that the providers document for that purpose.
 */
export async function proveByAccessToken(
  network: Network,
  world: World,
  provider: AccessTokenProvider,
  token: string,
): Promise<Proof> {
  const query = new URLSearchParams({ access_token: token }).toString();
  if (provider === 'www.amazon.com') {
    const url = `https://api.amazon.com/auth/o2/tokeninfo?${query}`;
    const { answer, ...asked } = await ask(network, world, provider, url);
    return {
      ...asked,
      evidence: [],
      ...(answer &&
        identityOf(provider, textIn(answer, 'user_id'), textIn(answer, 'aud'), 'user_id')),
    };
  }
  const graph = 'https://graph.facebook.com';
  const application = await ask(network, world, provider, `${graph}/app?${query}`);
  if (!application.answer) return { ...application, evidence: [] };
  const profile = await ask(network, application.world, provider, `${graph}/me?fields=id&${query}`);
  const { answer, ...asked } = profile;
  return {
    ...asked,
    evidence: [],
    parts: [...application.parts, ...profile.parts],
    ...(answer &&
      identityOf(provider, textIn(answer, 'id'), textIn(application.answer, 'id'), 'id')),
  };
}
