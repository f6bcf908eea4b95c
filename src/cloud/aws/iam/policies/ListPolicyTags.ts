import { readablePolicies } from './awsPolicies.ts';
import { listTagsAction } from '../entity/tagActions.ts';

export const listPolicyTags = listTagsAction(readablePolicies, 'ListPolicyTags');
