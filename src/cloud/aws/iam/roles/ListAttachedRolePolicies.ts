import { roleHolder } from '../entity/holder.ts';
import { listAttachedAction } from '../entity/attachedPolicies.ts';

export const listAttachedRolePolicies = listAttachedAction(roleHolder);
