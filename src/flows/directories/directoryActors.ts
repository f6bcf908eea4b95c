import type { Actor } from '../flow.ts';

/** Parties of AWS that the flows with a directory meet. */
export const signin = {
  name: 'AWS sign-in',
  kind: 'aws',
  hosts: ['signin.aws.amazon.com'],
  about: 'Turns temporary credentials into a session of the console.',
} as const satisfies Actor;

export const consoleSite = {
  name: 'AWS console',
  kind: 'aws',
  hosts: ['console.aws.amazon.com', '*.console.aws.amazon.com'],
  about: 'A web site that calls AWS services with the credentials of whoever is signed in.',
} as const satisfies Actor;

/** Who signs in at the directory, and with what. */
export interface DirectoryBag {
  readonly username: string;
  readonly password: string;
}
