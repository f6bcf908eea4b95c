import { users } from '../entity/kinds.ts';
import { tagAction } from '../entity/tagActions.ts';

export const tagUser = tagAction(users, 'TagUser');
