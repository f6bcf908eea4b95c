/** A seed that nobody foresees. */
export const newSeed = (): string => crypto.getRandomValues(new Uint32Array(1)).join('');
