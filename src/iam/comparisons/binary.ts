import { fromBase64, toBase64 } from '../../kit/bytes.ts';
import type { Comparison } from '../comparison.ts';

/** Bytes as base64. Two spellings of the same bytes are equal. */
const canonical = (text: string | undefined): string | undefined => {
  const bytes = text === undefined ? undefined : fromBase64(text);
  return bytes && toBase64(bytes);
};

export const binary: Comparison = {
  expects: 'base64',
  compile: (wanted) => {
    const bytes = canonical(wanted);
    return bytes === undefined ? undefined : { matches: (saw) => canonical(saw) === bytes };
  },
};
