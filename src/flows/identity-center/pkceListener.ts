/**
 * Where the command line waits for the browser, and what it draws for one sign-in. A real one draws port,
 * state and verifier anew each time; these are fixed so that a replay is exact.
 */
export const listener = {
  host: '127.0.0.1:51234',
  path: '/oauth/callback',
  state: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  verifier: 'demonstration-verifier-that-protects-nothing-and-has-64-letters-',
} as const;

/** As it was registered: at a loopback address the port is left open. */
export const registeredRedirect = `http://127.0.0.1${listener.path}`;
export const redirectUri = `http://${listener.host}${listener.path}`;
