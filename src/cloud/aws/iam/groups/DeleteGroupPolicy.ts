import { groupHolder } from '../entity/holder.ts';
import { deleteInlineAction } from '../entity/inlinePolicies.ts';

export const deleteGroupPolicy = deleteInlineAction(groupHolder);
