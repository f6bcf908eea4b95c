import { userHolder } from '../entity/holder.ts';
import { attachAction } from '../entity/attachedPolicies.ts';

export const attachUserPolicy = attachAction(userHolder);
