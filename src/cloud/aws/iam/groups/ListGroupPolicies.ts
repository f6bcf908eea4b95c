import { groupHolder } from '../entity/holder.ts';
import { listInlineAction } from '../entity/inlinePolicies.ts';

export const listGroupPolicies = listInlineAction(groupHolder);
