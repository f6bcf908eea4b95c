import { userHolder } from '../entity/holder.ts';
import { listAttachedAction } from '../entity/attachedPolicies.ts';

export const listAttachedUserPolicies = listAttachedAction(userHolder);
