import { userHolder } from '../entity/holder.ts';
import { putInlineAction } from '../entity/inlinePolicies.ts';

export const putUserPolicy = putInlineAction(userHolder);
