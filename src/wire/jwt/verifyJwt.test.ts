import * as fc from 'fast-check';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { toBase64Url, utf8 } from '../../kit/bytes.ts';
import { failures } from '../../kit/why.ts';
import type { JwsAlgorithm } from './algorithms.ts';
import { awsDemonstrationKeys } from './awsDemonstrationKeys.ts';
import { demonstrationKeys } from './demonstrationKeys.ts';
import { publicJwkOf, type PrivateJwk, type PublicJwk } from './jwk.ts';
import { readJwt } from './readJwt.ts';
import { jwtRule } from './rules.ts';
import { signJwt } from './signJwt.ts';
import { testKeys } from './testKeys.testing.ts';
import { verifiesSignature, verifyJwt } from './verifyJwt.ts';

const claims = { iss: 'https://idp.example', sub: 'ana', exp: 1 };
const { social, google } = demonstrationKeys;
const all = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'] as const;
const keys = { keys: [publicJwkOf(social, 'RS256')] };

async function signed(key: PrivateJwk, alg: JwsAlgorithm, header: object = { kid: key.kid }) {
  const result = await signJwt({ alg, ...header }, claims, key);
  if (!result.ok) throw new Error(result.faults.join());
  return result.value;
}

const part = (value: object) => toBase64Url(utf8(JSON.stringify(value)));
const failed = async (text: string, set: { keys: readonly PublicJwk[] } = keys) =>
  failures((await verifyJwt(text, { keys: set, algorithms: all })).why).map(({ rule }) => rule);

const joe =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
const frodo =
  'SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb250byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24ndCBrZWVwIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2hlcmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9mZiB0by4';

