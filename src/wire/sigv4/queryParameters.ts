import { percentDecode } from './percentEncoding.ts';

export type QueryParameters = readonly (readonly [name: string, value: string])[];

/** The parameters of a raw query, decoded, in the order sent. A plus sign is a blank, as in forms. */
export const queryParameters = (query: string): QueryParameters =>
  query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    });

const decode = (text: string): string => percentDecode(text.replaceAll('+', ' '));
