import { roleHolder } from '../entity/holder.ts';
import { deleteInlineAction } from '../entity/inlinePolicies.ts';

export const deleteRolePolicy = deleteInlineAction(roleHolder);
