import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, toHex } from '../../kit/bytes.ts';
import { parseCertificate, pemBody } from './certificate.ts';
import { testKeys } from './testKeys.testing.ts';

/** A key of 512 bits, below what IAM takes. */
const smallKey =
  'MIIBhzCCATGgAwIBAgIUY7jaWvauYyNVrPCqDfhmLOPGdqIwDQYJKoZIhvcNAQELBQAwGDEWMBQGA1UEAwwNc21hbGwuZXhhbXBsZTAeFw0yNjExMjMwNzQyMzVaFw0zNjExMjAwNzQyMzVaMBgxFjAUBgNVBAMMDXNtYWxsLmV4YW1wbGUwXDANBgkqhkiG9w0BAQEFAANLADBIAkEAwki8ATDYYPn6IpHj0KF5Npj3dxsu5cIsWeBaLFM95ZVnaQRdd6R3yxisW5YxjItf779Af79dVo1BQBnEE5ET5wIDAQABo1MwUTAdBgNVHQ4EFgQUJi7KtGYLZha3c9o0KzuX6At7B9swHwYDVR0jBBgwFoAUJi7KtGYLZha3c9o0KzuX6At7B9swDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAANBAAM/LVlssVFKBZKRApYzIjMtLtpqlghFm7bA3dRxlmSPb1D+XzHlzXmUBOTkbTmapqIZkXoCjswnKFFG+9ZFSmw=';

const ellipticKey =
  'MIIBlzCCAT2gAwIBAgIUBO1mR6O99zq9fZ8Y5FBiw9hB7sUwCgYIKoZIzj0EAwIwITEKMAgGA1UECgwBeDETMBEGA1UEAwwKZWMuZXhhbXBsZTAeFw0yNjExMjMwNzQyMzVaFw0zNjExMjAwNzQyMzVaMCExCjAIBgNVBAoMAXgxEzARBgNVBAMMCmVjLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATll+5YvaIh0CdnC+7bAiFQEU1MvyROvNLGmnpKAW5ofnasiGrV5eU09c5kXcs/soBicZMmxgL9DDGMAJNYmi1so1MwUTAdBgNVHQ4EFgQU9kIymq/6+abskfqm0WGGGXCLjOwwHwYDVR0jBBgwFoAU9kIymq/6+abskfqm0WGGGXCLjOwwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBQcymPktCoqc5RKF9NgH6jjU+R2CrPZpKF7nbYwxqF6wIhAJOmsZqikzKjHmORMQDQUwvjLZSsq9Zh4oiWaG4mfLuO';

/** The demonstration certificate with keyUsage renamed to basicConstraints, which it has already. */
function repeatedExtension(): string {
  const der = fromBase64(pemBody(testKeys.adfs.certificatePem)) ?? new Uint8Array(0);
  const hex = toHex(der).replace('0603551d0f', '0603551d13');
  return toBase64(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
}

describe('parseCertificate', () => {
  it.each(Object.entries(testKeys))('reads %s as Node does', (_, { certificatePem }) => {
    const read = parseCertificate(certificatePem);
    const reference = new X509Certificate(certificatePem);
    if (!read.ok) throw new Error(read.faults.join(' '));
    const { value } = read;
    expect(`CN=${value.subjectCommonName}`).toBe(reference.subject);
    expect(value.notBefore).toBe(Date.parse(reference.validFrom));
    expect(value.notAfter).toBe(Date.parse(reference.validTo));
    expect(value.fingerprint.toUpperCase()).toBe(reference.fingerprint256.replaceAll(':', ''));
    expect(value.keyBits).toBe(reference.publicKey.asymmetricKeyDetails?.modulusLength);
    expect(toBase64(value.publicKey)).toBe(
      reference.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    );
  });

  it('reads base64 without PEM, broken into lines or not', () => {
    const body = pemBody(testKeys.adfs.certificatePem);
    const bare = parseCertificate(body.replace(/\s/g, ''));
    expect(bare).toEqual(parseCertificate(testKeys.adfs.certificatePem));
    expect(bare.ok && bare.value.base64).toBe(body.replace(/\s/g, ''));
  });

  it.each([
    ['', 'not base64'],
    ['***', 'not base64'],
    [toBase64(new Uint8Array([1, 2, 3])), 'not X.509'],
    [smallKey, '512 bits'],
    [ellipticKey, 'not RSA'],
    [repeatedExtension(), 'same extension twice'],
    [testKeys.adfs.privateKeyPem, 'not X.509'],
  ])('refuses %.20s', (text, fault) => {
    const read = parseCertificate(text);
    expect(read.ok ? '' : read.faults.join()).toContain(fault);
  });

  it('refuses every truncation', () => {
    const der = fromBase64(pemBody(testKeys.adfs.certificatePem)) ?? new Uint8Array(0);
    for (let length = 1; length < der.length; length += 1)
      expect(parseCertificate(toBase64(der.subarray(0, length))).ok).toBe(false);
  });
});
