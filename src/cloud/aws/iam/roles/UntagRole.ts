import { roles } from '../entity/kinds.ts';
import { untagAction } from '../entity/tagActions.ts';

export const untagRole = untagAction(roles, 'UntagRole');
