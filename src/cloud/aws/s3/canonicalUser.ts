import { utf8 } from '../../../kit/bytes.ts';
import { sha256Hex } from '../../../wire/sigv4/sha256.ts';

/**
 * The canonical user id by which S3 names an account as owner: 64 hexadecimal digits. AWS draws it; here
 * it follows from the account id.
 */
export const canonicalUser = (account: string): string =>
  sha256Hex(utf8(`canonical-user/${account}`));
