import type { Actor } from '../flow.ts';

/** The program at which people of Identity Center begin when they want credentials. */
export const awsCli = {
  name: 'AWS CLI',
  kind: 'client',
  about:
    'Runs in a terminal. It holds no key of its own: Identity Center’s services tell it, step by step, what it may have.',
} as const satisfies Actor;

export const oidc = {
  name: 'Identity Center OIDC',
  kind: 'aws',
  hosts: ['oidc.*.amazonaws.com'],
  about:
    'The authorization server of IAM Identity Center. It registers clients and gives them access tokens once a person has agreed.',
} as const satisfies Actor;

/** The portal as people see it. The address that a device shows leads there too. */
export const portal = {
  name: 'AWS access portal',
  kind: 'aws',
  hosts: ['*.awsapps.com', 'device.sso.*.amazonaws.com'],
  about:
    'The web site where people see the accounts and applications that were assigned to them, and where they agree that a program may act for them.',
} as const satisfies Actor;

export const identityCenterSignIn = {
  name: 'Identity Center sign-in',
  kind: 'aws',
  hosts: ['*.signin.aws'],
  about:
    'Asks people of Identity Center to prove who they are: against its own store, Active Directory, or an external identity provider.',
} as const satisfies Actor;

/** The portal as programs see it. */
export const portalApi = {
  name: 'Access portal API',
  kind: 'aws',
  hosts: ['portal.sso.*.amazonaws.com'],
  about:
    'Tells the holder of an access token which accounts and roles are assigned, and hands out their credentials.',
} as const satisfies Actor;

/** Where browsers post a SAML response, whoever signed it. */
export const awsSignIn = {
  name: 'AWS sign-in',
  kind: 'aws',
  hosts: ['signin.aws.amazon.com'],
  about: 'Takes the SAML response from the browser and calls STS on the person’s behalf.',
} as const satisfies Actor;

export const awsConsole = {
  name: 'AWS console',
  kind: 'aws',
  hosts: ['console.aws.amazon.com', '*.console.aws.amazon.com'],
  about: 'A web site that calls AWS services with the credentials of whoever is signed in.',
} as const satisfies Actor;
