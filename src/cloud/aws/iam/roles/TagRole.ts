import { roles } from '../entity/kinds.ts';
import { tagAction } from '../entity/tagActions.ts';

export const tagRole = tagAction(roles, 'TagRole');
