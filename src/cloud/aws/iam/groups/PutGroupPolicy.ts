import { groupHolder } from '../entity/holder.ts';
import { putInlineAction } from '../entity/inlinePolicies.ts';

export const putGroupPolicy = putInlineAction(groupHolder);
