import type * as z from 'zod';
import { demonstrationKeys } from '../../../wire/saml/demonstrationKeys.ts';
import { assign } from '../../aws/identity-center/assign.ts';
import { dataAccount, reportsBucket } from '../defaultNames.ts';
import type { AccountAssignmentIn, World } from '../world.ts';
import type { worldSchema } from '../worldSchema.ts';

/** Ids of the default world's Identity Center, for those who talk about them. */
export const identityCenterIds = {
  dana: '9067c4a1b2-5d0c3e6f-1a2b-4c3d-8e4f-5a6b7c8d9e0f',
  eli: '9067c4a1b2-7f1e5d3c-2b4a-4968-9786-a5b4c3d2e1f0',
  analysts: '9067c4a1b2-0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9',
  reportReader: 'ps-4d7e1f0a2b3c5968',
  administrator: 'ps-8b6a4c2e0f1d3579',
} as const;

/** What the instance says before anything is assigned. The passwords are published and protect nothing. */
export const defaultIdentityCenter: z.input<typeof worldSchema>['identityCenter'] = {
  instanceId: 'ssoins-7223a1b4c5d6e7f8',
  identityStoreId: 'd-9067c4a1b2',
  region: 'us-east-1',
  acsId: '3f0d2a68-91b7-4c5e-8f24-6a1c9e7b5d30',
  signingKey: demonstrationKeys.identityCenter,
  identitySource: { kind: 'identity-center' },
  users: {
    [identityCenterIds.dana]: {
      userName: 'dana@corp.example',
      displayName: 'Dana Whitfield',
      name: { givenName: 'Dana', familyName: 'Whitfield' },
      email: 'dana@corp.example',
      enterprise: { department: 'Analytics', costCenter: '4711' },
      password: 'demonstration-dana',
    },
    [identityCenterIds.eli]: {
      userName: 'eli@corp.example',
      displayName: 'Eli Nakamura',
      name: { givenName: 'Eli', familyName: 'Nakamura' },
      email: 'eli@corp.example',
      enterprise: { department: 'Platform', costCenter: '4712' },
      password: 'demonstration-eli',
    },
  },
  groups: {
    [identityCenterIds.analysts]: {
      displayName: 'Analysts',
      members: {
        '9067c4a1b2-c1d2e3f4-a5b6-4778-8899-aabbccddeeff': identityCenterIds.dana,
        '9067c4a1b2-d1e2f3a4-b5c6-4788-9899-bbaaccddeeff': identityCenterIds.eli,
      },
    },
  },
  applications: {
    'ins-5a6b7c8d9e0f1a2b': {
      name: 'Expense reports',
      assertionConsumerService: 'https://expenses.corp.example/saml/acs',
      audience: 'https://expenses.corp.example/saml',
      attributes: { email: '${user:email}', name: '${user:name}' },
      assigned: [identityCenterIds.dana],
    },
  },
  permissionSets: {
    [identityCenterIds.reportReader]: {
      name: 'ReportReader',
      description: 'Reads the reports',
      inlinePolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:ListBucket', 's3:GetObject'],
            Resource: [`arn:aws:s3:::${reportsBucket}`, `arn:aws:s3:::${reportsBucket}/*`],
          },
        ],
      },
    },
    [identityCenterIds.administrator]: {
      name: 'AdministratorAccess',
      sessionDuration: 14_400,
      managedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
    },
  },
};

const assignments: readonly AccountAssignmentIn[] = [
  {
    permissionSet: identityCenterIds.reportReader,
    account: dataAccount,
    principalType: 'GROUP',
    principalId: identityCenterIds.analysts,
  },
  {
    permissionSet: identityCenterIds.administrator,
    account: dataAccount,
    principalType: 'USER',
    principalId: identityCenterIds.eli,
  },
];

/**
 * Assigns the permission sets as the API does, so that their roles are made by the same code. The ids are
 * drawn from a seed of their own: what else the world draws stays as it was.
 */
export function withAssignments(world: World): World {
  let next: World = { ...world, seed: `${world.seed}/identity-center` };
  for (const assignment of assignments) {
    const assigned = assign(next, assignment);
    if (!assigned.ok) throw new Error(assigned.faults.join(' '));
    next = assigned.value;
  }
  return { ...next, seed: world.seed, counter: world.counter };
}
