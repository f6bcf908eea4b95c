import { roleHolder } from '../entity/holder.ts';
import { getInlineAction } from '../entity/inlinePolicies.ts';

export const getRolePolicy = getInlineAction(roleHolder);
