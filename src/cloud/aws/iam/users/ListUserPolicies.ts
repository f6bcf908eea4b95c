import { userHolder } from '../entity/holder.ts';
import { listInlineAction } from '../entity/inlinePolicies.ts';

export const listUserPolicies = listInlineAction(userHolder);
