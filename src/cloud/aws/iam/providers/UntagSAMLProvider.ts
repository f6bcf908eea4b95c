import { samlProviders } from '../entity/kinds.ts';
import { untagAction } from '../entity/tagActions.ts';

export const untagSamlProvider = untagAction(samlProviders, 'UntagSAMLProvider');
