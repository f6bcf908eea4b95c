import { groupHolder } from '../entity/holder.ts';
import { detachAction } from '../entity/attachedPolicies.ts';

export const detachGroupPolicy = detachAction(groupHolder);
