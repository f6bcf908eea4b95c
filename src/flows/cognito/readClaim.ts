import { readJwt } from '../../wire/jwt/readJwt.ts';

/** A claim of a token as text, a list with commas; empty where the token has none. Nothing is verified. */
export function claimIn(token: string, name: string): string {
  const read = readJwt(token);
  const value = read.ok ? read.value.claims[name] : undefined;
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String).join(', ');
}
