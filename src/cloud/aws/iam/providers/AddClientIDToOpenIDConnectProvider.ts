import { required } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { openIdConnectProviders } from '../entity/kinds.ts';
import { clientId, readClientIds } from './issuer.ts';

/** AddClientIDToOpenIDConnectProvider (IAM API Reference). Adding an id twice does nothing more. */
export const addClientIdToOpenIdConnectProvider = entityAction(openIdConnectProviders, {
  name: 'AddClientIDToOpenIDConnectProvider',
  members: { ClientID: required(clientId) },
  reference: { checks: ['client ids: at most 100'], errors: ['LimitExceeded'], differs: [] },
  changes: true,
  run: function* ({ ClientID }, { thing, changed }) {
    const clientIds = yield* readClientIds([...thing.clientIds, ClientID]);
    return { world: changed({ ...thing, clientIds }) };
  },
});
