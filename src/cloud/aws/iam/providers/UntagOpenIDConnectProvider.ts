import { openIdConnectProviders } from '../entity/kinds.ts';
import { untagAction } from '../entity/tagActions.ts';

export const untagOpenIdConnectProvider = untagAction(
  openIdConnectProviders,
  'UntagOpenIDConnectProvider',
);
