import type * as z from 'zod';
import type { account } from '../schema/account.ts';

/**
 * Users of the management account: who administers Identity Center. The key is a demonstration: it is
 * published and protects nothing.
 */
export const managementUsers: z.input<typeof account>['users'] = {
  'org-admin': {
    userId: 'AIDAWO645SY5K7RM2DQXN',
    accessKeys: [
      {
        accessKeyId: 'AKIAWO645SY5ILM4CTWO',
        secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00001',
      },
    ],
    attachedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  },
};
