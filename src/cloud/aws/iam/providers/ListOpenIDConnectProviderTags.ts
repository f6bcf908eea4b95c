import { openIdConnectProviders } from '../entity/kinds.ts';
import { listTagsAction } from '../entity/tagActions.ts';

export const listOpenIdConnectProviderTags = listTagsAction(
  openIdConnectProviders,
  'ListOpenIDConnectProviderTags',
);
