import type { World } from '../../cloud/world/world.ts';
import { type Change, changeRole, changeUser, rewritePolicy } from '../worldChanges.ts';
import { partnerAccount } from './partner.ts';

/** The trust policy of a role, with its JSON text rewritten. */
export const rewriteTrust = (role: string, from: string, to: string, account?: string): Change =>
  changeRole(
    role,
    (old) => ({
      ...old,
      trustPolicy: rewritePolicy(old.trustPolicy, (text) => text.replaceAll(from, to)),
    }),
    account,
  );

/** Takes one of a user's inline policies away. */
export const withoutUserPolicy = (user: string, policy: string, account?: string): Change =>
  changeUser(
    user,
    ({ policies: { [policy]: _gone, ...policies }, ...rest }) => ({ ...rest, policies }),
    account,
  );

/** The vendor deletes its user and makes another of the same name. The key stays, so that nothing else differs. */
export const makeCollectorAnew: Change = changeUser(
  'collector',
  (user) => ({ ...user, userId: 'AIDASEO3A5HFQJ26S3OZ5' }),
  partnerAccount,
);

/** Writes a control policy and attaches it to the root of the organization. */
export const attachControlPolicy =
  (
    kind: 'serviceControlPolicies' | 'resourceControlPolicies',
    name: string,
    document: World['organization']['policies'][string],
  ): Change =>
  ({ organization, ...world }) => ({
    ...world,
    organization: {
      ...organization,
      policies: { ...organization.policies, [name]: document },
      root: { ...organization.root, [kind]: [...organization.root[kind], name] },
    },
  });
