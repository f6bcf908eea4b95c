import { describe, expect, test } from 'vitest';
import { failures } from '../../kit/why.ts';
import { demonstrationKeys } from '../jwt/demonstrationKeys.ts';
import { publicJwkOf } from '../jwt/jwk.ts';
import { checkIdToken } from './checkIdToken.ts';
import { discoveryUrlOf, readDiscovery, writeDiscovery } from './discovery.ts';
import { readJwks } from './readJwks.ts';
import { oidcRule } from './rules.ts';

const issuer = 'https://idp.example/tenant';
const jwks_uri = `${issuer}/jwks`;

describe('readDiscovery', () => {
  const failed = (document: object | undefined) =>
    failures(readDiscovery(document && { ...document }, issuer).why).map(({ rule }) => rule);
  const good = writeDiscovery({ issuer, jwks_uri });

  test('takes what writeDiscovery writes', () => {
    expect(readDiscovery({ ...good }, issuer)).toMatchObject({
      why: { holds: true },
      jwksUri: jwks_uri,
    });
    expect(discoveryUrlOf(`${issuer}/`)).toBe(`${issuer}/.well-known/openid-configuration`);
  });

  test('refuses another issuer, an address without https, and missing lists', () => {
    expect(failed(undefined)).toEqual([oidcRule.discoveryForm]);
    expect(failed({ ...good, issuer: `${issuer}/` })).toEqual([oidcRule.discoveryIssuer]);
    expect(failed({ ...good, jwks_uri: 'http://idp.example/' })).toEqual([
      oidcRule.discoveryJwksUri,
    ]);
    expect(failed({ ...good, subject_types_supported: [] })).toEqual([oidcRule.discoveryMembers]);
  });
});

describe('readJwks', () => {
  const rsa = publicJwkOf(demonstrationKeys.social, 'RS256');
  const ec = publicJwkOf(demonstrationKeys.corporateOidc, 'ES256');

  test('keeps the keys that can be used, without private halves, and tells why not the others', () => {
    const keys = [
      { ...demonstrationKeys.social },
      ec,
      { kty: 'oct', k: 'AA' },
      { ...rsa, use: 'enc' },
      { ...ec, crv: 'secp256k1' },
      { ...rsa, n: '!' },
      null,
    ];
    const read = readJwks({ keys });
    if (!read.ok) throw new Error(read.faults.join());
    const { n, e, kty, kid } = demonstrationKeys.social;
    expect(read.value.keys).toEqual([{ n, e, kty, kid }, ec]);
    expect(read.value.ignored.map(({ index }) => index)).toEqual([2, 3, 4, 5, 6]);
  });

  test('takes 100 keys of one type and no more', () => {
    const many = (count: number) => ({ keys: Array.from({ length: count }, () => rsa) });
    expect(readJwks(many(100)).ok).toBe(true);
    expect(readJwks(many(101)).ok).toBe(false);
    expect(readJwks({ keys: 'none' }).ok).toBe(false);
    expect(readJwks(undefined).ok).toBe(false);
  });
});

describe('checkIdToken', () => {
  const second = 1_740_387_458;
  const claims = { iss: issuer, sub: 'user-1', aud: 'app', iat: second, exp: second + 60 };
  const checked = (given: object, offset = 0) =>
    checkIdToken({ ...claims, ...given }, { now: (second + offset) * 1000, audiences: ['app'] });
  const faultOf = (given: object, offset = 0) => checked(given, offset).fault?.kind;

  test('takes a token that is alive, complete and for an accepted client', () => {
    expect(checked({})).toMatchObject({ why: { holds: true }, fault: undefined, audience: 'app' });
    expect(checked({ aud: ['app'] }).why.holds).toBe(true);
    expect(checked({ aud: ['x', 'y'], azp: 'app' })).toMatchObject({ audience: 'app' });
    expect(checked({ aud: 'x', azp: 'app' }).why.holds).toBe(true);
  });

  test('compares azp rather than aud, and wants it where audiences are several', () => {
    expect(faultOf({ azp: 'other' })).toBe('wrong-audience');
    expect(faultOf({ aud: ['app', 'x'] })).toBe('several-audiences');
    expect(faultOf({ aud: [] })).toBe('wrong-audience');
    expect(faultOf({ aud: { app: 1 } })).toBe('wrong-audience');
  });

  test('allows five minutes of skew and no second more', () => {
    expect(faultOf({}, 60 + 299)).toBeUndefined();
    expect(checked({}, 60 + 300).fault).toEqual({
      kind: 'expired',
      now: second + 360,
      exp: second + 60,
    });
    expect(faultOf({ nbf: second + 300 })).toBeUndefined();
    expect(faultOf({ nbf: second + 301 })).toBe('not-yet-valid');
  });

  test('wants whole seconds, and the claims that AWS requires', () => {
    for (const claim of ['exp', 'iat', 'nbf'])
      expect(checked({ [claim]: second + 0.5 }).fault).toEqual({ kind: 'malformed-claim', claim });
    for (const claim of ['exp', 'iat', 'sub'])
      expect(checked({ [claim]: undefined }).fault).toEqual({ kind: 'missing-claim', claim });
    expect(faultOf({ exp: String(second + 60) })).toBe('malformed-claim');
  });

  test('collects all failures, and tells the first in the order of AWS', () => {
    const { why, fault } = checked({ sub: '', aud: 'x' }, 1000);
    expect(fault?.kind).toBe('expired');
    expect(failures(why).map(({ rule }) => rule)).toEqual([
      oidcRule.exp,
      oidcRule.sub,
      oidcRule.aud,
    ]);
  });
});
