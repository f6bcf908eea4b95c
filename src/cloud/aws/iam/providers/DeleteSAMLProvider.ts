import { entityAction } from '../entity/entityAction.ts';
import { samlProviders } from '../entity/kinds.ts';
import { done } from '../steps.ts';

/** DeleteSAMLProvider (IAM API Reference). Roles that trust the provider stay, and let nobody in. */
export const deleteSamlProvider = entityAction(samlProviders, {
  name: 'DeleteSAMLProvider',
  members: {},
  reference: { checks: [], errors: [], differs: [] },
  changes: true,
  run: (_input, { changed }) => done({ world: changed(undefined) }),
});
