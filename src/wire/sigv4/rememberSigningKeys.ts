import { writeScope } from './credentialScope.ts';
import { signingKey, type SigningKey } from './signingKey.ts';

/**
 * A `signingKey` that remembers the last `size` keys it derived. The key of a scope lasts a day, and
 * deriving it costs more than the signature itself.
 */
export function rememberSigningKeys(size: number): typeof signingKey {
  const known = new Map<string, SigningKey>();
  return (secretAccessKey, scope) => {
    const id = `${secretAccessKey}\n${writeScope(scope)}`;
    const found = known.get(id);
    if (found) return found;
    const made = signingKey(secretAccessKey, scope);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= size) known.delete(oldest);
    known.set(id, made);
    return made;
  };
}
