import { toBase64, utf8 } from '../../kit/bytes.ts';
import { hmacSha256 } from '../sigv4/sha256.ts';

/**
 * `SECRET_HASH`, by which an app client with a secret proves that it has it (Amazon Cognito Developer
 * Guide, "Computing secret hash values").
 */
export const secretHash = (username: string, clientId: string, clientSecret: string): string =>
  toBase64(hmacSha256(utf8(clientSecret), username + clientId));
