import { entityAction } from '../entity/entityAction.ts';
import { issuerIn, openIdConnectProviders } from '../entity/kinds.ts';
import { done } from '../steps.ts';
import { tagsMember } from '../tagging.ts';

/** GetOpenIDConnectProvider (IAM API Reference). The URL comes back without its scheme. */
export const getOpenIdConnectProvider = entityAction(openIdConnectProviders, {
  name: 'GetOpenIDConnectProvider',
  members: {},
  reference: { checks: [], errors: [], differs: [] },
  changes: false,
  run: (_input, { accountId, key, thing }) =>
    done({
      result: {
        Url: issuerIn(accountId, key),
        ClientIDList: thing.clientIds,
        ThumbprintList: thing.thumbprints,
        CreateDate: new Date(thing.createDate),
        ...tagsMember(thing.tags),
      },
    }),
});
