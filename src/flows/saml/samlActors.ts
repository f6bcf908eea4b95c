import type { Actor } from '../flow.ts';

/** The identity provider of SAML federation, wherever it leads. */
export const adfs = {
  name: 'AD FS',
  kind: 'idp',
  hosts: ['adfs.corp.example'],
  about:
    'The identity provider of Example Corp. It knows the people through Active Directory and signs what it says about them.',
} as const satisfies Actor;
