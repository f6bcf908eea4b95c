import { samlProviders } from '../entity/kinds.ts';
import { tagAction } from '../entity/tagActions.ts';

export const tagSamlProvider = tagAction(samlProviders, 'TagSAMLProvider');