const vectors: readonly (readonly [string, JwsAlgorithm, PublicJwk, string])[] = [
  [
    'RFC 7515 A.2',
    'RS256',
    {
      kty: 'RSA',
      n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
      e: 'AQAB',
    },
    `eyJhbGciOiJSUzI1NiJ9.${joe}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw`,
  ],
  [
    'RFC 7515 A.3',
    'ES256',
    {
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    },
    `eyJhbGciOiJFUzI1NiJ9.${joe}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
  ],
  [
    'RFC 7515 A.4',
    'ES512',
    {
      kty: 'EC',
      crv: 'P-521',
      x: 'AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk',
      y: 'ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2',
    },
    'eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn',
  ],
  [
    'RFC 7520 4.1',
    'RS256',
    {
      kty: 'RSA',
      n: 'n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZdR8_KuKPEHLd4rHVTeT-O-XV2jRojdNhxJWTDvNd7nqQ0VEiZQHz_AJmSCpMaJMRBSFKrKb2wqVwGU_NsYOYL-QtiWN2lbzcEe6XC0dApr5ydQLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tpe-OfVfHd1E6cS6M1FZcD1NNLYD5lFHpPI9bTwJlsde3uhGqC0ZCuEHg8lhzwOHrtIQbS0FVbb9k3-tVTU4fg_3L_vniUFAKwuCLqKnS2BYwdq_mzSnbLY7h_qixoR7jig3__kRhuaxwUkRz5iaiQkqgc5gHdrNP5zw',
      e: 'AQAB',
    },
    `eyJhbGciOiJSUzI1NiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9.${frodo}.MRjdkly7_-oTPTS3AXP41iQIGKa80A0ZmTuV5MEaHoxnW2e5CZ5NlKtainoFmKZopdHM1O2U4mwzJdQx996ivp83xuglII7PNDi84wnB-BDkoBwA78185hX-Es4JIwmDLJK3lfWRa-XtL0RnltuYv746iYTh_qHRD68BNt1uSNCrUCTJDt5aAE6x8wW1Kt9eRo4QPocSadnHXFxnt8Is9UzpERV0ePPQdLuW3IS_de3xyIrDaLGdjluPxUAhb6L2aXic1U12podGU0KLUQSE_oI-ZnmKJ3F4uOZDnd6QZWJushZ41Axf_fcIe8u9ipH84ogoree7vjbU5y18kDquDg`,
  ],
  [
    'RFC 7520 4.3',
    'ES512',
    {
      kty: 'EC',
      crv: 'P-521',
      x: 'AHKZLLOsCOzz5cY97ewNUajB957y-C-U88c3v13nmGZx6sYl_oJXu9A5RkTKqjqvjyekWF-7ytDyRXYgCF5cj0Kt',
      y: 'AdymlHvOiLxXkEhayXQnNCvDX4h9htZaCJN34kfmC6pV5OhQHiraVySsUdaQkAgDPrwQrJmbnX9cwlGfP-HqHZR1',
    },
    `eyJhbGciOiJFUzUxMiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9.${frodo}.AE_R_YZCChjn4791jSQCrdPZCNYqHXCTZH0-JZGYNlaAjP2kqaluUIIUnC9qvbu9Plon7KRTzoNEuT4Va2cmL1eJAQy3mtPBu_u_sDDyYjnAMDxXPn7XrT0lw-kvAD890jl8e2puQens_IEKBpHABlsbEPX6sFY8OcGDqoRuBomu9xQ2`,
  ],
];

test.each(vectors)('%s verifies, and not when altered', async (_, alg, key, text) => {
  expect(await verifiesSignature(text, key, alg)).toBe(true);
  expect(await verifiesSignature(text.replace('.', '.A'), key, alg)).toBe(false);
});

const pairs: readonly (readonly [JwsAlgorithm, PrivateJwk])[] = [
  ['RS256', social],
  ['RS384', social],
  ['RS512', awsDemonstrationKeys.cognitoIdentity],
  ['ES256', testKeys.p256],
  ['ES384', awsDemonstrationKeys.outboundEc],
  ['ES512', testKeys.p521],
];

test.each(pairs)('%s signs the same bytes twice, as jose verifies them', async (alg, key) => {
  const text = await signed(key, alg);
  expect(await signed(key, alg)).toBe(text);
  const published = publicJwkOf(key, alg);
  expect(JSON.stringify(published)).not.toContain(key.d);
  await compactVerify(text, await importJWK({ ...published }, alg));
  const { why, token } = await verifyJwt(text, { keys: { keys: [published] }, algorithms: all });
  expect(why.holds).toBe(true);
  expect(token?.claims).toEqual(claims);
});

describe('verifyJwt refuses', () => {
  test('alg none, and the public key taken for a secret, by the algorithm', async () => {
    const none = `${part({ alg: 'none', kid: social.kid })}.${part(claims)}.`;
    expect(await failed(none)).toEqual([jwtRule.alg]);
    const input = `${part({ alg: 'HS256', kid: social.kid })}.${part(claims)}`;
    const secret = await crypto.subtle.importKey(
      'raw',
      utf8(social.n),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', secret, utf8(input)));
    expect(await failed(`${input}.${toBase64Url(mac)}`)).toEqual([jwtRule.alg]);
  });

  test('an unknown key, another key, and a key of another type', async () => {
    expect(await failed(await signed(google, 'RS256'))).toEqual([jwtRule.kid]);
    const kid = social.kid;
    expect(await failed(await signed(google, 'RS256', { kid }))).toEqual([jwtRule.signature]);
    expect(await failed(await signed(testKeys.p256, 'ES256', { kid }))).toEqual([jwtRule.keyType]);
  });

  test('a key that the header brings along', async () => {
    const jwk = publicJwkOf(google, 'RS256');
    const header = { kid: social.kid, jwk, jku: 'https://evil.example/jwks' };
    expect(await failed(await signed(google, 'RS256', header))).toEqual([jwtRule.signature]);
  });

  test('critical extensions', async () => {
    const text = await signed(social, 'RS256', { kid: social.kid, crit: ['exp'], exp: 1 });
    expect(await failed(text)).toEqual([jwtRule.crit]);
  });

  test('a token that names no key, unless only one fits', async () => {
    const text = await signed(social, 'RS256', {});
    expect(await failed(text)).toEqual([]);
    const two = { keys: [...keys.keys, publicJwkOf(google, 'RS256')] };
    expect(await failed(text, two)).toEqual([jwtRule.kid]);
    const strict = { keys, algorithms: all, withoutKid: 'refuse' } as const;
    expect(failures((await verifyJwt(text, strict)).why)[0]?.rule).toBe(jwtRule.kid);
  });

  test('an algorithm that is not accepted, and a broken key', async () => {
    const text = await signed(social, 'RS256');
    const { why } = await verifyJwt(text, { keys, algorithms: ['RS512'] });
    expect(failures(why).map(({ rule }) => rule)).toEqual([jwtRule.alg]);
    const broken = { keys: [{ kty: 'RSA', n: '!', e: '', kid: social.kid } as const] };
    expect(await failed(text, broken)).toEqual([jwtRule.signature]);
  });

  test('any change of one character', async () => {
    const text = await signed(testKeys.p256, 'ES256');
    const set = { keys: [publicJwkOf(testKeys.p256, 'ES256')] };
    const place = fc.nat(text.length - 1);
    const other = fc.constantFrom(...'ABCXYZabcxyz0189-_.=+/ '.split(''));
    await fc.assert(
      fc.asyncProperty(place, other, async (at, character) => {
        fc.pre(text[at] !== character);
        const changed = `${text.slice(0, at)}${character}${text.slice(at + 1)}`;
        expect(await failed(changed, set)).not.toEqual([]);
      }),
    );
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
    for (const character of last.filter((one) => one !== text.at(-1)))
      expect(await failed(text.slice(0, -1) + character, set)).not.toEqual([]);
  });

  test('whatever is no token, without throwing', async () => {
    const json = fc.jsonValue().map((value) => toBase64Url(utf8(JSON.stringify(value))));
    const header = fc
      .record({ alg: fc.oneof(fc.constantFrom(...all), fc.jsonValue()), kid: fc.jsonValue() })
      .map(part);
    const text = fc.oneof(
      fc.string(),
      fc.tuple(fc.oneof(json, header), json, fc.base64String()).map((parts) => parts.join('.')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        expect(await failed(given)).not.toEqual([]);
      }),
    );
  });
});

test('readJwt tells the precise fault', () => {
  const good = part({ alg: 'RS256' });
  const faults = (text: string) => {
    const read = readJwt(text);
    return read.ok ? [] : read.faults.map((fault) => `${fault.part} ${fault.reason}`);
  };
  const raw = (text: string) => toBase64Url(utf8(text));
  expect(faults(`${good}.${good}.AA`)).toEqual([]);
  expect(faults('a.b')).toEqual(['token parts']);
  expect(faults('a.b.c.d.e')).toEqual(['token parts']);
  expect(faults('x'.repeat(200_000))).toEqual(['token length']);
  expect(faults(`${good}=.${good}.AB`)).toEqual(['header base64url', 'signature base64url']);
  expect(faults(`${raw('[]')}.${raw('{')}.`)).toEqual(['header object', 'claims json']);
  expect(faults(`${good}._w.`)).toEqual(['claims utf8']);
  expect(faults(`${good}.${raw('{"a":{"b":1,"\\u0062" :2}}')}.`)).toEqual(['claims duplicate']);
  expect(faults(`${good}.${raw('{"a":[{"b":"a:"},{"b":"\\":"}],"b":"a"}')}.`)).toEqual([]);
});

test('signJwt refuses a key that does not fit, or is broken', async () => {
  expect((await signJwt({ alg: 'ES256' }, claims, social)).ok).toBe(false);
  expect((await signJwt({ alg: 'ES256' }, claims, { ...testKeys.p256, d: 'AA' })).ok).toBe(false);
});
