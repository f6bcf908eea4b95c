/** The keys with one of them in another place, the first being 0. */
export const movedTo = (keys: readonly string[], key: string, to: number): readonly string[] =>
  keys.filter((one) => one !== key).toSpliced(to, 0, key);
