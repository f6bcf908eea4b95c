import { utf8 } from '../../../kit/bytes.ts';
import { check } from '../../../kit/why.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';
import { type PublicJwk, publicJwkOf } from '../../../wire/jwt/jwk.ts';
import type { Answer, Party } from '../../network.ts';
import { dated } from '../dated.ts';
import { awsRules } from '../rules.ts';
import { webIdentityRules } from '../sts/webIdentityRules.ts';
import { outboundKeys } from './outboundKeys.ts';

const json = (status: number, content: unknown): HttpResponse => ({
  status,
  headers: [['Content-Type', 'application/json']],
  body: utf8(JSON.stringify(content)),
});

const publicKeys: readonly PublicJwk[] = [
  publicJwkOf(outboundKeys.RS256, 'RS256'),
  publicJwkOf(outboundKeys.ES384, 'ES384'),
];

/** What is to be had at an issuer's address, by path. */
const documents: ReadonlyMap<string, (issuer: string) => unknown> = new Map<
  string,
  (issuer: string) => unknown
>([
  [
    '/.well-known/openid-configuration',
    (issuer) => ({
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: Object.keys(outboundKeys),
    }),
  ],
  ['/.well-known/jwks.json', () => ({ keys: publicKeys })],
]);

/**
 * `<uuid>.tokens.sts.global.api.aws`: the issuer of an account's own tokens. Partners fetch its discovery
 * document and its keys there (FACTS 4.10). One pair of keys serves all accounts of the lab.
 */
export const outboundIssuerParty: Party = ({ method, url }, { world }): Answer => {
  const { origin, pathname } = new URL(url);
  const answer = (response: HttpResponse, why: Answer['why']): Answer => ({
    world,
    response: dated(response, world),
    ...(why && { why }),
  });
  const enabled = Object.values(world.accounts).some(
    ({ outboundWebIdentity }) => outboundWebIdentity?.issuer === origin,
  );
  const known = check(webIdentityRules.outboundIssuer, enabled, { saw: origin });
  if (!enabled) return answer(json(404, { message: 'Not Found' }), known);
  const document = documents.get(pathname);
  if (!document)
    return answer(
      json(404, { message: 'Not Found' }),
      check(awsRules.route, false, { saw: pathname }),
    );
  if (method !== 'GET' && method !== 'HEAD')
    return answer(
      json(405, { message: 'Method Not Allowed' }),
      check(awsRules.method, false, { saw: method, wanted: ['GET', 'HEAD'] }),
    );
  return answer(json(200, document(origin)), known);
};
