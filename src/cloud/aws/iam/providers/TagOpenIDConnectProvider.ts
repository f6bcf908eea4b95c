import { openIdConnectProviders } from '../entity/kinds.ts';
import { tagAction } from '../entity/tagActions.ts';

export const tagOpenIdConnectProvider = tagAction(
  openIdConnectProviders,
  'TagOpenIDConnectProvider',
);
