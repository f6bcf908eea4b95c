import { samlProviders } from '../entity/kinds.ts';
import { listTagsAction } from '../entity/tagActions.ts';

export const listSamlProviderTags = listTagsAction(samlProviders, 'ListSAMLProviderTags');
