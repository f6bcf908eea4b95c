import { userHolder } from '../entity/holder.ts';
import { detachAction } from '../entity/attachedPolicies.ts';

export const detachUserPolicy = detachAction(userHolder);
