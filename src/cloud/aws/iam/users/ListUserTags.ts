import { users } from '../entity/kinds.ts';
import { listTagsAction } from '../entity/tagActions.ts';

export const listUserTags = listTagsAction(users, 'ListUserTags');
