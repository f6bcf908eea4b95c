import { toBase64Url, utf8 } from '../../kit/bytes.ts';

const written = (part: unknown): string => toBase64Url(utf8(JSON.stringify(part)));

/**
 * The ID token that Facebook's Limited Login gives to an app on a phone in place of an access token
 * (Meta, "Limited Login"). Its signature is none: whoever is asked about it here refuses it unread.
 */
export const limitedLoginToken = [
  written({ alg: 'RS256', typ: 'JWT', kid: 'limited-login' }),
  written({
    iss: 'https://www.facebook.com',
    aud: '880123456789012',
    sub: '10223344556677889',
    iat: Date.UTC(2026, 8, 14, 8, 29) / 1000,
    exp: Date.UTC(2026, 8, 14, 9, 29) / 1000,
  }),
  toBase64Url(utf8('a signature that nobody gets to see')),
].join('.');
