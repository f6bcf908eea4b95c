import { roleHolder } from '../entity/holder.ts';
import { putInlineAction } from '../entity/inlinePolicies.ts';

export const putRolePolicy = putInlineAction(roleHolder);
