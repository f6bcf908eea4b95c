import { users } from '../entity/kinds.ts';
import { untagAction } from '../entity/tagActions.ts';

export const untagUser = untagAction(users, 'UntagUser');
