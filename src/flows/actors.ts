import type { Actor } from './flow.ts';

/** Parties of AWS that many flows meet. */
export const sts = {
  name: 'AWS STS',
  kind: 'aws',
  hosts: ['sts.amazonaws.com', 'sts.*.amazonaws.com'],
  about:
    'Security Token Service. It checks the caller’s proof and the role’s trust policy, then issues temporary credentials.',
} as const satisfies Actor;

export const s3 = {
  name: 'Amazon S3',
  kind: 'aws',
  hosts: ['s3.*.amazonaws.com', '*.s3.*.amazonaws.com'],
  about: 'Holds the objects. It checks the signature of every request, then the policies.',
} as const satisfies Actor;
