/** The two ways to prove a web identity. Fetched together, when a first token comes. */
export { proveByAccessToken } from './proveByAccessToken.ts';
export { proveByIdToken } from './proveByIdToken.ts';
