import { roleHolder } from '../entity/holder.ts';
import { detachAction } from '../entity/attachedPolicies.ts';

export const detachRolePolicy = detachAction(roleHolder);
