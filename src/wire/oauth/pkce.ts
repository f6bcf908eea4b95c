import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url, utf8 } from '../../kit/bytes.ts';

/** RFC 7636 section 4.1: 43 to 128 of the characters that need no escape. */
export const isCodeVerifier = (text: string): boolean => /^[A-Za-z0-9._~-]{43,128}$/.test(text);

/** RFC 7636 section 4.2, of the method S256: a SHA-256 in base64url. */
export const isCodeChallenge = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** The S256 challenge of a verifier (RFC 7636 section 4.2). */
export const challengeOf = (verifier: string): string => toBase64Url(sha256(utf8(verifier)));
