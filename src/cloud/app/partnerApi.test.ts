import { describe, expect, it } from 'vitest';
import { findRule } from '../../kit/why.ts';
import { readMember } from '../../wire/aws/readAnswer.ts';
import { formType, writeForm } from '../../wire/http/form.ts';
import { headerOf } from '../../wire/http/records.ts';
import { adminKey, Lab, sts } from '../aws/cloud.testing.ts';
import { forgedToken, idToken, jsonIn, social } from '../idp/oidc/openId.testing.ts';
import { dataAccount } from '../world/defaultNames.ts';
import type { PartnerApiIn, World } from '../world/world.ts';
import { partnerRules } from './partnerRules.ts';

const host = 'api.partner.example';
const account = `https://${host}/v1/account`;
const admin = `arn:aws:iam::${dataAccount}:user/lab-admin`;

/** A world with a partner that lets in the administrator, unless it is set up otherwise. */
const withPartner =
  (change: Partial<PartnerApiIn> = {}) =>
  (world: World): World => ({
    ...world,
    partnerApis: {
      [host]: {
        name: 'Print shop',
        audience: `https://${host}`,
        algorithms: ['RS256', 'ES384'],
        skew: 60,
        customers: {
          [world.accounts[dataAccount]?.outboundWebIdentity?.issuer ?? '']: {
            name: 'Example Corp',
            subjects: [admin],
          },
        },
        ...change,
      },
    },
  });

async function token(lab: Lab): Promise<string> {
  const { response } = await lab.signed(adminKey, 'sts', {
    method: 'POST',
    url: sts,
    headers: [['Content-Type', formType]],
    body: writeForm([
      ['Action', 'GetWebIdentityToken'],
      ['Version', '2011-06-15'],
      ['Audience.member.1', `https://${host}`],
      ['SigningAlgorithm', 'ES384'],
    ]),
  });
  return (response && readMember(response, 'WebIdentityToken')) ?? '';
}

const ask = (lab: Lab, bearer: string, url = account) =>
  lab.get(url, [['Authorization', `Bearer ${bearer}`]]);

describe('the API of a partner', () => {
  it('lets in whom the customer’s issuer vouches for, by keys that it fetches', async () => {
    const lab = new Lab(withPartner());
    const exchange = await ask(lab, await token(lab));
    expect(exchange.response?.status).toBe(200);
    expect(jsonIn(exchange)).toEqual({ customer: 'Example Corp', caller: admin });
    expect(exchange.nested.map(({ request }) => new URL(request.url).pathname)).toEqual([
      '/.well-known/openid-configuration',
      '/.well-known/jwks.json',
    ]);
  });

  it('asks nobody about an issuer that is not a customer’s', async () => {
    const lab = new Lab(withPartner());
    const exchange = await ask(lab, await idToken(lab));
    expect(exchange.response?.status).toBe(401);
    expect(exchange.nested).toEqual([]);
    expect(exchange.why && findRule(exchange.why, partnerRules.issuer)?.saw).toBe(
      `https://${social}`,
    );
  });

  it('refuses a token by a key that the issuer does not have', async () => {
    const lab = new Lab(withPartner());
    const iss = Object.keys(lab.world.partnerApis[host]?.customers ?? {})[0] ?? '';
    const forged = await forgedToken(lab.world, social, {
      iss,
      sub: admin,
      aud: `https://${host}`,
      iat: Math.floor(lab.world.clock / 1000),
      exp: Math.floor(lab.world.clock / 1000) + 300,
    });
    const exchange = await ask(lab, forged);
    expect(exchange.response?.status).toBe(401);
    expect(jsonIn(exchange)['error']).toBe('invalid_token');
    expect(exchange.why && findRule(exchange.why, 'jwt.kid')?.holds).toBe(false);
  });

  it('tells a stranger from a bad token', async () => {
    const lab = new Lab(withPartner({ customers: {} }));
    const issuer = lab.world.accounts[dataAccount]?.outboundWebIdentity?.issuer ?? '';
    const good = await token(lab);
    lab.change(withPartner({ customers: { [issuer]: { name: 'Example Corp', subjects: [] } } }));
    const { response } = await ask(lab, good);
    expect(response?.status).toBe(403);
    expect(response && headerOf(response, 'www-authenticate')).toContain('insufficient_scope');
    lab.change(withPartner({ customers: { [issuer]: { name: 'Example Corp' } } }));
    expect((await ask(lab, good)).response?.status).toBe(200);
  });

  it('answers to no token and to no operation as it should', async () => {
    const lab = new Lab(withPartner());
    const none = await lab.get(account);
    expect(none.response?.status).toBe(401);
    expect(none.why && findRule(none.why, partnerRules.bearer)?.holds).toBe(false);
    expect((await ask(lab, await token(lab), `https://${host}/constructor`)).response?.status).toBe(
      404,
    );
    for (const broken of ['.', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.', '__proto__'])
      expect((await ask(lab, broken)).response?.status).toBe(401);
  });
});
