import { policies } from '../entity/kinds.ts';
import { untagAction } from '../entity/tagActions.ts';

export const untagPolicy = untagAction(policies, 'UntagPolicy');
