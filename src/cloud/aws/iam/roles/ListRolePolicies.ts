import { roleHolder } from '../entity/holder.ts';
import { listInlineAction } from '../entity/inlinePolicies.ts';

export const listRolePolicies = listInlineAction(roleHolder);
