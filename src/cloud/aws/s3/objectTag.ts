import { md5 } from '@noble/hashes/legacy.js';
import { toHex, utf8 } from '../../../kit/bytes.ts';

/** An object's ETag: for one that was put whole, the MD5 of its bytes in quotation marks. */
export const objectTag = (text: string): string => `"${toHex(md5(utf8(text)))}"`;
