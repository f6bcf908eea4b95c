import { roles } from '../entity/kinds.ts';
import { listTagsAction } from '../entity/tagActions.ts';

export const listRoleTags = listTagsAction(roles, 'ListRoleTags');
