import { userHolder } from '../entity/holder.ts';
import { getInlineAction } from '../entity/inlinePolicies.ts';

export const getUserPolicy = getInlineAction(userHolder);
