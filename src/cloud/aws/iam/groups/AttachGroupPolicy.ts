import { groupHolder } from '../entity/holder.ts';
import { attachAction } from '../entity/attachedPolicies.ts';

export const attachGroupPolicy = attachAction(groupHolder);
