import { entityAction } from '../entity/entityAction.ts';
import { openIdConnectProviders } from '../entity/kinds.ts';
import { done } from '../steps.ts';

/** DeleteOpenIDConnectProvider (IAM API Reference). Roles that trust the provider stay, and let nobody in. */
export const deleteOpenIdConnectProvider = entityAction(openIdConnectProviders, {
  name: 'DeleteOpenIDConnectProvider',
  members: {},
  reference: { checks: [], errors: [], differs: [] },
  changes: true,
  run: (_input, { changed }) => done({ world: changed(undefined) }),
});
