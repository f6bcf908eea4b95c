import { roleHolder } from '../entity/holder.ts';
import { attachAction } from '../entity/attachedPolicies.ts';

export const attachRolePolicy = attachAction(roleHolder);
