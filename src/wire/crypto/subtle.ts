export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** What is said where a page has no `crypto.subtle`: it is neither https nor localhost. */
export const noSubtleCrypto =
  'This page has no crypto.subtle. Browsers give it only to pages served over https or from localhost.';

/** WebCrypto, or undefined in an insecure context. */
export const subtleCrypto = (): SubtleCrypto | undefined =>
  (globalThis as { readonly crypto?: { readonly subtle?: SubtleCrypto } }).crypto?.subtle;
