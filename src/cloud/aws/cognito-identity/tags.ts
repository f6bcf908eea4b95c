/** FACTS 6.10; the same for the tags of a pool. */
const mostTags = 50;

/** A tag's key, as STS takes it. */
const key = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;

/**
 * Whether these may be tags: not too many, with keys that AWS does not keep for itself. `__proto__` is
 * refused too: a world cannot hold it.
 */
export const areTags = (tags: ReadonlyMap<string, string>): boolean =>
  tags.size <= mostTags &&
  [...tags.keys()].every((name) => key.test(name) && !/^aws:/i.test(name) && name !== '__proto__');

export const readTags = (tags: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(tags);
