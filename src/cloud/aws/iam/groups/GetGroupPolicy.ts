import { groupHolder } from '../entity/holder.ts';
import { getInlineAction } from '../entity/inlinePolicies.ts';

export const getGroupPolicy = getInlineAction(groupHolder);
