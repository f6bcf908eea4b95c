import { toHex } from '../../kit/bytes.ts';
import { hmacSha256 } from './sha256.ts';
import type { SigningKey } from './signingKey.ts';
import type { StringToSign } from './stringToSign.ts';

/** Step 5 of Signature Version 4: the signature in lower-case hexadecimal. */
export const signature = (key: Pick<SigningKey, 'key'>, toSign: Pick<StringToSign, 'text'>) =>
  toHex(hmacSha256(key.key, toSign.text));
