import * as fc from 'fast-check';
import { textOf, utf8 } from '../kit/bytes.ts';

/** Names that plain objects inherit. */
export const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
/** Half a surrogate pair as U+FFFD, as everything that encodes text writes it. */
export const wellFormed = (text: string): string => textOf(utf8(text));
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...inherited, '', '%', '%zz', '+', '..', '<a/>', 'x'.repeat(3000)),
);
