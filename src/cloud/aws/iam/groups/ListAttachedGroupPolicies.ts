import { groupHolder } from '../entity/holder.ts';
import { listAttachedAction } from '../entity/attachedPolicies.ts';

export const listAttachedGroupPolicies = listAttachedAction(groupHolder);
