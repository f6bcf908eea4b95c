import { required } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { openIdConnectProviders } from '../entity/kinds.ts';
import { done } from '../steps.ts';
import { clientId } from './issuer.ts';

/** RemoveClientIDFromOpenIDConnectProvider (IAM API Reference). An id that is not there does no harm. */
export const removeClientIdFromOpenIdConnectProvider = entityAction(openIdConnectProviders, {
  name: 'RemoveClientIDFromOpenIDConnectProvider',
  members: { ClientID: required(clientId) },
  reference: { checks: [], errors: [], differs: [] },
  changes: true,
  run: ({ ClientID }, { thing, changed }) =>
    done({
      world: changed({
        ...thing,
        clientIds: thing.clientIds.filter((each) => each !== ClientID),
      }),
    }),
});
