import type { Actor } from '../flow.ts';

/** Who takes part in SAML federation, wherever it leads. */
export const adfs = {
  name: 'AD FS',
  kind: 'idp',
  hosts: ['adfs.corp.example'],
  about:
    'The identity provider of Example Corp. It knows the people through Active Directory and signs what it says about them.',
} as const satisfies Actor;

export const sts = {
  name: 'AWS STS',
  kind: 'aws',
  hosts: ['sts.amazonaws.com', 'sts.*.amazonaws.com'],
  about:
    'Security Token Service. It checks the assertion and the role’s trust policy, then issues temporary credentials.',
} as const satisfies Actor;

export const s3 = {
  name: 'Amazon S3',
  kind: 'aws',
  hosts: ['s3.*.amazonaws.com', '*.s3.*.amazonaws.com'],
  about: 'Holds the reports. It checks the signature of every request, then the policies.',
} as const satisfies Actor;
