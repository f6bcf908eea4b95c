import { userHolder } from '../entity/holder.ts';
import { deleteInlineAction } from '../entity/inlinePolicies.ts';

export const deleteUserPolicy = deleteInlineAction(userHolder);
