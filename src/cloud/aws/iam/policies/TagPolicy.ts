import { policies } from '../entity/kinds.ts';
import { tagAction } from '../entity/tagActions.ts';

export const tagPolicy = tagAction(policies, 'TagPolicy');
